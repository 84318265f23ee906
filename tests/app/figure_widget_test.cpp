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
    CHECK(columnsWith(both, body) > 20);
    CHECK(shown.picture() != same);
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
    shown.widget.showAt(4s);
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
