// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/body_counts.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::BodyMapPicture)
};

constexpr double kThin = 1.5;
constexpr double kLeastShare = 0.25; ///< of the strongest colour, where it was once

QColor between(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

QString wordFor(Side side) {
    return side == Side::left ? Says::tr("left") : Says::tr("right");
}

void paintWords(QPainter& painter, const BodyMapPainter& drawing, BodyFace face, double line) {
    const QRectF picture = drawing.pictureOf(face);
    painter.drawText(QRectF(picture.left(), picture.top() - line, picture.width(), line),
        Qt::AlignHCenter | Qt::AlignTop, face == BodyFace::back ? Says::tr("Back") : Says::tr("Front"));
    const QRectF below(picture.left(), picture.bottom(), picture.width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom, wordFor(sideAt(face, Qt::LeftEdge)));
    painter.drawText(below, Qt::AlignRight | Qt::AlignBottom, wordFor(sideAt(face, Qt::RightEdge)));
}

void paintNumber(QPainter& painter, const QPointF& middle, int count, const BodyCountColours& colours) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    const QString text = QString::number(count);
    const double high = metrics.height();
    const double wide = std::max(metrics.horizontalAdvance(text) + high / 2, high);
    const QRectF chip(middle.x() - wide / 2, middle.y() - high / 2, wide, high);
    painter.setPen(QPen(colours.ink, kThin));
    painter.setBrush(colours.paper);
    painter.drawRoundedRect(chip, high / 2, high / 2);
    painter.drawText(chip, Qt::AlignCenter, text);
}

} // namespace

BodyCountColours bodyCountColours(const Tokens& tokens) {
    BodyMapColours body = bodyMapColours(tokens);
    body.ground = tokens.surface;
    return {.body = body, .ink = tokens.ink, .paper = tokens.surface};
}

BodyCountColours bodyCountsOnPaper() {
    const QColor grey(0x60, 0x60, 0x60);
    return {.body = {.ground = Qt::white,
                .body = QColor(0xf2, 0xf2, 0xf2),
                .outline = grey,
                .area = Qt::white,
                .areaOutline = grey,
                .marked = QColor(0x40, 0x40, 0x40),
                .markedOutline = Qt::black,
                .focus = Qt::black},
        .ink = Qt::black,
        .paper = Qt::white};
}

int countAt(const Places& places, const BodySpot& spot) {
    const auto area = std::ranges::find(places.areas, spot.area->id, &AreaCount::area);
    if (area == places.areas.end())
        return 0;
    return spot.area->hasSides ? area->of(spot.side) + area->of(Side::both) + area->of(Side::unsaid)
                               : area->episodes;
}

void paintBodyCounts(QPainter& painter, const QRectF& place, const BodyMap& body, const Places& places,
    const BodyCountColours& colours, const QFont& font) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const double line = QFontMetricsF(font, painter.device()).height() * 1.2;
    const BodyMapPainter drawing(body, place, {.above = line, .below = line});
    drawing.paint(painter, colours.body, {}, {});
    int most = 1;
    for (const BodySpot& spot : spotsOf(body))
        most = std::max(most, countAt(places, spot));
    for (const BodySpot& spot : spotsOf(body)) {
        const int count = countAt(places, spot);
        if (count == 0)
            continue;
        const double share = kLeastShare + (1 - kLeastShare) * count / most;
        painter.setPen(QPen(colours.body.markedOutline, 2 * kThin));
        painter.setBrush(between(colours.body.area, colours.body.marked, share));
        painter.drawPath(drawing.pathOf(spot));
    }
    painter.setPen(colours.ink);
    for (const BodyFace face : {BodyFace::back, BodyFace::front})
        paintWords(painter, drawing, face, line);
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    // Over all the spots: a small one may lie beside another's number.
    for (const BodySpot& spot : spotsOf(body))
        if (const int count = countAt(places, spot); count > 0)
            paintNumber(painter, drawing.pathOf(spot).boundingRect().center(), count, colours);
    painter.restore();
}

} // namespace unknot
