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

FigurePlace::FigurePlace(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setProperty("ground", "place");
    setAttribute(Qt::WA_StyledBackground);
    m_heading = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    m_number = new Text(theme, TextSize::title, Tone::ink, {}, this, QFont::DemiBold);
    m_needs = new Text(theme, TextSize::lead, Tone::ink, {}, this, QFont::DemiBold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(1);
    for (Text* text : {m_heading, m_number, m_needs}) {
        text->setAlignment(Qt::AlignCenter);
        layout->addWidget(text);
    }
    layout->addStretch(1);
}

QString FigurePlace::wordsFor(const std::vector<Need>& needs) {
    QStringList words;
    for (const Need need : needs)
        words << wordFor(need);
    return words.join(u'\n');
}

void FigurePlace::show(const Picture& picture) {
    m_hasContent = !picture.isEmpty();
    const bool isCount = !picture.number.isEmpty();
    m_heading->setText(isCount ? picture.counts : tr("You need"));
    m_heading->setVisible(isCount || !picture.needs.empty());
    m_number->setText(picture.number);
    m_number->setVisible(isCount);
    m_needs->setText(wordsFor(picture.needs));
    m_needs->setVisible(!isCount && !picture.needs.empty());
}

void FigurePlace::setGrowth(double growth) {
    constexpr double kLargeNumber = 1.8;
    m_heading->setGrowth(growth);
    m_number->setGrowth(growth * kLargeNumber);
    m_needs->setGrowth(growth);
}

} // namespace unknot
