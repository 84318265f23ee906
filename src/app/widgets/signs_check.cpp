// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/signs_check.hpp"

#include "app/signs_text.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

SignsCheck::SignsCheck(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_title = new Text(theme, TextSize::title, Tone::ink, {}, this, QFont::DemiBold);
    m_line = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    m_rows = new QGridLayout;
    m_rows->setSpacing(0);

    makeQuietButtons();
    m_head = new QHBoxLayout;
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_who);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addLayout(m_head);
    m_column->addWidget(m_line);
    m_column->addLayout(m_rows);
    auto* below = new QHBoxLayout;
    below->addWidget(m_all);
    below->addWidget(m_private);
    below->addStretch(1);
    m_column->addLayout(below);
    m_column->addStretch(1);
    // The answers stay in sight however large the text is.
    m_scroll = scrolling(inside, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(makeAnswers());
    connect(&m_theme, &Theme::changed, this, &SignsCheck::arrange);
}

void SignsCheck::makeQuietButtons() {
    const auto make = [this](const QString& text, const QString& key) {
        auto* button = new ActionButton(m_theme, ButtonRole::quiet, text, this);
        button->setKeyHint(key);
        return button;
    };
    m_who = make(tr("Who says this?"), tr("I"));
    connect(m_who, &ActionButton::clicked, this, &SignsCheck::toggleCredits);
    m_all = make(tr("All signs"), tr("A"));
    connect(m_all, &ActionButton::clicked, this, &SignsCheck::allWanted);
    m_all->hide();
    m_private = make(privateToggleText(false), tr("K"));
    connect(m_private, &ActionButton::clicked, this, &SignsCheck::privateToggled);
    m_private->hide();
}

QHBoxLayout* SignsCheck::makeAnswers() {
    auto* answers = new QHBoxLayout;
    answers->setSpacing(8);
    const auto addAnswer = [&](const QString& text, const QString& key, auto&& chosen) {
        auto* button = new ActionButton(m_theme, ButtonRole::choice, text, this);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, chosen);
        answers->addWidget(button, 1);
    };
    addAnswer(tr("Yes, one of these"), tr("Y"), [this] { emit anyChosen(Answer::yes); });
    addAnswer(tr("Not sure"), tr("U"), [this] { emit anyChosen(Answer::notSure); });
    addAnswer(tr("None of these"), tr("N"), [this] { emit noneChosen(); });
    return answers;
}

void SignsCheck::clearRows() {
    for (ActionButton* button : m_buttons) {
        m_rows->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
}

void SignsCheck::showSigns(const QString& title, const QString& line, const std::vector<SignView>& signs) {
    show(title, line, signs, false);
}

void SignsCheck::showShortForm(
    const QString& title, const QString& line, const std::vector<ShortQuestionView>& questions) {
    std::vector<SignView> rows;
    for (const ShortQuestionView& question : questions)
        rows.push_back({.id = {}, .text = question.text, .credit = question.credit});
    show(title, line, std::move(rows), true);
}

void SignsCheck::showPrivate(bool isShown, bool keepsPrivate) {
    m_private->setVisible(isShown);
    m_private->setLabel(privateToggleText(keepsPrivate));
}

void SignsCheck::show(const QString& title, const QString& line, std::vector<SignView> rows, bool isShort) {
    m_title->setText(title);
    m_line->setText(line);
    m_all->setVisible(isShort);
    if (rows == m_signs && isShort == m_isShort)
        return;
    m_signs = std::move(rows);
    m_isShort = isShort;
    m_credits = Credits::hidden;
    rebuildRows();
}

void SignsCheck::toggleCredits() {
    m_credits = m_credits == Credits::hidden ? Credits::shown : Credits::hidden;
    m_who->setLabel(m_credits == Credits::shown ? tr("Hide who says this") : tr("Who says this?"));
    rebuildRows();
}

QString SignsCheck::rowText(const SignView& sign) const {
    QString text = textOf(sign.text);
    if (m_credits == Credits::shown)
        text += u'\n' + textOf(sign.credit) + (sign.isPrivate ? tr(" · a private question") : QString());
    return text;
}

void SignsCheck::rebuildRows() {
    clearRows();
    for (int i = 0; i < int(m_signs.size()); ++i) {
        const SignView& sign = m_signs[std::size_t(i)];
        auto* button = new ActionButton(m_theme, ButtonRole::row, rowText(sign));
        button->setGrowth(m_growth);
        button->setAccessibleDescription(tr("Press if this is so"));
        connect(button, &ActionButton::clicked, this, [this, i, id = sign.id] {
            if (m_isShort)
                emit questionChosen(std::size_t(i));
            else
                emit signChosen(id);
        });
        m_buttons.push_back(button);
    }
    placeRows();
}

/// Two columns where there is room for them.
void SignsCheck::placeRows() {
    const int count = int(m_buttons.size());
    const int rows = m_isTight || m_isShort ? count : (count + 1) / 2;
    for (int i = 0; i < count; ++i)
        m_rows->addWidget(m_buttons[std::size_t(i)], i % rows, i / rows);
    m_rows->setColumnStretch(0, 1);
    m_rows->setColumnStretch(1, rows == count ? 0 : 1);
}

void SignsCheck::arrange() {
    const bool isTight = m_theme.isTight(width(), m_pageGrowth);
    if (isTight == m_isTight)
        return;
    m_isTight = isTight;
    m_title->setTextSize(isTight ? TextSize::page : TextSize::title);
    // What is asked comes first; who says it can wait below.
    m_head->removeWidget(m_who);
    m_column->removeWidget(m_who);
    if (isTight)
        m_column->addWidget(m_who);
    else
        m_head->addWidget(m_who);
    for (ActionButton* button : m_buttons)
        m_rows->removeWidget(button);
    placeRows();
}

void SignsCheck::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool SignsCheck::handleKey(const QKeyEvent& event) {
    if (scrollByKey(*m_scroll, event))
        return true;
    switch (event.key()) {
    case Qt::Key_I: toggleCredits(); return true;
    case Qt::Key_Y: emit anyChosen(Answer::yes); return true;
    case Qt::Key_U:
    case Qt::Key_Question: emit anyChosen(Answer::notSure); return true;
    case Qt::Key_N: emit noneChosen(); return true;
    case Qt::Key_A:
        if (m_isShort)
            emit allWanted();
        return m_isShort;
    default: return false;
    }
}

void SignsCheck::setGrowth(double growth) {
    m_pageGrowth = growth;
    // The title is a guide's title; sixteen signs must stay on one screen, so they grow less.
    m_title->setGrowth(std::max(growth, 1.0));
    m_growth = 0.92 * std::clamp(growth, 0.85, 1.4);
    m_line->setGrowth(m_growth);
    m_who->setGrowth(std::max(growth, 1.0));
    for (ActionButton* button : findChildren<ActionButton*>())
        if (button != m_who)
            button->setGrowth(m_growth);
    arrange();
}

} // namespace unknot
