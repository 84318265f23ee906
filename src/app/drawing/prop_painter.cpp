// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/prop_painter.hpp"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace unknot {

namespace {

/// Draws within the box (0, 0) to (width, height), y up.
class PropBrush {
public:
    PropBrush(QPainter& painter, const PropStyle& style, QSizeF box)
        : m_painter(painter), m_box(box), m_line(style.line) {
        m_painter.setBrush(style.fill);
        m_painter.setPen(QPen(style.outline, style.line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    void draw(const Prop& prop) {
        switch (prop.kind) {
        case PropKind::floor: return prop.isBedFromAbove() ? drawBedFromAbove() : drawFloor();
        case PropKind::chair: return drawChair();
        case PropKind::bed: return drawBed();
        case PropKind::pillow: return drawPillow();
        case PropKind::wall: return drawWall();
        case PropKind::table: return drawTable();
        case PropKind::pack: return drawPack();
        case PropKind::towel: return drawTowel();
        case PropKind::mat: return drawMat();
        case PropKind::screen: return drawScreen();
        case PropKind::box: return drawBox();
        }
    }

private:
    [[nodiscard]] double width() const { return m_box.width(); }
    [[nodiscard]] double height() const { return m_box.height(); }

    void slab(double left, double bottom, double right, double top, double radius) {
        m_painter.drawRoundedRect(QRectF(QPointF(left, bottom), QPointF(right, top)), radius, radius);
    }

    /// A bed from above: the board at the head, and the folded edge of the cover at the foot.
    void drawBedFromAbove() {
        constexpr double kBoard = 6;
        m_painter.save();
        m_painter.setBrush(Qt::NoBrush); // what lies on it stands out
        slab(kBoard / 2, 1, width(), height() - 1, 8);
        for (const double fold : {22.0, 16.0})
            m_painter.drawLine(QPointF(width() - fold, 1), QPointF(width() - fold, height() - 1));
        m_painter.restore();
        slab(0, 0, kBoard, height(), 2.5);
    }

    void drawFloor() {
        // Half below its line, so that whoever lies on it touches the upper edge.
        QPen pen = m_painter.pen();
        pen.setWidthF(m_line * 1.4);
        m_painter.setPen(pen);
        const double y = height() - m_line * 0.7;
        m_painter.drawLine(QPointF(0, y), QPointF(width(), y));
    }

    void drawChair() {
        constexpr double kBar = 5;
        const double seat = height() - kBar;
        const double front = width() - width() * 0.25; // set back, to be seen beside a leg before it
        slab(1, 0, 1 + kBar, height() * 1.95, 2);      // the back, and the leg under it
        slab(front - kBar, 0, front, seat, 1.5);
        slab(0, seat, width(), height(), 2);
    }

    void drawTable() {
        constexpr double kTop = 6;
        constexpr double kLeg = 5;
        slab(4, 0, 4 + kLeg, height() - kTop, 1);
        slab(width() - 4 - kLeg, 0, width() - 4, height() - kTop, 1);
        slab(0, height() - kTop, width(), height(), 2);
    }

    void drawBed() {
        constexpr double kPost = 6;
        const double mattress = std::min(18.0, height() * 0.45);
        const double frame = std::min(12.0, height() * 0.3);
        slab(0, 0, kPost, height() + 28, 2); // the head end
        slab(width() - kPost, 0, width(), height() - mattress, 2);
        slab(kPost, height() - mattress - frame, width(), height() - mattress, 2);
        slab(kPost, height() - mattress, width(), height(), 6);
    }

    void drawPillow() {
        const double w = width();
        const double h = height();
        QPainterPath path(QPointF(w * 0.03, h * 0.5));
        path.cubicTo(w * -0.02, h * 1.05, w * 0.12, h, w * 0.5, h);
        path.cubicTo(w * 0.88, h, w * 1.02, h * 1.05, w * 0.97, h * 0.5);
        path.cubicTo(w * 1.02, h * -0.05, w * 0.88, 0, w * 0.5, 0);
        path.cubicTo(w * 0.12, 0, w * -0.02, h * -0.05, w * 0.03, h * 0.5);
        m_painter.drawPath(path);
    }

    void drawWall() { slab(0, 0, width(), height(), 0); }

    /// A bag with a seam, cold or warm; one that fits into a hand is a phone.
    void drawPack() {
        constexpr double kHandful = 9;
        const double less = std::min(width(), height());
        slab(0, 0, width(), height(), less * 0.3);
        const bool isPhone = less < kHandful;
        const QPointF rim(less * (isPhone ? 0.2 : 0.22), less * (isPhone ? 0.35 : 0.22));
        slab(rim.x(), rim.y(), width() - rim.x(), height() - rim.y(), isPhone ? 0.5 : less * 0.15);
    }

    void drawTowel() {
        slab(0, 0, width(), height(), 2);
        for (const double share : {0.78, 0.88})
            m_painter.drawLine(QPointF(width() * share, 0), QPointF(width() * share, height()));
    }

    /// A mat on the floor, looked down upon, with a seam along its rim.
    void drawMat() {
        constexpr double kSeam = 4;
        m_painter.setBrush(Qt::NoBrush); // what lies on it stands out
        slab(0, 0, width(), height(), 6);
        slab(kSeam, kSeam, width() - kSeam, height() - kSeam, 3);
    }

    /// From the side: a thin panel before a stem on a foot.
    void drawScreen() {
        constexpr double kPanel = 4;
        constexpr double kFoot = 2.5;
        const double stem = width() * 0.55;
        slab(stem - 1.5, kFoot, stem + 1.5, height() * 0.55, 1);
        slab(kPanel * 0.5, height() * 0.45, stem, height() * 0.45 + 3, 1);
        slab(width() * 0.15, 0, width(), kFoot, 1);
        slab(0, height() * 0.2, kPanel, height(), 1.5);
    }

    /// Cardboard, taped over its top.
    void drawBox() {
        slab(0, 0, width(), height(), 1);
        const double tape = std::min(width(), height()) * 0.16;
        const QRectF strip(
            QPointF(width() / 2 - tape / 2, height() * 0.7), QPointF(width() / 2 + tape / 2, height()));
        m_painter.drawRect(strip);
    }

    QPainter& m_painter;
    QSizeF m_box;
    double m_line;
};

} // namespace

void paintProp(QPainter& painter, const Prop& prop, const PropStyle& style) {
    painter.save();
    painter.translate(prop.at.x + prop.width / 2, prop.at.y + prop.height / 2);
    painter.rotate(prop.turn);
    if (prop.isMirrored)
        painter.scale(-1, 1);
    painter.translate(-prop.width / 2, -prop.height / 2);
    PropBrush(painter, style, QSizeF(prop.width, prop.height)).draw(prop);
    painter.restore();
}

} // namespace unknot
