// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/figure_widget.hpp"

#include <QAccessibleWidget>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace unknot {

using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

constexpr double kArrow = 28; ///< its room between start and end
constexpr double kHalfPixel = 0.5;
/// The breath moves a few pixels in seconds; more frames would show nothing more.
constexpr milliseconds kBreathFrame{50};
/// The chest of somebody at ease: drawn life, and no pace to breathe by. So it has nothing of a breathing
/// pattern, no hold and no length of in and out that could be followed, for whom breathing in hurts.
constexpr nanoseconds kDrawnBreath = 5s;
constexpr double kDrawnFullness = 0.7; ///< at its fullest, of a full breath

double drawnBreathAt(nanoseconds elapsed) {
    const double share = double((elapsed % kDrawnBreath).count()) / double(kDrawnBreath.count());
    return kDrawnFullness * (1 - std::cos(2 * std::numbers::pi * share)) / 2;
}

/// Until the figure goes on from where it stays: zero while it goes, nothing once it has arrived for good.
std::optional<nanoseconds> untilNextMove(const Figure& figure, nanoseconds elapsed) {
    const nanoseconds whole = lengthOf(figure);
    if (whole <= 0s || (!figure.isRepeated && elapsed >= whole))
        return std::nullopt;
    nanoseconds left = figure.isRepeated ? elapsed % whole : elapsed;
    for (std::size_t i = 0; i < figure.stops.size(); ++i) {
        const bool isLast = i + 1 == figure.stops.size();
        if (isLast && !figure.isRepeated)
            break;
        const nanoseconds stay = figure.stops[i].stay;
        if (left < stay)
            return stay - left;
        left -= stay + figure.stops[isLast ? 0 : i + 1].move;
        if (left < 0s)
            return 0s;
    }
    return std::nullopt;
}

QAccessibleInterface* graphicOf(const QString& className, QObject* object) {
    auto* widget = qobject_cast<FigureWidget*>(object);
    if (!widget || className != QLatin1String(FigureWidget::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(widget, QAccessible::Graphic);
}

/// Where start, arrow and end go: beside or below each other, whichever shows them larger.
struct Pair {
    QRectF start, arrow, end;
    bool isBeside = true;
};

Pair pairIn(const QRectF& place, const QSizeF& frame) {
    const double half = (place.width() - kArrow) / 2;
    const double halfHeight = (place.height() - kArrow) / 2;
    const double beside = std::min(half / frame.width(), place.height() / frame.height());
    const double below = std::min(place.width() / frame.width(), halfHeight / frame.height());
    if (beside >= below)
        return {.start = QRectF(0, 0, half, place.height()),
            .arrow = QRectF(half, 0, kArrow, place.height()),
            .end = QRectF(half + kArrow, 0, half, place.height())};
    return {.start = QRectF(0, 0, place.width(), halfHeight),
        .arrow = QRectF(0, halfHeight, place.width(), kArrow),
        .end = QRectF(0, halfHeight + kArrow, place.width(), halfHeight),
        .isBeside = false};
}

void paintArrow(QPainter& painter, const Pair& pair, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(pair.arrow.center());
    painter.rotate(pair.isBeside ? 0 : 90);
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(-9, 0), QPointF(9, 0));
    painter.drawPolyline(QPolygonF({QPointF(2, -7), QPointF(9, 0), QPointF(2, 7)}));
    painter.restore();
}

} // namespace

FigureWidget::FigureWidget(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_wasStill(theme.isStill()) {
    static const bool isKnown = (QAccessible::installFactory(graphicOf), true);
    Q_UNUSED(isKnown)
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_frames, &QTimer::timeout, this, [this] { showAt(nanoseconds(m_sinceStart.nsecsElapsed())); });
    connect(&m_theme, &Theme::changed, this, &FigureWidget::followTheme);
}

/// Other colours and sizes are no reason to play it again: the desktop tells them one by one at the start.
void FigureWidget::followTheme() {
    if (std::exchange(m_wasStill, m_theme.isStill()) != m_theme.isStill())
        startOver();
    else
        update();
}

void FigureWidget::setFigure(const Figure* figure, FigurePlay play) {
    if (figure == m_figure && play == m_play)
        return;
    m_figure = figure;
    m_play = play;
    setAccessibleName(figure ? QString::fromStdString(figure->text) : QString());
    startOver();
}

void FigureWidget::startOver() {
    m_sinceStart.start();
    m_drawn = m_figure ? momentAt(nanoseconds(0)) : BodyMoment();
    update();
    awaitNextFrame(nanoseconds(0));
}

bool FigureWidget::isMoving() const {
    return m_figure && m_play == FigurePlay::moving && !m_theme.isStill() && m_figure->stops.size() > 1;
}

bool FigureWidget::isBreathing() const {
    return m_figure && m_play == FigurePlay::moving && !m_theme.isStill() && m_figure->breathes;
}

bool FigureWidget::showsStartAndEnd() const {
    return m_play == FigurePlay::moving && m_theme.isStill() && m_figure->stops.size() > 1;
}

BodyMoment FigureWidget::momentAt(nanoseconds elapsed) const {
    if (!isMoving() && !isBreathing())
        return {*m_figure->find(m_figure->stops.back().pose), 0};
    return {poseAt(*m_figure, elapsed), isBreathing() ? drawnBreathAt(elapsed) : 0};
}

FigurePainter FigureWidget::painterIn(const QRectF& place) const {
    return {*m_figure, place, figureColours(m_theme.tokens())};
}

void FigureWidget::showAt(nanoseconds elapsed) {
    if (!m_figure)
        return;
    const BodyMoment next = momentAt(elapsed);
    const FigurePainter painter = painterIn(rect());
    if (painter.farthestMove(m_drawn, next) >= kHalfPixel / devicePixelRatioF()) {
        update(painter.changeBetween(m_drawn, next).toAlignedRect());
        m_drawn = next;
    }
    awaitNextFrame(elapsed);
}

std::optional<milliseconds> FigureWidget::untilNextFrame(nanoseconds elapsed) const {
    const auto untilMove = isMoving() ? untilNextMove(*m_figure, elapsed) : std::nullopt;
    if (untilMove == 0s) {
        const double rate = screen() ? std::clamp(screen()->refreshRate(), 24.0, 60.0) : 60.0;
        return milliseconds(int(std::ceil(1000 / rate)));
    }
    if (!isBreathing() && !untilMove)
        return std::nullopt;
    const milliseconds staying = std::chrono::ceil<milliseconds>(untilMove.value_or(kBreathFrame));
    return isBreathing() ? std::min(staying, kBreathFrame) : staying;
}

void FigureWidget::awaitNextFrame(nanoseconds elapsed) {
    const auto next = m_isShown ? untilNextFrame(elapsed) : std::nullopt;
    if (!next) {
        m_frames.stop();
        return;
    }
    // A timer that goes on keeps its beat, whatever drawing costs; started again it would lose that time.
    if (m_frames.isActive() && m_frames.intervalAsDuration() == *next)
        return;
    // A breath may come some milliseconds later or earlier; a move shall begin when it is due.
    m_frames.setTimerType(*next == kBreathFrame ? Qt::CoarseTimer : Qt::PreciseTimer);
    m_frames.start(*next);
}

void FigureWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_isShown = true;
    startOver();
}

void FigureWidget::hideEvent(QHideEvent* event) {
    m_isShown = false;
    m_frames.stop();
    QWidget::hideEvent(event);
}

void FigureWidget::paintEvent(QPaintEvent*) {
    if (!m_figure)
        return;
    QPainter painter(this);
    if (showsStartAndEnd())
        paintStartAndEnd(painter);
    else
        painterIn(rect()).paint(painter, m_drawn);
}

void FigureWidget::paintStartAndEnd(QPainter& painter) const {
    const QSizeF frame(m_figure->highest.x - m_figure->lowest.x, m_figure->highest.y - m_figure->lowest.y);
    const Pair pair = pairIn(rect(), frame);
    painterIn(pair.start).paint(painter, {*m_figure->find(m_figure->stops.front().pose), 0});
    paintArrow(painter, pair, figureColours(m_theme.tokens()).thingOutline);
    painterIn(pair.end).paint(painter, {*m_figure->find(m_figure->stops.back().pose), 0});
}

} // namespace unknot
