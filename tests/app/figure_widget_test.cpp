// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"

#include "app/widgets/figure_widget.hpp"

#include "unknot/content/loader.hpp"

#include <QAccessible>
#include <QTest>

using namespace unknot;
using namespace std::chrono_literals;

namespace {

constexpr QSize kSize(400, 300);

const Content& shipped() {
    static const Content kContent = builtInContent();
    return kContent;
}

/// A shipped figure that moves and does not breathe, breathes and does not move, or neither.
Figure figureThat(bool moves, bool breathes) {
    for (Figure figure : shipped().figures) {
        if (moves != (figure.stops.size() > 1))
            continue;
        figure.breathes = breathes;
        return figure;
    }
    FAIL("no such figure");
    return {};
}

/// The widget on its own. What was asked to be painted again since the last look.
class Shown final : public QObject {
public:
    explicit Shown(Motion motion = Motion::full) {
        theme.setLook({.motion = motion});
        widget.resize(kSize);
        widget.installEventFilter(this);
        widget.show();
        REQUIRE(QTest::qWaitForWindowExposed(&widget));
    }

    QImage picture() { return widget.grab().toImage(); }
    QRegion paintedSinceLast() {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        return std::exchange(painted, {});
    }

    Theme theme;
    QRegion painted;
    FigureWidget widget{theme};

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

/// How often a timer fires, whosever it is.
class TimerCount final : public QObject {
public:
    TimerCount() { qApp->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Timer && qobject_cast<QTimer*>(watched))
            ++count;
        return false;
    }
};

int columnsWith(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == colour) {
                ++count;
                break;
            }
        }
    }
    return count;
}

/// Somebody left of the middle and somebody right of it, and nobody there.
bool areTwoBesideEachOther(const QImage& image, const QColor& body) {
    const int middle = 20; // narrower than the arrow's room
    const int side = (image.width() - middle) / 2;
    const auto columnsFrom = [&](int left, int width) {
        return columnsWith(image.copy(left, 0, width, image.height()), body);
    };
    return columnsFrom(0, side) > 20 && columnsFrom(side, middle) == 0 &&
        columnsFrom(side + middle, side) > 20;
}

} // namespace

TEST_CASE("FigureWidget: frames come only while it is visible and something moves", "[app]") {
    const Figure moving = figureThat(true, false);
    const Figure breathing = figureThat(false, true);
    const Figure still = figureThat(false, false);
    Shown shown;
    CHECK_FALSE(shown.widget.isPlaying());
    shown.widget.setFigure(&moving);
    CHECK(shown.widget.isPlaying());
    shown.widget.setFigure(&still);
    CHECK_FALSE(shown.widget.isPlaying());
    shown.widget.setFigure(&breathing);
    CHECK(shown.widget.isPlaying());
    shown.widget.hide();
    CHECK_FALSE(shown.widget.isPlaying());
    shown.widget.setFigure(&moving);
    CHECK_FALSE(shown.widget.isPlaying());
    shown.widget.show();
    CHECK(shown.widget.isPlaying());
    shown.widget.setFigure(nullptr);
    CHECK_FALSE(shown.widget.isPlaying());
}

TEST_CASE("FigureWidget: frames end with the way, unless it comes back or breathes", "[app]") {
    Figure figure = figureThat(true, false);
    figure.isRepeated = false;
    Shown shown;
    shown.widget.setFigure(&figure);
    shown.widget.showAt(lengthOf(figure) / 2);
    CHECK(shown.widget.isPlaying());
    shown.widget.showAt(lengthOf(figure) + 1s);
    CHECK_FALSE(shown.widget.isPlaying());
    Figure breathing = figure;
    breathing.breathes = true;
    shown.widget.setFigure(&breathing);
    shown.widget.showAt(lengthOf(breathing) + 1s);
    CHECK(shown.widget.isPlaying());
    Figure repeated = figure;
    repeated.isRepeated = true;
    shown.widget.setFigure(&repeated);
    shown.widget.showAt(lengthOf(repeated) * 3);
    CHECK(shown.widget.isPlaying());
}

TEST_CASE("FigureWidget: as many frames as there is to see", "[app]") {
    Figure figure = figureThat(true, false);
    figure.isRepeated = true;
    figure.stops = {figure.stops.front(), figure.stops.back()};
    figure.stops[0].move = 1s;
    figure.stops[0].stay = 2s;
    figure.stops[1].move = 1s;
    figure.stops[1].stay = 3s;
    Shown shown;
    shown.widget.setFigure(&figure);
    const auto frameAt = [&](std::chrono::nanoseconds elapsed) {
        return shown.widget.untilNextFrame(elapsed);
    };
    const auto atMost60 = [](auto frame) { return frame && *frame >= 17ms && *frame <= 42ms; };
    CHECK(frameAt(0s) == 2s);
    CHECK(frameAt(1999900us) == 1ms);
    CHECK(atMost60(frameAt(2s)));
    CHECK(atMost60(frameAt(2999ms)));
    CHECK(frameAt(3s) == 3s);
    CHECK(atMost60(frameAt(6500ms)));
    CHECK(frameAt(7s) == 2s);
    figure.breathes = true;
    CHECK(frameAt(0s) == 50ms);
    CHECK(frameAt(1980ms) == 20ms);
    CHECK(atMost60(frameAt(2500ms)));
    figure.isRepeated = false;
    CHECK(atMost60(frameAt(2500ms)));
    CHECK(frameAt(3s) == 50ms);
    CHECK(frameAt(100s) == 50ms);
    figure.breathes = false;
    CHECK_FALSE(frameAt(3s));
    CHECK_FALSE(frameAt(100s));
    shown.widget.showAt(3s);
    CHECK_FALSE(shown.widget.isPlaying());
}

TEST_CASE("FigureWidget: wakes at most 20 times a second where it just breathes", "[app]") {
    Figure figure = figureThat(true, true);
    figure.isRepeated = false;
    for (FigureStop& stop : figure.stops) {
        stop.move = 10ms;
        stop.stay = 0ms;
    }
    Shown shown;
    shown.widget.setFigure(&figure);
    shown.widget.showAt(lengthOf(figure));
    QTest::qWait(100); // until the way is over for its own clock, too
    const TimerCount woken;
    QTest::qWait(500);
    CHECK(woken.count > 0);
    CHECK(woken.count <= 11); // a coarse timer may come a little early
}

TEST_CASE("FigureWidget: no frames in a minimised window, whatever the theme does", "[app]") {
    const Figure figure = figureThat(true, true);
    Shown shown;
    shown.widget.setFigure(&figure);
    REQUIRE(shown.widget.isPlaying());
    shown.widget.showMinimized();
    REQUIRE(QTest::qWaitFor([&] { return shown.widget.isMinimized(); }));
    REQUIRE(shown.widget.isVisible()); // in a minimised window it is, to Qt
    CHECK_FALSE(shown.widget.isPlaying());
    for (const Motion motion : {Motion::reduced, Motion::full}) {
        shown.theme.setLook({.motion = motion});
        CHECK_FALSE(shown.widget.isPlaying());
    }
    shown.theme.setLook({.scheme = Scheme::dark});
    CHECK_FALSE(shown.widget.isPlaying());
    shown.widget.showNormal();
    CHECK(QTest::qWaitFor([&] { return shown.widget.isPlaying(); }));
}

TEST_CASE("FigureWidget: goes on where it is in other colours and sizes", "[app]") {
    const Figure figure = figureThat(true, false);
    Shown shown;
    shown.widget.setFigure(&figure);
    const QImage start = shown.picture();
    shown.widget.showAt(lengthOf(figure));
    const QImage end = shown.picture();
    REQUIRE(end != start);
    shown.theme.setLook({.textScale = 1.5});
    CHECK(shown.picture() == end);
    shown.theme.setLook({.scheme = Scheme::dark});
    CHECK(shown.picture() != end);
    CHECK_FALSE(shown.paintedSinceLast().isEmpty());
    shown.theme.setLook({});
    CHECK(shown.picture() == end);
    shown.theme.setLook({.motion = Motion::reduced});
    shown.theme.setLook({});
    CHECK(shown.picture() == start);
}

TEST_CASE("FigureWidget: its chest moves all the time, and follows no pattern's phases", "[app]") {
    const Figure figure = figureThat(false, true);
    Shown shown;
    shown.widget.setFigure(&figure);
    const QImage empty = shown.picture();
    shown.widget.showAt(2500ms);
    CHECK(shown.picture() != empty);
    shown.widget.showAt(5s); // where 5-1-4 would hold a full breath
    CHECK(shown.picture() == empty);
}

TEST_CASE("FigureWidget: at rest it shows where the way leads, and nothing moves", "[app]") {
    Figure figure = figureThat(true, true);
    figure.isRepeated = false;
    Shown shown;
    shown.widget.setFigure(&figure, FigurePlay::atRest);
    CHECK_FALSE(shown.widget.isPlaying());
    const QImage atRest = shown.picture();
    Figure end = figure;
    end.breathes = false;
    end.stops = {figure.stops.back()};
    shown.widget.setFigure(&end);
    CHECK(shown.picture() == atRest);
}

TEST_CASE("FigureWidget: with reduced motion start and end stand beside each other", "[app]") {
    const Figure figure = figureThat(true, true);
    Shown shown(Motion::reduced);
    shown.widget.resize(600, 200); // room for two beside each other
    shown.widget.setFigure(&figure);
    CHECK_FALSE(shown.widget.isPlaying());
    const QImage both = shown.picture();
    // The same two poses the other way round are another picture: so it is two, and in order.
    Figure back = figure;
    std::ranges::reverse(back.stops);
    shown.widget.setFigure(&back);
    const QImage swapped = shown.picture();
    CHECK(swapped != both);
    Figure twice = figure;
    twice.stops = {figure.stops.back(), figure.stops.back()};
    shown.widget.setFigure(&twice);
    const QImage same = shown.picture();
    CHECK(same != both);
    CHECK(same != swapped);
    Figure alone = figure;
    alone.stops = {figure.stops.back()};
    shown.widget.setFigure(&alone);
    const QColor body = figureColours(shown.theme.tokens()).nearSide;
    CHECK(areTwoBesideEachOther(both, body));
    CHECK(areTwoBesideEachOther(same, body));
    CHECK_FALSE(areTwoBesideEachOther(shown.picture(), body));
}

TEST_CASE("FigureWidget: reduced motion stops it at once, and back", "[app]") {
    const Figure figure = figureThat(true, true);
    Shown shown;
    shown.widget.setFigure(&figure);
    REQUIRE(shown.widget.isPlaying());
    shown.theme.setLook({.motion = Motion::reduced});
    CHECK_FALSE(shown.widget.isPlaying());
    shown.theme.setLook({});
    CHECK(shown.widget.isPlaying());
}

TEST_CASE("FigureWidget: a breath paints less than the widget again, and no breath nothing", "[app]") {
    const Figure figure = figureThat(false, true);
    Shown shown;
    shown.widget.setFigure(&figure);
    shown.widget.showAt(0s);
    shown.paintedSinceLast();
    shown.widget.showAt(2500ms);
    const QRect painted = shown.paintedSinceLast().boundingRect();
    CHECK_FALSE(painted.isEmpty());
    CHECK(painted.width() * painted.height() < kSize.width() * kSize.height() * 2 / 3);
}

TEST_CASE("FigureWidget: moves on where it is set again, and starts over when asked", "[app]") {
    const Figure figure = figureThat(true, false);
    Shown shown;
    shown.widget.setFigure(&figure);
    const QImage start = shown.picture();
    shown.widget.showAt(lengthOf(figure));
    const QImage end = shown.picture();
    CHECK(end != start);
    shown.widget.setFigure(&figure);
    CHECK(shown.picture() == end);
    shown.widget.startOver();
    CHECK(shown.picture() == start);
}

TEST_CASE("FigureWidget: says what is seen", "[app]") {
    Shown shown;
    for (const Figure& figure : shipped().figures) {
        shown.widget.setFigure(&figure);
        CHECK(shown.widget.accessibleName() == QString::fromStdString(figure.text));
    }
    auto* face = QAccessible::queryAccessibleInterface(&shown.widget);
    REQUIRE(face);
    CHECK(face->role() == QAccessible::Graphic);
    CHECK(face->text(QAccessible::Name) == shown.widget.accessibleName());
    shown.widget.setFigure(nullptr);
    CHECK(shown.widget.accessibleName().isEmpty());
}
