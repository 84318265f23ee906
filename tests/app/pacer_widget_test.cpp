// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/widgets/pacer_widget.hpp"

#include <QAccessible>
#include <QPaintEvent>
#include <QScreen>
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

/// How often a widget is painted, and how much of it the last time.
class PaintCount final : public QObject {
public:
    explicit PaintCount(QWidget& widget) { widget.installEventFilter(this); }
    int count = 0;
    QRegion region;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            ++count;
            region = static_cast<QPaintEvent*>(event)->region();
        }
        return false;
    }
};

double areaOf(const QRegion& region) {
    double area = 0;
    for (const QRect& part : region)
        area += double(part.width()) * part.height();
    return area;
}

/// The most that two pictures differ in any place, in steps of grey.
int differenceOf(const QImage& a, const QImage& b) {
    REQUIRE(a.size() == b.size());
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
    return most;
}

/// What is on screen now, which is made of many small repaints.
QImage onScreen(QWidget& widget) {
    QCoreApplication::processEvents();
    return widget.screen()->grabWindow(widget.winId()).toImage();
}

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

TEST_CASE("PacerWidget: repaints only what moves", "[app]") {
    Shown shown;
    REQUIRE(QTest::qWaitForWindowExposed(&shown.widget));
    PaintCount painted(shown.widget);
    const double all = 420.0 * 420;
    const auto paintedAfter = [&](std::chrono::nanoseconds later) {
        QCoreApplication::processEvents();
        painted.region = {};
        shown.clock.advance(later);
        shown.widget.refresh();
        QCoreApplication::processEvents();
        return areaOf(painted.region);
    };
    // The rope, and the tip of the ring.
    (void)paintedAfter(2200ms);
    CHECK(paintedAfter(40ms) > all * 0.1);
    CHECK(paintedAfter(40ms) < all * 0.5);
    // Held, the knot lies still: the tip alone.
    (void)paintedAfter(3000ms);
    CHECK(paintedAfter(17ms) > 0);
    CHECK(paintedAfter(17ms) < all * 0.02);
    // Too short to see.
    CHECK(paintedAfter(10us) == 0);
}

TEST_CASE("PacerWidget: many small repaints leave the same picture as one", "[app]") {
    Shown shown;
    REQUIRE(QTest::qWaitForWindowExposed(&shown.widget));
    for (int frame = 0; frame < 350; ++frame) {
        shown.clock.advance(31ms);
        shown.widget.refresh();
        QCoreApplication::processEvents();
        if (frame % 25 != 0)
            continue;
        INFO("frame " << frame);
        // Where the ring filled bit by bit its edge is smoothed a little differently.
        CHECK(differenceOf(onScreen(shown.widget), shown.picture()) < 24);
    }
}

TEST_CASE("PacerWidget: with reduced motion the picture changes once a second", "[app]") {
    Shown shown;
    shown.theme.setLook({.motion = Motion::reduced});
    REQUIRE(QTest::qWaitForWindowExposed(&shown.widget));
    QCoreApplication::processEvents();
    const int asked = shown.asked;
    PaintCount painted(shown.widget);
    CHECK_FALSE(QTest::qWaitFor([&] { return shown.asked != asked; }, 250));
    const auto repaintsAfter = [&](std::chrono::nanoseconds later) {
        const int before = painted.count;
        shown.clock.advance(later);
        shown.widget.refresh();
        QCoreApplication::processEvents();
        return painted.count - before;
    };
    for (int tenth = 1; tenth <= 100; ++tenth)
        CHECK(repaintsAfter(100ms) == (tenth % 10 == 0 ? 1 : 0));
}

TEST_CASE("PacerWidget: with reduced motion the knot lies still", "[app]") {
    Shown shown;
    shown.theme.setLook({.motion = Motion::reduced});
    const QRect knot(110, 60, 200, 150);
    const QImage first = shown.picture().copy(knot);
    for (int second = 0; second < 10; ++second) {
        shown.clock.advance(1s);
        shown.widget.refresh();
        CHECK(shown.picture().copy(knot) == first);
    }
}

TEST_CASE("PacerWidget: asks for nothing while paused", "[app]") {
    Shown shown;
    shown.pacer.pause(shown.clock.now().awake);
    shown.widget.refresh();
    const int asked = shown.asked;
    CHECK_FALSE(QTest::qWaitFor([&] { return shown.asked != asked; }, 250));
    shown.pacer.resume(shown.clock.now().awake);
    shown.widget.refresh();
    CHECK(QTest::qWaitFor([&] { return shown.asked > asked + 3; }, kBoundMs));
}

TEST_CASE("PacerWidget: asks for nothing in a minimised window, whatever the theme does", "[app]") {
    Shown shown;
    REQUIRE(QTest::qWaitForWindowExposed(&shown.widget));
    shown.widget.showMinimized();
    REQUIRE(QTest::qWaitFor([&] { return shown.widget.isMinimized(); }));
    REQUIRE(shown.widget.isVisible()); // in a minimised window it is, to Qt
    QCoreApplication::processEvents(); // it may have been given another size
    shown.theme.setLook({.scheme = Scheme::dark});
    const int asked = shown.asked;
    QTest::qWait(250);
    CHECK(shown.asked == asked);
    shown.widget.showNormal();
    CHECK(QTest::qWaitFor([&] { return shown.asked > asked + 3; }, kBoundMs));
}

TEST_CASE("PacerWidget: follows the theme", "[app]") {
    Shown shown;
    const QImage light = shown.picture();
    shown.theme.setLook({.scheme = Scheme::dark});
    CHECK(shown.picture() != light);
    CHECK(shown.picture().pixelColor(0, 0) == tokensOf(Scheme::dark).bg);
}

TEST_CASE("PacerWidget: may be asked before it has a size, and made as small as can be", "[app]") {
    const Theme theme;
    const Content content = builtInContent();
    const Pacer pacer(content, {"5-1-4"}, AwakeTime(1h));
    PacerWidget widget(theme, [&] { return std::optional(pacer.viewAt(AwakeTime(1h + 3s))); });
    widget.refresh();
    CHECK(widget.shown());
    for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(7, 7), QSize(200, 3), QSize(3, 200)}) {
        widget.resize(size);
        CHECK(widget.grab().size() == size);
    }
}
