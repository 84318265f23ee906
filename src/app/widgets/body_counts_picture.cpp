// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/body_counts_picture.hpp"

#include "app/drawing/body_counts.hpp"

#include <QPainter>

#include <algorithm>

namespace unknot {

namespace {

constexpr int kHighest = 420;
constexpr double kWidth = 0.92; ///< of both pictures beside each other, in parts of their height
constexpr int kWords = 60;      ///< above and below them

} // namespace

BodyCountsPicture::BodyCountsPicture(const BodyMap& body, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_body(body), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BodyCountsPicture::show(const Places& places, const QString& sentence) {
    m_places = places;
    setAccessibleName(sentence);
    update();
}

void BodyCountsPicture::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    updateGeometry();
    update();
}

QSize BodyCountsPicture::sizeHint() const {
    const int width = int(kWidth * m_theme.scaled(kHighest * m_growth));
    return {width, heightForWidth(width)};
}

int BodyCountsPicture::heightForWidth(int width) const {
    const double high = std::min<double>(m_theme.scaled(kHighest * m_growth), width / kWidth);
    return int(high) + m_theme.scaled(kWords * m_growth);
}

void BodyCountsPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBodyCounts(painter, QRectF(rect()).adjusted(4, 4, -4, -4), m_body, m_places,
        bodyCountColours(m_theme.tokens()), m_theme.font(TextSize::caption, QFont::Normal, m_growth));
}

} // namespace unknot
