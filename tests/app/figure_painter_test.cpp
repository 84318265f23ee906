// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.hpp"
#include "qt_strings.hpp"

#include "app/drawing/body_shape.hpp"
#include "app/drawing/figure_painter.hpp"

#include "unknot/content/loader.hpp"

#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const std::vector<Figure>& shippedFigures() {
    static const Content kContent = builtInContent();
    return kContent.figures;
}

/// The figure in the middle of a larger picture, painted into `place` only.
QImage pictureOf(const Figure& figure, const FigureColours& colours, const QSize& size, const QRectF& place) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(colours.ground);
    QPainter painter(&image);
    FigurePainter(figure, place, colours).paint(painter, {poseAt(figure, 0s), 0});
    return image;
}

QRectF boundsOf(const BodyShape& body) {
    return body.farArm.boundingRect() | body.farLeg.boundingRect() | body.nearLeg.boundingRect() |
        body.trunk.boundingRect() | body.nearArm.boundingRect();
}

int countOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("FigurePainter: each shipped figure shows in each scheme, small and large", "[app]") {
    const auto scheme = GENERATE(Scheme::light, Scheme::dark, Scheme::highContrast);
    const int width = GENERATE(120, 600);
    const FigureColours colours = figureColours(tokensOf(scheme));
    const QSize size(width, width * 3 / 4);
    REQUIRE_FALSE(shippedFigures().empty());
    for (const Figure& figure : shippedFigures()) {
        CAPTURE(figure.id.value, width);
        const QImage image = pictureOf(figure, colours, size, QRectF(QPointF(), size));
        const int pixels = size.width() * size.height();
        CHECK(countOf(image, colours.nearSide) > pixels / 60); // the body, not some speck
        CHECK(countOf(image, colours.ground) > pixels / 3);    // and room about it
    }
}

TEST_CASE("FigurePainter: paints nothing outside its place", "[app]") {
    const FigureColours colours = figureColours(tokensOf(Scheme::light));
    const QRect place(100, 60, 300, 160);
    for (const Figure& figure : shippedFigures()) {
        CAPTURE(figure.id.value);
        QImage image = pictureOf(figure, colours, QSize(500, 280), place);
        QPainter(&image).fillRect(place, colours.ground);
        CHECK(countOf(image, colours.ground) == image.width() * image.height());
    }
}

TEST_CASE(
    "FigurePainter: the body stays within the frame and over the floor, all the way and with every breath",
    "[app]") {
    constexpr int kInstants = 60;
    for (const Figure& figure : shippedFigures()) {
        CAPTURE(figure.id.value);
        const double line = 1; // of an outline, in centimetres as all of this
        const QRectF frame(QPointF(figure.lowest.x + line, figure.lowest.y + line),
            QPointF(figure.highest.x - line, figure.highest.y - line));
        for (int i = 0; i <= kInstants; ++i) {
            const auto elapsed = std::chrono::nanoseconds(lengthOf(figure)) * i / kInstants;
            const BodyShape shape = bodyShape(poseAt(figure, elapsed), 1);
            const QRectF bounds = boundsOf(shape);
            CAPTURE(i, bounds.left(), bounds.top(), bounds.right(), bounds.bottom());
            CHECK(frame.contains(bounds));
            constexpr double kSinks = 1.5; // no hand goes through the floor; y is up
            CHECK(std::min(shape.nearArm.boundingRect().top(), shape.farArm.boundingRect().top()) > -kSinks);
        }
    }
}

TEST_CASE("FigurePainter: the frame keeps its shape in the middle of the place", "[app]") {
    Figure figure = shippedFigures().front();
    figure.lowest = {0, 0};
    figure.highest = {200, 100};
    const FigureColours colours = figureColours(tokensOf(Scheme::light));
    CHECK(FigurePainter(figure, QRectF(0, 0, 400, 400), colours).frame() == QRectF(0, 100, 400, 200));
    CHECK(FigurePainter(figure, QRectF(10, 0, 400, 100), colours).frame() == QRectF(110, 0, 200, 100));
}

TEST_CASE("FigurePainter: a breath changes the trunk alone", "[app]") {
    const Pose pose = poseAt(shippedFigures().front(), 0s);
    const BodyShape empty = bodyShape(pose, 0);
    const BodyShape full = bodyShape(pose, 1);
    CHECK(empty.trunk != full.trunk);
    CHECK(empty.nearArm == full.nearArm);
    CHECK(empty.farArm == full.farArm);
    CHECK(empty.nearLeg == full.nearLeg);
    CHECK(empty.farLeg == full.farLeg);
}

TEST_CASE("FigurePainter: a far limb that the near one hides leaves no sliver", "[app]") {
    Figure figure = shippedFigures().front();
    figure.props.clear();
    for (Pose& pose : figure.poses) {
        using enum Joint;
        for (const auto& [near, far] : {std::pair(elbowNear, elbowFar), {wristNear, wristFar},
                 {kneeNear, kneeFar}, {ankleNear, ankleFar}, {toeNear, toeFar}})
            pose.joints[std::size_t(far)] = pose.at(near);
    }
    const FigureColours colours = figureColours(tokensOf(Scheme::light));
    const QSize size(600, 600);
    CHECK(countOf(pictureOf(figure, colours, size, QRectF(QPointF(), size)), colours.farSide) == 0);
}

TEST_CASE("FigurePainter: a body is as large as somebody of 170 cm", "[app]") {
    for (const Figure& figure : shippedFigures()) {
        if (figure.id.value != "stand-easy")
            continue;
        const QRectF bounds = boundsOf(bodyShape(poseAt(figure, 0s), 0));
        CHECK(bounds.bottom() - bounds.top() == Approx(170).margin(3));
        CHECK(bounds.top() == Approx(0).margin(1.5)); // the soles on the floor
    }
}

TEST_CASE("FigurePainter: body and outlines stand out from the ground, soft filling or not", "[app]") {
    const auto scheme = GENERATE(Scheme::light, Scheme::dark, Scheme::highContrast);
    const FigureColours colours = figureColours(tokensOf(scheme));
    constexpr double kGraphics = 3; // WCAG 2.2, 1.4.11
    CHECK(contrastOf(colours.nearSide, colours.ground) >= kGraphics);
    CHECK(contrastOf(colours.outline, colours.ground) >= kGraphics);
    CHECK(contrastOf(colours.outline, colours.farSide) >= kGraphics);
    CHECK(contrastOf(colours.thingOutline, colours.ground) >= kGraphics);
    CHECK(contrastOf(colours.thingOutline, colours.thing) >= kGraphics);
    CHECK(contrastOf(colours.nearSide, colours.thing) >= kGraphics);
}
