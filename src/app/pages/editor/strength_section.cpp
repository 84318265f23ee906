// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/strength_section.hpp"

#include "app/time_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/moment_choice.hpp"
#include "app/widgets/removable_list.hpp"
#include "app/widgets/text.hpp"

namespace unknot {

namespace {

constexpr int kLeastWidth = 48;

} // namespace

StrengthSection::StrengthSection(
    EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("How strong, if you like"), parent), m_presenter(presenter) {
    addClaims(content, content.journal.aboutPain, {});
    addName(tr("When"));
    m_at = new MomentChoice(
        theme, tr("How strong"), MomentChoice::NotKnown::left, [this] { return m_presenter.now(); }, this);
    add(m_at);
    addName(tr("From 0, none, to 10, the worst there can be"));
    addScores();
    m_readings = new RemovableList(theme, this);
    connect(m_readings, &RemovableList::removed, this, [this](int line) {
        m_presenter.removeReading(m_presenter.view().edited.readings[std::size_t(line)].id);
        emit changed();
    });
    add(m_readings);
}

void StrengthSection::addScores() {
    auto* scores = new QWidget(this);
    scores->setAccessibleName(tr("How strong"));
    auto* row = new FlowLayout(0, scores);
    for (int value = 0; const auto score = PainScore::from(value); ++value) {
        auto* button = new ActionButton(theme(), ButtonRole::row, QString::number(value), scores);
        button->setAccessibleName(tr("How strong: %1 of 10").arg(value));
        button->setMinimumWidth(kLeastWidth + 2 * kFocusRoom);
        connect(button, &ActionButton::clicked, this, [this, score] {
            m_presenter.addReading(*score, m_at->moment().value_or(m_presenter.now()));
            emit changed();
        });
        row->addWidget(button);
    }
    add(scores);
}

void StrengthSection::begin(const EditorView&) {
    m_at->setMode(MomentChoice::Mode::now);
}

void StrengthSection::render(const EditorView& view) {
    QStringList lines;
    for (const Reading& reading : view.edited.readings)
        lines << tr("%1 of 10 · %2").arg(reading.score.value()).arg(sinceText(reading.at, DayShown::other));
    m_readings->setLines(lines);
}

} // namespace unknot
