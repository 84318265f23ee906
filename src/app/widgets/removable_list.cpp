// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/removable_list.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unknot {

RemovableList::RemovableList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void RemovableList::setLines(const QStringList& lines) {
    setVisible(!lines.isEmpty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (m_rows.size() > std::size_t(lines.size())) {
        // Hidden first: the focus goes on to a neighbour instead of nowhere.
        m_rows.back().whole->hide();
        m_rows.back().whole->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < std::size_t(lines.size()))
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].text->setText(lines[qsizetype(i)]);
        m_rows[i].remove->setAccessibleName(tr("Remove: %1").arg(lines[qsizetype(i)]));
    }
}

void RemovableList::addRow() {
    const int line = int(m_rows.size());
    auto* whole = new QWidget(this);
    auto* text = new Text(m_theme, TextSize::lead, Tone::ink, {}, whole);
    auto* remove = new ActionButton(m_theme, ButtonRole::row, tr("Remove"), whole);
    connect(remove, &ActionButton::clicked, this, [this, line] { emit removed(line); });
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(text, 1);
    row->addWidget(remove);
    m_column->addWidget(whole);
    m_rows.push_back({whole, text, remove});
}

} // namespace unknot
