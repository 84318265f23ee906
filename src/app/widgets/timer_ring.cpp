// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timer_ring.hpp"

#include "app/drawing/ring.hpp"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

/// Digits without their values, so that a ring does not change its size with every second.
QString widest(QString number) {
    for (QChar& sign : number)
        if (sign.isDigit())
            sign = QLatin1Char('0');
    return number;
}

} // namespace

TimerRing::TimerRing(const Theme& theme, TextSize number, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_size(number) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TimerRing::show(const Shown& shown) {
    if (shown == m_shown)
        return;
    const bool isOtherSize = widest(shown.number) != widest(m_shown.number) || shown.word != m_shown.word;
    m_shown = shown;
    if (isOtherSize)
        updateGeometry();
    update();
}

void TimerRing::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    updateGeometry();
}

void TimerRing::setEmphasis(double emphasis) {
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    updateGeometry();
}

QFont TimerRing::numberFont() const {
    return m_theme.font(m_size, QFont::DemiBold, m_growth * m_emphasis);
}

QFont TimerRing::wordFont() const {
    return m_theme.font(TextSize::body, QFont::Normal, m_growth);
}

double TimerRing::stroke() const {
    return std::max(8.0, QFontMetrics(numberFont()).height() * 0.22);
}

QSize TimerRing::sizeHint() const {
    const QFontMetrics number(numberFont());
    const QFontMetrics word(wordFont());
    const double wide =
        std::max(number.horizontalAdvance(widest(m_shown.number)), word.horizontalAdvance(m_shown.word));
    const double high = number.height() + word.height();
    // The two lines stand in a circle: its diameter is their diagonal.
    const int side = int(std::ceil(std::hypot(wide, high) + 4 * stroke()));
    return {side, side};
}

void TimerRing::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const Tokens& tokens = m_theme.tokens();
    const double side = std::min(width(), height());
    const Ring ring{.middle = QRectF(rect()).center(), .radius = side / 2 - stroke(), .stroke = stroke()};
    ring.paint(painter, event->region(), std::clamp(m_shown.share, 0.0, 1.0),
        m_shown.isResting ? tokens.muted : tokens.accent, tokens.line);
    const QFontMetrics number(numberFont());
    const QFontMetrics word(wordFont());
    const int top = (height() - number.height() - word.height()) / 2;
    painter.setPen(tokens.ink);
    painter.setFont(numberFont());
    painter.drawText(QRect(0, top, width(), number.height()), Qt::AlignCenter, m_shown.number);
    painter.setFont(wordFont());
    painter.drawText(QRect(0, top + number.height(), width(), word.height()), Qt::AlignCenter, m_shown.word);
}

} // namespace unknot
