// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/widgets/pacer_widget.hpp"

#include <QAccessible>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

constexpr int kBoundMs = 3000;

/// The pacer alone, with a source that counts how often it is asked.
struct Shown {
    Shown() {
        widget.resize(420, 420);
        widget.show();
    }

    ManualClock clock;
    Content content = builtInContent();
    Pacer pacer{content, {"5-1-4"}, clock.now().awake};
    Theme theme;
    int asked = 0;
    bool isBreathing = true;
    PacerWidget widget{theme, [this]() -> std::optional<PacerView> {
                           ++asked;
                           return isBreathing ? std::optional(pacer.viewAt(clock.now().awake)) : std::nullopt;
                       }};

    [[nodiscard]] QImage picture() { return widget.grab().toImage(); }
    [[nodiscard]] QString spoken() const { return widget.accessibleDescription(); }
};

/// How often a widget is painted.
class PaintCount final : public QObject {
public:
    explicit PaintCount(QWidget& widget) { widget.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

TEST_CASE("PacerWidget: shows the phase's word and its seconds as time goes by", "[app]") {
    Shown shown;
    const auto at = [&](std::chrono::nanoseconds later) {
        shown.clock.advance(later);
        shown.widget.refresh();
        return *shown.widget.shown();
    };
    CHECK(at(0s).phase == Phase::inhale);
    CHECK(shown.spoken() == "Breathe in");
    CHECK(at(0s).secondsLeft == 5);
    CHECK(at(1s).secondsLeft == 4);
    CHECK(at(4s).phase == Phase::hold);
    CHECK(shown.spoken() == "Hold");
    CHECK(at(0s).secondsLeft == 1);
    CHECK(at(1s).phase == Phase::exhale);
    CHECK(shown.spoken() == "Breathe out");
    CHECK(at(0s).secondsLeft == 4);
    CHECK(at(4s).phase == Phase::inhale);
    CHECK(shown.spoken() == "Breathe in");
}

TEST_CASE("PacerWidget: each second and each phase is another picture", "[app]") {
    Shown shown;
    std::vector<QImage> pictures;
    for (int second = 0; second < 10; ++second) {
        shown.widget.refresh();
        const QImage picture = shown.picture();
        for (const QImage& before : pictures)
            CHECK(picture != before);
        pictures.push_back(picture);
        shown.clock.advance(1s);
    }
}

TEST_CASE("PacerWidget: its words differ from phase to phase", "[app]") {
    QStringList words;
    for (const Phase phase : {Phase::inhale, Phase::hold, Phase::exhale, Phase::rest})
        words << PacerWidget::wordFor(phase);
    CHECK(words == QStringList{"Breathe in", "Hold", "Breathe out", "Rest"});
}

TEST_CASE("PacerWidget: asks for frames only while it is visible", "[app]") {
    Shown shown;
    const int before = shown.asked;
    CHECK(QTest::qWaitFor([&] { return shown.asked > before + 3; }, kBoundMs));
    shown.widget.hide();
    const int hidden = shown.asked;
    CHECK_FALSE(QTest::qWaitFor([&] { return shown.asked != hidden; }, 250));
    shown.widget.show();
    CHECK(QTest::qWaitFor([&] { return shown.asked > hidden + 3; }, kBoundMs));
}

TEST_CASE("PacerWidget: does not paint again what would look the same", "[app]") {
    Shown shown;
    REQUIRE(QTest::qWaitForWindowExposed(&shown.widget));
    QCoreApplication::processEvents();
    PaintCount painted(shown.widget);
    const int before = shown.asked;
    // The clock stands still, so every frame is the same.
    REQUIRE(QTest::qWaitFor([&] { return shown.asked > before + 10; }, kBoundMs));
    CHECK(painted.count == 0);
    shown.clock.advance(500ms);
    CHECK(QTest::qWaitFor([&] { return painted.count > 0; }, kBoundMs));
}

TEST_CASE("PacerWidget: a pause is shown, and nothing where there is no breath", "[app]") {
    Shown shown;
    shown.widget.refresh();
    const QImage running = shown.picture();
    shown.pacer.pause(shown.clock.now().awake);
    shown.widget.refresh();
    CHECK(shown.widget.shown()->isPaused);
    const QImage paused = shown.picture();
    CHECK(paused != running);
    shown.isBreathing = false;
    shown.widget.refresh();
    CHECK_FALSE(shown.widget.shown());
    CHECK(shown.picture() != paused);
}

TEST_CASE("PacerWidget: is named for screen readers", "[app]") {
    Shown shown;
    const auto* face = QAccessible::queryAccessibleInterface(&shown.widget);
    REQUIRE(face);
    CHECK(face->text(QAccessible::Name) == "Breathing pacer");
    CHECK(face->text(QAccessible::Description) == "Breathe in");
}
