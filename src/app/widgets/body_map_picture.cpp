// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/body_map_picture.hpp"

#include "app/widgets/keys.hpp"
#include "app/widgets/text.hpp"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace unknot {

namespace {

constexpr int kNarrowest = 280;
constexpr int kHighest = 640;   ///< of one picture
constexpr int kMargin = 8;      ///< for the focus ring and the outline
constexpr double kWidth = 0.92; ///< of both pictures beside each other, in parts of their height

QAccessibleInterface* graphicOf(const QString& className, QObject* object) {
    auto* widget = qobject_cast<BodyMapPicture*>(object);
    if (!widget || className != QLatin1String(BodyMapPicture::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(widget, QAccessible::Graphic);
}

QString wordFor(Side side) {
    return side == Side::left ? BodyMapPicture::tr("left") : BodyMapPicture::tr("right");
}

} // namespace

QString nameOf(const BodySpot& spot) {
    const QString area = textOf(spot.area->label);
    return spot.side == Side::unsaid ? area : BodyMapPicture::tr("%1, %2").arg(area, wordFor(spot.side));
}

BodyMapPicture::BodyMapPicture(const BodyMap& body, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_body(body), m_theme(theme), m_spots(spotsOf(body)) {
    assert(!m_spots.empty());
    static const bool isKnown = (QAccessible::installFactory(graphicOf), true);
    Q_UNUSED(isKnown)
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleDescription(tr("The drawn body. Arrow keys go from place to place, Space marks."));
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    tell();
}

void BodyMapPicture::setPlaces(const std::vector<Place>& places) {
    if (places == m_places)
        return;
    m_places = places;
    tell();
    update();
}

BodyMapPainter::Room BodyMapPicture::words() const {
    const double line = QFontMetricsF(m_theme.font(TextSize::body, QFont::DemiBold)).height();
    return {.above = line + kMargin, .below = line + kMargin};
}

double BodyMapPicture::wordsHeight() const {
    return words().above + words().below;
}

BodyMapPainter BodyMapPicture::drawing() const {
    return {m_body, QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), words()};
}

QSize BodyMapPicture::sizeHint() const {
    const int width = int(kWidth * kHighest) + 2 * kMargin;
    return {width, heightForWidth(width)};
}

QSize BodyMapPicture::minimumSizeHint() const {
    return {kNarrowest, heightForWidth(kNarrowest)};
}

int BodyMapPicture::heightForWidth(int width) const {
    const double high = std::min<double>(kHighest, (width - 2 * kMargin) / kWidth);
    return int(std::ceil(high + wordsHeight())) + 2 * kMargin;
}

void BodyMapPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const BodyMapPainter body = drawing();
    body.paint(painter, bodyMapColours(m_theme.tokens()), m_places,
        hasFocus() ? std::optional(current()) : std::nullopt);
    for (const BodyFace face : {BodyFace::back, BodyFace::front})
        paintWords(painter, body, face);
}

void BodyMapPicture::paintWords(QPainter& painter, const BodyMapPainter& body, BodyFace face) const {
    const QRectF picture = body.pictureOf(face);
    painter.setPen(m_theme.tokens().ink);
    painter.setFont(m_theme.font(TextSize::body, QFont::DemiBold));
    painter.drawText(QRectF(picture.left(), picture.top() - words().above, picture.width(), words().above),
        Qt::AlignHCenter | Qt::AlignTop, face == BodyFace::back ? tr("Back") : tr("Front"));
    painter.setFont(m_theme.font(TextSize::body));
    const QRectF below(picture.left(), picture.bottom(), picture.width(), words().below);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom, wordFor(sideAt(face, Qt::LeftEdge)));
    painter.drawText(below, Qt::AlignRight | Qt::AlignBottom, wordFor(sideAt(face, Qt::RightEdge)));
}

void BodyMapPicture::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        m_pressed = drawing().spotAt(event->position());
}

void BodyMapPicture::mouseReleaseEvent(QMouseEvent* event) {
    // A finger that moved on meant to scroll, or slipped.
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const BodySpot spot = *std::exchange(m_pressed, std::nullopt);
    if (drawing().spotAt(event->position()) != spot)
        return;
    goTo(std::size_t(std::ranges::find(m_spots, spot) - m_spots.begin()));
    emit pressed(spot);
}

void BodyMapPicture::mouseMoveEvent(QMouseEvent* event) {
    const auto spot = drawing().spotAt(event->position());
    setCursor(spot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(spot ? nameOf(*spot) : QString());
}

void BodyMapPicture::keyPressEvent(QKeyEvent* event) {
    switch (
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier ? event->key() : 0) {
    case Qt::Key_Right: goBySpots(1); break;
    case Qt::Key_Left: goBySpots(-1); break;
    case Qt::Key_Down: goByAreas(1); break;
    case Qt::Key_Up: goByAreas(-1); break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPagesOwn(*event))
            emit pressed(current());
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void BodyMapPicture::goBySpots(int step) {
    const auto count = int(m_spots.size());
    goTo(std::size_t((int(m_current) + step + count) % count));
}

void BodyMapPicture::goByAreas(int step) {
    const Side wanted = m_side;
    const BodyArea* from = current().area;
    do
        goBySpots(step);
    while (current().area == from && m_body.areas.size() > 1);
    const auto found = std::ranges::find(m_spots, BodySpot{current().area, wanted});
    if (found != m_spots.end())
        goTo(std::size_t(found - m_spots.begin()));
    m_side = wanted;
}

void BodyMapPicture::goTo(std::size_t spot) {
    m_current = spot;
    if (current().side != Side::unsaid)
        m_side = current().side;
    tell();
    update();
}

/// A screen reader reads the name whenever it changes.
void BodyMapPicture::tell() {
    const QString name = nameOf(current());
    setAccessibleName(isMarked(m_places, current()) ? tr("%1, marked").arg(name) : name);
}

} // namespace unknot
