// SPDX-License-Identifier: GPL-3.0-or-later
// The real pacer alone in a window of 600x600, breathing the default pattern. When stdin is closed it tells
// how long after its true instant each phase was first painted, and ends.
#include "app/pages/breathe_page.hpp"

#include "unknot/content/loader.hpp"

#include <QApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <vector>

#include <unistd.h>

namespace {

using namespace unknot;
using std::chrono::nanoseconds;

/// Counts from where the breath began what a phase's true instant is: none of it comes from the pacer.
nanoseconds trueInstantOf(const BreathPattern& pattern, const PacerView& view) {
    nanoseconds before = (view.breath - 1) * nanoseconds(pattern.cycle());
    for (const Phase phase : {Phase::inhale, Phase::hold, Phase::exhale, Phase::rest}) {
        if (phase == view.phase)
            break;
        before += pattern.lengthOf(phase);
    }
    return before;
}

/// Notes the first painting of each phase. A painting is over when it was handed to the X server, so the
/// event that paints is carried out here and the clock read after it.
class Boundaries final : public QObject {
public:
    Boundaries(PacerWidget& pacer, const Clock& clock, const BreathPattern& pattern, AwakeTime start)
        : m_pacer(pacer), m_clock(clock), m_pattern(pattern), m_start(start) {
        pacer.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool isPainting = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint;
        if (!isPainting || m_isInside)
            return false;
        m_isInside = true;
        watched->event(event);
        m_isInside = false;
        note();
        return true;
    }

    void print() const {
        std::printf("{\"late_ms\": [");
        for (std::size_t i = 0; i < m_late.size(); ++i)
            std::printf("%s%.3f", i > 0 ? ", " : "", double(m_late[i].count()) / 1e6);
        std::printf("]}\n");
    }

private:
    void note() {
        const auto& shown = m_pacer.shown();
        if (!shown || trueInstantOf(m_pattern, *shown) <= m_last)
            return;
        m_last = trueInstantOf(m_pattern, *shown);
        m_late.push_back(m_clock.now().awake - m_start - m_last);
    }

    PacerWidget& m_pacer;
    const Clock& m_clock;
    BreathPattern m_pattern;
    AwakeTime m_start;
    nanoseconds m_last{0}; // the first in-breath begins with the window, so it is not counted
    std::vector<nanoseconds> m_late;
    bool m_isInside = false;
};

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    Theme theme;
    theme.dress(app);
    const Content content = builtInContent();
    const SystemClock clock;
    BreathePresenter presenter(content, clock);
    // Out of its page the pacer is just as the person sees it, whatever it is made of.
    BreathePage page(presenter, theme);
    auto* pacer = page.findChild<PacerWidget*>();
    pacer->setParent(nullptr);
    pacer->resize(600, 600);
    const NamedPattern& pattern = content.patterns.front();
    const AwakeTime start = clock.now().awake;
    presenter.start(pattern.id);
    const Boundaries boundaries(*pacer, clock, pattern.pattern, start);
    pacer->show();
    const QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    const int code = QApplication::exec();
    boundaries.print();
    delete pacer;
    return code;
}
