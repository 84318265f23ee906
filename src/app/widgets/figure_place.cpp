// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/figure_place.hpp"

#include "app/widgets/text.hpp"

#include <QAccessible>
#include <QVBoxLayout>

#include <utility>

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
    m_side = new Text(theme, TextSize::section, Tone::ink, {}, this, QFont::DemiBold);
    m_number = new Text(theme, TextSize::title, Tone::ink, {}, this, QFont::DemiBold);
    m_needs = new Text(theme, TextSize::lead, Tone::ink, {}, this, QFont::DemiBold);
    m_figure = new FigureWidget(theme, this);
    m_words = new QWidget(this);
    auto* words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(2);
    for (Text* text : {m_heading, m_side, m_number, m_needs}) {
        text->setAlignment(Qt::AlignCenter);
        words->addWidget(text);
    }
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(16, 10, 16, 10);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_figure, 1);
    m_layout->addWidget(m_words);
}

QString FigurePlace::wordsFor(const std::vector<Need>& needs) {
    QStringList words;
    for (const Need need : needs)
        words << wordFor(need);
    return words.join(u'\n');
}

void FigurePlace::show(const Picture& picture) {
    m_hasContent = !picture.isEmpty();
    m_figure->setFigure(picture.figure, picture.play);
    m_figure->setVisible(picture.figure);
    m_words->setVisible(!picture.number.isEmpty() || !picture.needs.empty());
    const bool isCount = !picture.number.isEmpty();
    m_heading->setText(isCount ? picture.counts : tr("You need"));
    m_heading->setVisible(isCount || !picture.needs.empty());
    m_side->setText(picture.side);
    m_side->setVisible(isCount && !picture.side.isEmpty());
    m_number->setText(picture.number);
    m_number->setVisible(isCount);
    m_needs->setText(wordsFor(picture.needs));
    m_needs->setVisible(!isCount && !picture.needs.empty());
    announce(picture.spoken);
}

/// Once for each change, never for every second.
void FigurePlace::announce(const QString& spoken) {
    if (spoken == std::exchange(m_spoken, spoken))
        return;
    setAccessibleName(spoken);
    if (spoken.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FigurePlace::setGrowth(double growth) {
    for (Text* text : {m_heading, m_side, m_number, m_needs})
        text->setGrowth(growth);
}

void FigurePlace::setTight(bool isTight) {
    m_layout->setDirection(isTight ? QBoxLayout::BottomToTop : QBoxLayout::TopToBottom);
}

} // namespace unknot
