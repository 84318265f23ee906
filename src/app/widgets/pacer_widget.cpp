// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/pacer_widget.hpp"

#include <QAccessible>
#include <QPainter>
#include <QScreen>

#include <cmath>

namespace unknot {

namespace {

constexpr double kRingWidth = 8;
constexpr double kHalfPixel = 0.5;

} // namespace

PacerWidget::PacerWidget(const Theme& theme, Source source, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_source(std::move(source)) {
    setAccessibleName(tr("Breathing pacer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &PacerWidget::refresh);
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
}

QString PacerWidget::wordFor(Phase phase) {
    switch (phase) {
    case Phase::inhale: return tr("Breathe in");
    case Phase::hold: return tr("Hold");
    case Phase::exhale: return tr("Breathe out");
    case Phase::rest: break;
    }
    return tr("Rest");
}

PacerWidget::Geometry PacerWidget::geometryOf(const PacerView& view) const {
    const double side = std::min(width(), height()) - 2 * kRingWidth;
    const QRectF ring((width() - side) / 2, (height() - side) / 2, side, side);
    const double smallest = side * 0.24;
    const double largest = side * 0.5 - kRingWidth * 1.5;
    return {
        .ring = ring,
        .disc = smallest + (largest - smallest) * view.fullness,
        .arc = view.phaseShare,
    };
}

void PacerWidget::refresh() {
    const auto before = m_view;
    m_view = m_source();
    if (!m_view) {
        update();
        return;
    }
    if (!before || before->phase != m_view->phase)
        announce(m_view->phase);
    if (!before || before->breath != m_view->breath)
        emit breathBegan(m_view->breath);
    const Geometry next = geometryOf(*m_view);
    const double arcMoved = std::abs(next.arc - m_drawn.arc) * next.ring.width() * M_PI;
    const bool isSamePicture = before && std::abs(next.disc - m_drawn.disc) < kHalfPixel &&
        arcMoved < kHalfPixel && before->secondsLeft == m_view->secondsLeft &&
        before->phase == m_view->phase && before->isPaused == m_view->isPaused &&
        before->breath == m_view->breath;
    if (!isSamePicture)
        update();
}

void PacerWidget::announce(Phase phase) {
    setAccessibleDescription(wordFor(phase));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void PacerWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    const double rate = screen() ? std::clamp(screen()->refreshRate(), 24.0, 60.0) : 60.0;
    m_frames.start(int(1000 / rate));
    refresh();
}

void PacerWidget::hideEvent(QHideEvent* event) {
    m_frames.stop();
    QWidget::hideEvent(event);
}

void PacerWidget::paintEvent(QPaintEvent*) {
    if (!m_view)
        return;
    const Tokens& tokens = m_theme.tokens();
    m_drawn = geometryOf(*m_view);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.soft);
    painter.drawEllipse(m_drawn.ring.center(), m_drawn.disc, m_drawn.disc);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.line, kRingWidth));
    painter.drawEllipse(m_drawn.ring);
    painter.setPen(QPen(tokens.accent, kRingWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(m_drawn.ring, 90 * 16, int(-m_drawn.arc * 360 * 16));

    const double growth = m_drawn.ring.width() / 420;
    const double lineHeight = 40 * growth;
    const QRectF middle = m_drawn.ring;
    painter.setPen(tokens.ink);
    painter.setFont(m_theme.font(TextSize::page, QFont::DemiBold, growth));
    const QString word = m_view->isPaused ? tr("Paused") : wordFor(m_view->phase);
    painter.drawText(middle.translated(0, -lineHeight * 0.9), Qt::AlignCenter, word);
    painter.setFont(m_theme.font(TextSize::title, QFont::DemiBold, growth * 1.4));
    if (!m_view->isPaused)
        painter.drawText(
            middle.translated(0, lineHeight * 0.55), Qt::AlignCenter, QString::number(m_view->secondsLeft));
}

} // namespace unknot
