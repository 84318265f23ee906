// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/alert_bar.hpp"

#include "app/time_text.hpp"
#include "app/timer_text.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/text.hpp"

#include <QAccessible>
#include <QBoxLayout>

#include <utility>

namespace unknot {

namespace {

int rankOf(const AlertView& alert) {
    if (alert.kind == AlertView::Kind::reminder)
        return 2;
    // Of an own timer there is nothing to be said.
    return alert.what.text.empty() ? 1 : 0;
}

} // namespace

const AlertView* foremost(const std::vector<AlertView>& alerts) {
    const AlertView* first = nullptr;
    for (const AlertView& alert : alerts)
        if (!first || rankOf(alert) <= rankOf(*first))
            first = &alert;
    return first;
}

AlertBar::AlertBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "alert");
    setAttribute(Qt::WA_StyledBackground);
    m_text = new Text(theme, TextSize::lead, Tone::ink, {}, this, QFont::DemiBold);
    m_answer = new ActionButton(theme, ButtonRole::row, {}, this);
    m_answer->setKeyHint(tr("Ctrl+Enter"));
    connect(m_answer, &ActionButton::clicked, this, &AlertBar::answer);
    m_open = new ActionButton(theme, ButtonRole::row, tr("Show"), this);
    m_open->setKeyHint(tr("Ctrl+T"));
    connect(m_open, &ActionButton::clicked, this, &AlertBar::open);
    m_buttons = new FlowLayout(4);
    m_buttons->addWidget(m_answer);
    m_buttons->addWidget(m_open);
    m_row = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_row->setContentsMargins(24, 0, 16, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_text, 1);
    m_row->addLayout(m_buttons);
    connect(&m_theme, &Theme::changed, this, &AlertBar::fit);
    hide();
}

void AlertBar::render(
    const std::vector<AlertView>& alerts, const std::vector<std::chrono::minutes>& snoozes) {
    const AlertView* first = foremost(alerts);
    setVisible(first);
    if (!first) {
        m_alert = {};
        return;
    }
    const AlertView before = std::exchange(m_alert, *first);
    QString text = alertText(m_alert);
    if (alerts.size() > 1)
        text += tr(" And %1 more.").arg(alerts.size() - 1);
    m_text->setText(text);
    m_answer->setLabel(alertAnswer(m_alert));
    m_open->setAccessibleName(tr("Show: %1").arg(textOf(m_alert.title)));
    if (snoozes != m_snoozes)
        showSnoozes(snoozes);
    fit();
    if (m_alert.topic != before.topic || m_alert.ring != before.ring)
        announce();
}

/// Once for each ring: the minutes that go by afterwards are read by whoever looks for them.
void AlertBar::announce() {
    m_text->setAccessibleName(m_text->text());
    setAccessibleName(m_text->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void AlertBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void AlertBar::showSnoozes(const std::vector<std::chrono::minutes>& snoozes) {
    for (ActionButton* button : m_snoozeButtons) {
        button->hide();
        button->deleteLater();
    }
    m_snoozeButtons.clear();
    m_snoozes = snoozes;
    for (const std::chrono::minutes by : snoozes) {
        const bool isFirst = m_snoozeButtons.empty();
        const QString length = lengthText(by);
        auto* button = new ActionButton(
            m_theme, ButtonRole::row, isFirst ? tr("Again in %1").arg(length) : length, this);
        button->setAccessibleName(tr("Again in %1").arg(length));
        connect(button, &ActionButton::clicked, this, [this, by] {
            emit answered(QString::fromStdString(m_alert.topic), QStringLiteral("snooze-%1").arg(by.count()));
        });
        m_buttons->addWidget(button);
        m_snoozeButtons.push_back(button);
    }
}

/// In a small window the page keeps its room: what may come later is chosen on the page Timers.
void AlertBar::fit() {
    constexpr int kHigh = 700;
    growWithWindow(*this);
    const bool isCompact = window()->height() < m_theme.scaled(kHigh);
    m_row->setDirection(
        isCompact && !m_theme.isTight(width()) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_text->setTextSize(isCompact ? TextSize::body : TextSize::lead);
    for (ActionButton* button : m_snoozeButtons)
        button->setVisible(!isCompact);
    showKeys(true);
    const int needed = m_answer->sizeHint().width() + m_open->sizeHint().width();
    // A second line of buttons would push them out of a small window.
    if (isCompact && needed > m_row->contentsRect().width())
        showKeys(false);
}

void AlertBar::showKeys(bool areShown) {
    m_answer->setKeyShown(areShown);
    m_open->setKeyShown(areShown);
}

void AlertBar::answer() {
    if (!m_alert.topic.empty())
        emit answered(QString::fromStdString(m_alert.topic), QStringLiteral("confirm"));
}

void AlertBar::open() {
    if (!m_alert.topic.empty())
        emit answered(QString::fromStdString(m_alert.topic), QStringLiteral("open"));
}

} // namespace unknot
