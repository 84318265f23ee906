// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stage_dots.hpp"

#include <QPainter>

namespace unknot {

namespace {

constexpr int kDot = 12;
constexpr int kStride = 20;

} // namespace

StageDots::StageDots(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
}

void StageDots::show(int stage, int stages) {
    m_stage = stage;
    m_stages = stages;
    updateGeometry();
    update();
}

QSize StageDots::sizeHint() const {
    return {m_stages * kStride, kDot + 4};
}

void StageDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().accent, 2));
    for (int i = 0; i < m_stages; ++i) {
        painter.setBrush(i < m_stage ? QBrush(m_theme.tokens().accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(i * kStride + 1, 2, kDot - 2, kDot - 2));
    }
}

} // namespace unknot
