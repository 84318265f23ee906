// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/insight_card.hpp"

#include "app/charts/chart_look.hpp"
#include "app/charts/chart_maker.hpp"
#include "app/widgets/body_counts_picture.hpp"
#include "app/widgets/number_table.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

InsightCard::InsightCard(const BodyMap& body, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_body(body), m_theme(theme) {
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(20, 16, 20, 16);
    lines->setSpacing(10);
    m_heading = new Text(theme, TextSize::section, Tone::ink, {}, this, QFont::DemiBold);
    lines->addWidget(m_heading);
    m_sentence = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    lines->addWidget(m_sentence);
    m_controls = new QVBoxLayout;
    lines->addLayout(m_controls);
    m_picture = new QVBoxLayout;
    lines->addLayout(m_picture);
    m_notes = new Text(theme, TextSize::body, Tone::muted, {}, this);
    lines->addWidget(m_notes);
    m_tableButton = new ActionButton(theme, ButtonRole::quiet, tr("As a table"), this);
    m_tableButton->setCheckable(true);
    lines->addWidget(m_tableButton, 0, Qt::AlignLeft);
    m_table = new NumberTable(theme, this);
    m_table->hide();
    lines->addWidget(m_table);
    lines->addStretch(1);
    connect(m_tableButton, &ActionButton::clicked, this, &InsightCard::turnTable);
    connect(m_table, &NumberTable::reached, this,
        [this](const QRect& cell) { emit cellReached(cell.translated(m_table->pos())); });
    connect(&m_theme, &Theme::changed, this, &InsightCard::redraw);
}

void InsightCard::show(const InsightSection& section, const Places* places) {
    m_section = section;
    setAccessibleName(section.heading);
    m_heading->setText(section.heading);
    m_sentence->setText(section.sentence);
    m_notes->setText(section.notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!section.notes.isEmpty());
    m_table->show(section.table, section.heading);
    m_tableButton->setAccessibleName(tr("%1: as a table").arg(section.heading));
    m_tableButton->setVisible(hasTable());
    setTableShown(m_tableButton->isChecked());
    if (!m_places && places) {
        m_places = new BodyCountsPicture(m_body, m_theme, this);
        m_places->setGrowth(m_growth);
        m_picture->addWidget(m_places);
    }
    if (m_places && places) {
        m_places->show(*places, section.sentence);
        m_places->setVisible(places->known > 0);
    }
    // That of before would be wrong until it is drawn.
    if (m_chart)
        m_chart->widget()->hide();
}

void InsightCard::drawWith(ChartMaker* maker) {
    if (!m_section.chart)
        return;
    if (!maker)
        return setTableShown(true);
    if (!m_chart) {
        m_chart = maker->makeView(this);
        m_picture->addWidget(m_chart->widget());
    }
    m_chart->widget()->show();
    redraw();
}

void InsightCard::redraw() {
    if (!m_chart || !m_section.chart)
        return;
    ChartLook look = lookOf(m_theme);
    look.font = m_theme.font(TextSize::body, QFont::Normal, m_growth);
    m_chart->show(*m_section.chart, look);
}

void InsightCard::turnTable() {
    setTableShown(m_tableButton->isChecked());
    emit tableTurned();
}

void InsightCard::setTableShown(bool isShown) {
    m_tableButton->setChecked(isShown);
    m_tableButton->setCurrent(isShown);
    // Not by its colour alone.
    m_tableButton->setIconName(isShown ? QStringLiteral("ticked") : QStringLiteral("tickable"));
    m_table->setVisible(isShown && hasTable());
}

bool InsightCard::isTableShown() const {
    return m_tableButton->isChecked();
}

void InsightCard::setGrowth(double growth) {
    m_table->setGrowth(growth);
    if (m_places)
        m_places->setGrowth(growth);
    if (growth == m_growth)
        return;
    m_growth = growth;
    redraw();
}

} // namespace unknot
