// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/editor_section.hpp"

#include "app/widgets/text.hpp"
#include "presenters/credits.hpp"

#include <QVBoxLayout>

namespace unknot {

EditorSection::EditorSection(const Theme& theme, const QString& heading, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setAccessibleName(heading);
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(8);
    add(new Text(theme, TextSize::section, Tone::ink, heading, this, QFont::DemiBold));
}

void EditorSection::begin(const EditorView&) {}

void EditorSection::add(QWidget* widget) {
    m_column->addWidget(widget);
}

void EditorSection::add(QLayout* layout) {
    m_column->addLayout(layout);
}

void EditorSection::addName(const QString& name) {
    m_column->addSpacing(8);
    add(new Text(m_theme, TextSize::lead, Tone::ink, name, this, QFont::DemiBold));
}

void EditorSection::addClaims(
    const Content& content, const std::vector<Claim>& about, const std::vector<Claim>& named) {
    for (const Claim& claim : about)
        add(new Text(m_theme, TextSize::body, Tone::ink, textOf(claim.text), this));
    std::vector<Claim> all = about;
    all.insert(all.end(), named.begin(), named.end());
    QStringList voices;
    for (const std::string& voice : voicesOf(content, all))
        voices << textOf(voice);
    if (!voices.isEmpty())
        add(new Text(m_theme, TextSize::caption, Tone::muted,
            tr("From: %1.").arg(voices.join(QStringLiteral(", "))), this));
}

} // namespace unknot
