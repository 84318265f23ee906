// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/action_button.hpp"

#include "app/widgets/action_button_interface.hpp"
#include "app/widgets/keys.hpp"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace unknot {

namespace {

constexpr int kRing = kFocusRoom; // 3 px of focus ring, 2 px apart
constexpr int kPadding = 16;
constexpr int kTextPadding = 5; // with 6, the sixteen signs would not fit on one screen
constexpr int kGap = 12;
constexpr int kIcon = 24;
constexpr int kRadius = 12;
constexpr int kToSpare = 4; // a text's advance is rounded, and must not wrap for it

QColor blended(const QColor& below, const QColor& above, double share) {
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return QColor(
        mix(below.red(), above.red()), mix(below.green(), above.green()), mix(below.blue(), above.blue()));
}

} // namespace

ActionButton::ActionButton(const Theme& theme, ButtonRole role, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_role(role) {
    makeButtonsPressable();
    setLabel(text);
    setCursor(Qt::PointingHandCursor);
    // By Tab alone: a click acts and leaves Space where it was.
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ActionButton::setLabel(const QString& text) {
    // A count beside it changes every second; what stays the same is not painted again.
    if (text == this->text() && text == accessibleName())
        return;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ActionButton::setKeyHint(const QString& key) {
    m_key = key;
    setAccessibleDescription(tr("Key: %1").arg(key));
    updateGeometry();
}

void ActionButton::setKeyShown(bool isShown) {
    if (isShown == m_isKeyShown)
        return;
    m_isKeyShown = isShown;
    updateGeometry();
    update();
}

void ActionButton::setIconName(const QString& name) {
    if (name == m_icon)
        return;
    m_icon = name;
    updateGeometry();
    update();
}

void ActionButton::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    updateGeometry();
    update();
}

void ActionButton::setEmphasis(double emphasis) {
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    updateGeometry();
    update();
}

void ActionButton::setCurrent(bool isCurrent) {
    if (isCurrent == m_isCurrent)
        return;
    m_isCurrent = isCurrent;
    update();
}

QFont ActionButton::textFont() const {
    switch (m_role) {
    case ButtonRole::primary: return m_theme.font(TextSize::section, QFont::DemiBold, growth());
    case ButtonRole::choice: return m_theme.font(TextSize::section, QFont::Medium, growth());
    case ButtonRole::row: return m_theme.font(TextSize::lead, QFont::Normal, growth());
    case ButtonRole::quiet:
    case ButtonRole::warning: return m_theme.font(TextSize::body, QFont::Medium, growth());
    case ButtonRole::rail: break;
    }
    return m_theme.font(TextSize::body, m_isCurrent ? QFont::DemiBold : QFont::Normal);
}

QFont ActionButton::widestFont() const {
    return m_role == ButtonRole::rail ? m_theme.font(TextSize::body, QFont::DemiBold) : textFont();
}

QFont ActionButton::keyFont() const {
    return m_theme.font(TextSize::caption, QFont::Medium, growth());
}

int ActionButton::minimumBox() const {
    switch (m_role) {
    case ButtonRole::primary: return int(72 * growth());
    case ButtonRole::choice: return std::max(48, int(56 * growth()));
    case ButtonRole::row:
    case ButtonRole::quiet:
    case ButtonRole::rail:
    case ButtonRole::warning: break;
    }
    return 48;
}

int ActionButton::keyWidth() const {
    return QFontMetrics(keyFont()).horizontalAdvance(m_key) + 2 * 8;
}

int ActionButton::widthBeside(Key key) const {
    return kPadding * 2 + (m_icon.isEmpty() ? 0 : m_theme.scaled(kIcon) + kGap) +
        (key == Key::with && wantsKey() ? keyWidth() + kGap : 0) + kRing * 2;
}

int ActionButton::longestWord() const {
    int longest = 0;
    const QFontMetrics metrics(widestFont());
    for (const QString& word : text().split(u' '))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest + kToSpare;
}

bool ActionButton::showsKeyIn(int width) const {
    return wantsKey() && (m_isKeyShown || width >= longestWord() + widthBeside(Key::with));
}

QRect ActionButton::textRect(const QRect& box) const {
    QRect rect = box.adjusted(kPadding, kTextPadding, -kPadding, -kTextPadding);
    if (!m_icon.isEmpty())
        rect.setLeft(rect.left() + m_theme.scaled(kIcon) + kGap);
    if (showsKeyIn(box.width() + 2 * kRing))
        rect.setRight(rect.right() - keyWidth() - kGap);
    return rect;
}

QSize ActionButton::sizeHint() const {
    const QFontMetrics metrics(widestFont());
    const int width = metrics.horizontalAdvance(text()) + kToSpare + widthBeside(Key::with);
    return {width, std::max(minimumBox(), metrics.height() + 2 * kTextPadding) + 2 * kRing};
}

QSize ActionButton::minimumSizeHint() const {
    // Wide enough for its longest word; the rest wraps, and the key goes.
    const Key key = m_isKeyShown ? Key::with : Key::without;
    return {longestWord() + widthBeside(key), minimumBox() + 2 * kRing};
}

int ActionButton::heightForWidth(int width) const {
    const QRect inner = textRect(QRect(kRing, kRing, width - 2 * kRing, 1000));
    const QRect text = QFontMetrics(textFont())
                           .boundingRect(QRect(0, 0, std::max(inner.width(), 1), 10000),
                               Qt::AlignLeft | Qt::TextWordWrap, this->text());
    return std::max(minimumBox(), text.height() + 2 * kTextPadding) + 2 * kRing;
}

ActionButton::Look ActionButton::look() const {
    const Tokens& tokens = m_theme.tokens();
    const bool isRaised = isDown() || underMouse();
    switch (m_role) {
    case ButtonRole::primary:
        return {isRaised ? blended(tokens.accent, tokens.onAccent, 0.12) : tokens.accent, tokens.accent,
            tokens.onAccent, 0};
    case ButtonRole::choice:
    case ButtonRole::row:
        return {m_isCurrent ? tokens.soft
                : isRaised  ? tokens.raised
                            : tokens.surface,
            m_isCurrent ? tokens.accent : tokens.line, tokens.ink, 2};
    case ButtonRole::warning: return {tokens.emergencyGround, tokens.emergencyGround, tokens.emergency, 0};
    case ButtonRole::quiet:
        return {isRaised ? tokens.raised : QColor(Qt::transparent), tokens.line, tokens.ink, 0};
    case ButtonRole::rail: break;
    }
    return {m_isCurrent ? tokens.soft
            : isRaised  ? tokens.surface
                        : QColor(Qt::transparent),
        tokens.line, tokens.ink, 0};
}

void ActionButton::paintKey(QPainter& painter, const QRect& box, const QColor& ink) const {
    const QFontMetrics metrics(keyFont());
    const int height = metrics.height() + 6;
    const QRect chip(
        box.right() - kPadding - keyWidth() + 1, box.center().y() - height / 2, keyWidth(), height);
    painter.setFont(keyFont());
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.drawText(chip, Qt::AlignCenter, m_key);
}

void ActionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(kRing, kRing, -kRing, -kRing);
    const Look seen = look();
    const double inset = seen.borderWidth / 2.0;
    painter.setBrush(seen.ground);
    painter.setPen(seen.borderWidth > 0 ? QPen(seen.border, seen.borderWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.tokens().accent, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius + 3, kRadius + 3);
    }
    if (const int icon = m_theme.scaled(kIcon); !m_icon.isEmpty())
        painter.drawPixmap(box.left() + kPadding, box.center().y() - icon / 2,
            m_theme.icon(m_icon, seen.ink, icon, devicePixelRatioF()));
    painter.setPen(seen.ink);
    painter.setFont(textFont());
    painter.drawText(textRect(box), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text());
    if (showsKeyIn(width()))
        paintKey(painter, box, seen.ink);
}

void ActionButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // On the press, not on the release as in Qt: what was on screen then is what was meant.
        if (isPagesOwn(*event))
            click();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        // Qt would move the focus, and with it Space, to a neighbour. The page reads on instead.
        event->ignore();
        break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void ActionButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void ActionButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace unknot
