// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/figure_place.hpp"

#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

namespace {

QString wordFor(Need need) {
    switch (need) {
    case Need::chair: return FigurePlace::tr("A chair or stool");
    case Need::pillow: return FigurePlace::tr("A pillow");
    case Need::pack: return FigurePlace::tr("A cold or warm pack");
    case Need::helper: return FigurePlace::tr("Somebody to help");
    case Need::support: return FigurePlace::tr("Something firm to hold");
    case Need::gettingUp: return FigurePlace::tr("Getting up");
    case Need::moving: break;
    }
    return FigurePlace::tr("A small, slow move");
}

} // namespace

FigurePlace::FigurePlace(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "place");
    setAttribute(Qt::WA_StyledBackground);
    m_heading = makeText(theme, TextSize::lead, Tone::ink, {}, this);
    m_text = makeText(theme, TextSize::section, Tone::ink, {}, this, QFont::DemiBold);
    m_heading->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    layout->addStretch(1);
}

QString FigurePlace::wordsFor(const std::vector<Need>& needs) {
    if (needs.empty())
        return tr("Nothing");
    QStringList words;
    for (const Need need : needs)
        words << wordFor(need);
    return words.join(u'\n');
}

void FigurePlace::showNeeds(const std::vector<Need>& needs) {
    m_isCount = false;
    m_heading->setText(tr("You need"));
    m_text->setText(wordsFor(needs));
    setGrowth(m_growth);
}

void FigurePlace::showCount(const QString& number, const QString& what) {
    m_isCount = true;
    m_heading->setText(what);
    m_text->setText(number);
    setGrowth(m_growth);
}

void FigurePlace::setGrowth(double growth) {
    m_growth = growth;
    m_heading->setFont(m_theme.font(m_isCount ? TextSize::section : TextSize::lead, QFont::Normal, growth));
    m_text->setFont(m_theme.font(
        m_isCount ? TextSize::title : TextSize::section, QFont::DemiBold, m_isCount ? growth * 2 : growth));
}

} // namespace unknot
