// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/signs_others.hpp"

#include "app/signs_text.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

namespace {

/// Once is "yes", twice "not sure", a third time takes it back.
std::optional<Answer> next(std::optional<Answer> mark) {
    if (!mark)
        return Answer::yes;
    return *mark == Answer::yes ? std::optional(Answer::notSure) : std::nullopt;
}

} // namespace

SignsOthers::SignsOthers(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    const ScrolledColumn made = scrolledColumn(this);
    m_scroll = made.scroll;
    m_column = made.layout;
    m_column->setSpacing(0);
    m_column->addWidget(
        new Text(theme, TextSize::page, Tone::ink, tr("Any of these?"), made.widget, QFont::DemiBold));
    m_column->addWidget(new Text(theme, TextSize::lead, Tone::ink,
        tr("Press once for yes, twice for not sure, a third time to take it back."), made.widget));
    m_kept = new Text(theme, TextSize::body, Tone::muted, {}, made.widget);
    m_column->addWidget(m_kept);
    made.page->setSpacing(8);
    made.page->addLayout(makeAnswers());
}

QHBoxLayout* SignsOthers::makeAnswers() {
    auto* answers = new QHBoxLayout;
    auto* finish = new ActionButton(m_theme, ButtonRole::choice, tr("Go on"), this);
    finish->setKeyHint(tr("G"));
    connect(finish, &ActionButton::clicked, this, &SignsOthers::goneOn);
    auto* none = new ActionButton(m_theme, ButtonRole::choice, tr("None of these"), this);
    none->setKeyHint(tr("N"));
    connect(none, &ActionButton::clicked, this, &SignsOthers::noneChosen);
    answers->addWidget(finish, 1);
    answers->addWidget(none, 1);
    return answers;
}

void SignsOthers::makeRows(const std::vector<SignGroupView>& groups) {
    for (const SignGroupView& group : groups) {
        m_column->addSpacing(8);
        m_column->addWidget(
            new Text(m_theme, TextSize::lead, Tone::ink, textOf(group.heading), this, QFont::DemiBold));
        for (const SignDetailView& sign : group.signs) {
            const SignId id = sign.id;
            auto* row = new ActionButton(m_theme, ButtonRole::row, textOf(sign.text));
            row->setCheckable(true);
            connect(row, &ActionButton::clicked, this, [this, id] { emit marked(id, next(m_marks[id])); });
            m_column->addWidget(row);
            m_rows[id] = row;
            m_texts[id] = textOf(sign.text);
        }
    }
    growWithWindow(*this);
}

void SignsOthers::render(const SignsView& view) {
    if (m_rows.empty())
        makeRows(view.groups);
    m_kept->setText(answersKeptText(view.kept, view.keepsPrivate));
    m_kept->setVisible(!m_kept->text().isEmpty());
    for (const SignGroupView& group : view.groups)
        for (const SignDetailView& sign : group.signs) {
            const bool isMarked = sign.answer && *sign.answer != Answer::no;
            m_marks[sign.id] = isMarked ? sign.answer : std::nullopt;
            ActionButton* row = m_rows.at(sign.id);
            row->setChecked(isMarked);
            row->setCurrent(isMarked);
            const QString& text = m_texts.at(sign.id);
            row->setLabel(isMarked ? tr("%1 · %2").arg(text, markText(sign.answer)) : text);
        }
}

void SignsOthers::markFocused(std::optional<Answer> answer) {
    for (const auto& [id, row] : m_rows)
        if (row->hasFocus())
            emit marked(id, answer);
}

bool SignsOthers::handleKey(const QKeyEvent& event) {
    if (scrollByKey(*m_scroll, event))
        return true;
    switch (event.key()) {
    case Qt::Key_Y: markFocused(Answer::yes); return true;
    case Qt::Key_U: markFocused(Answer::notSure); return true;
    case Qt::Key_Delete: markFocused(std::nullopt); return true;
    case Qt::Key_G: emit goneOn(); return true;
    case Qt::Key_N: emit noneChosen(); return true;
    default: return false;
    }
}

} // namespace unknot
