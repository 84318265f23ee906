// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/tried_section.hpp"

#include "app/pages/editor/picks.hpp"
#include "app/pages/editor/tried_row.hpp"
#include "app/time_text.hpp"
#include "app/widgets/add_field.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QVBoxLayout>

namespace unknot {

TriedSection::TriedSection(
    EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("What you tried"), parent),
      m_presenter(presenter),
      m_list(content.journal.measures) {
    addClaims(content, m_list.about, claimsOf(m_list));
    m_toggles = new ToggleList(theme, tr("Tried"), Picking::many, this);
    QStringList labels;
    for (const auto& item : m_list.items)
        labels << textOf(item.label);
    m_toggles->setOptions(labels);
    connect(m_toggles, &ToggleList::pressed, this, &TriedSection::toggle);
    add(m_toggles);
    const QString name = tr("In your own words");
    addName(name);
    m_add = new AddField(theme, tr("Tried, in your own words"), this);
    connect(m_add, &AddField::typed, this, &TriedSection::changed);
    connect(m_add, &AddField::added, this, [this](const QString& text) {
        m_presenter.addOwnTried(text.toStdString());
        emit changed();
    });
    add(m_add);
    m_results = new QWidget(this);
    m_results->setAccessibleName(tr("How it worked"));
    m_column = new QVBoxLayout(m_results);
    m_column->setContentsMargins(0, 8, 0, 0);
    m_column->setSpacing(8);
    add(m_results);
    m_column->addWidget(
        new Text(theme, TextSize::lead, Tone::ink, m_results->accessibleName(), m_results, QFont::DemiBold));
}

void TriedSection::begin(const EditorView&) {
    m_add->clear();
}

void TriedSection::render(const EditorView& view) {
    std::vector<bool> on;
    for (const auto& item : m_list.items)
        on.push_back(
            std::ranges::find(view.edited.tried, item.id, &Tried::measure) != view.edited.tried.end());
    m_toggles->setOn(on);
    m_results->setVisible(!view.edited.tried.empty());
    std::erase_if(m_rows, [&](TriedRow* row) {
        if (std::ranges::find(view.edited.tried, row->tried(), &Tried::id) != view.edited.tried.end())
            return false;
        // Hidden first: the focus goes on to a neighbour instead of nowhere.
        row->hide();
        row->deleteLater();
        return true;
    });
    for (const Tried& tried : view.edited.tried) {
        auto row = std::ranges::find(m_rows, tried.id, &TriedRow::tried);
        if (row == m_rows.end())
            row = m_rows.insert(row, addRow(tried));
        (*row)->setOutcome(tried.outcome);
    }
}

TriedRow* TriedSection::addRow(const Tried& tried) {
    auto* row = new TriedRow(theme(), tried.id, nameOf(tried), m_results);
    const TriedId id = tried.id;
    connect(row, &TriedRow::pressed, this, [this, id](Outcome outcome) { press(id, outcome); });
    connect(row, &TriedRow::removed, this, [this, id] {
        m_presenter.removeTried(id);
        emit changed();
    });
    m_column->addWidget(row);
    return row;
}

/// Pressed once more, a measure is taken out, unless something was said about it: then it is taken out below,
/// where that is seen.
void TriedSection::toggle(int option) {
    const MeasureId& measure = m_list.items[std::size_t(option)].id;
    const std::vector<Tried> tried = m_presenter.view().edited.tried;
    const auto found = std::ranges::find(tried, measure, &Tried::measure);
    if (found == tried.end())
        m_presenter.addTried(measure);
    else if (!found->outcome && !found->lasted)
        m_presenter.removeTried(found->id);
    emit changed();
}

void TriedSection::press(const TriedId& tried, Outcome outcome) {
    const std::vector<Tried> all = m_presenter.view().edited.tried;
    const auto found = std::ranges::find(all, tried, &Tried::id);
    if (found == all.end())
        return;
    const bool isUnsaid = found->outcome == outcome;
    m_presenter.setOutcome(tried, isUnsaid ? std::nullopt : std::optional(outcome));
    emit changed();
}

QString TriedSection::nameOf(const Tried& tried) const {
    const auto* item = m_list.find(tried.measure);
    const QString name = item   ? textOf(item->label)
        : tried.measure.empty() ? textOf(tried.own)
                                : textOf(tried.measure.value);
    return tried.at ? tr("%1, at %2").arg(name, timeText(*tried.at)) : name;
}

std::string TriedSection::typed() const {
    return m_add->text().toStdString();
}

} // namespace unknot
