// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/insights_page.hpp"

#include "app/charts/charts.hpp"
#include "app/insights/insight_paper.hpp"
#include "app/insights/section_parts.hpp"
#include "app/time_text.hpp"
#include "app/widgets/choice_group.hpp"
#include "app/widgets/claim_text.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/insight_card.hpp"
#include "app/widgets/paper_row.hpp"
#include "app/widgets/period_fields.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/tab_order.hpp"
#include "app/widgets/text.hpp"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

QString nameOf(InsightPeriod period) {
    switch (period) {
    case InsightPeriod::week: return InsightsPage::tr("By week");
    case InsightPeriod::month: return InsightsPage::tr("By month");
    case InsightPeriod::year: break;
    }
    return InsightsPage::tr("By year");
}

} // namespace

InsightsPage::InsightsPage(
    InsightsPresenter& presenter, const Content& content, Charts& charts, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_content(content), m_charts(charts), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Insights"));
    setAccessibleDescription(tr("N goes to the next section, B to the one before."));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    makeHead(*reading.layout);
    makeCards(*reading.layout);
    makeFoot(*reading.layout);
    reading.layout->addStretch(1);
    // With each turn of the event loop that has nothing else to do: what the person does goes first.
    m_work.setSingleShot(true);
    connect(&m_work, &QTimer::timeout, this, &InsightsPage::goOn);
    connect(&m_theme, &Theme::changed, this, &InsightsPage::fit);
}

void InsightsPage::makeHead(QVBoxLayout& column) {
    column.addWidget(new Text(m_theme, TextSize::page, Tone::ink, tr("Insights"), m_column, QFont::DemiBold));
    m_days = new PeriodFields(m_theme, tr("D"), m_column);
    const auto follow = [this] {
        showView();
        m_work.start();
    };
    connect(m_days, &PeriodFields::chosen, this, [this, follow](Period period) {
        m_presenter.choose(period);
        follow();
    });
    connect(m_days, &PeriodFields::daysChosen, this, [this, follow](const InsightRange& range) {
        m_presenter.setRange(range);
        follow();
    });
    column.addWidget(m_days);
    m_state = new Text(m_theme, TextSize::lead, Tone::ink, {}, m_column);
    column.addWidget(m_state);
    m_tables = new ActionButton(m_theme, ButtonRole::quiet, tr("All numbers as tables"), m_column);
    m_tables->setKeyHint(tr("T"));
    m_tables->setCheckable(true);
    connect(m_tables, &ActionButton::clicked, this, &InsightsPage::toggleTables);
    auto* report = new ActionButton(m_theme, ButtonRole::quiet, tr("Report for a doctor"), m_column);
    report->setKeyHint(tr("R"));
    connect(report, &ActionButton::clicked, this, &InsightsPage::reportWanted);
    auto* row = new FlowLayout(8);
    row->addWidget(m_tables);
    row->addWidget(report);
    column.addLayout(row);
    m_noCharts = new Text(m_theme, TextSize::body, Tone::muted, {}, m_column);
    m_noCharts->hide();
    column.addWidget(m_noCharts);
}

void InsightsPage::makeCards(QVBoxLayout& column) {
    for (InsightCard*& card : m_cards) {
        card = new InsightCard(m_content.journal.body, m_theme, m_column);
        card->hide();
        connect(card, &InsightCard::tableTurned, this, &InsightsPage::showTablesState);
        connect(card, &InsightCard::cellReached, this,
            [this, card](const QRect& cell) { bringIntoSight(*card, cell); });
        column.addWidget(card);
    }
    m_moment = new ActionButton(m_theme, ButtonRole::choice, tr("Note an ordinary day"), m_column);
    m_moment->setKeyHint(tr("M"));
    connect(m_moment, &ActionButton::clicked, this, &InsightsPage::momentWanted);
    auto& place = m_cards[std::size_t(InsightTopic::otherDays)]->controls();
    place.addWidget(m_moment, 0, Qt::AlignLeft);
}

void InsightsPage::makeFoot(QVBoxLayout& column) {
    auto* foot = new QWidget(m_column);
    auto* lines = new QVBoxLayout(foot);
    lines->setContentsMargins(0, 12, 0, 0);
    lines->setSpacing(12);
    m_paper = new PaperRow(m_theme, foot);
    connect(m_paper, &PaperRow::told, this, [this] {
        fit();
        QTimer::singleShot(0, m_paper, [this] { m_scroll->ensureWidgetVisible(m_paper); });
    });
    lines->addWidget(m_paper);
    lines->addWidget(new Text(m_theme, TextSize::section, Tone::ink, tr("Why there is no graph of pain here"),
        foot, QFont::DemiBold));
    for (const ClaimView& claim : viewsOf(m_content, m_content.journal.aboutPain))
        lines->addWidget(new ClaimText(claim, m_theme, Tone::ink, foot));
    column.addWidget(foot);
}

void InsightsPage::render() {
    m_presenter.refresh();
    showView();
    m_work.start();
}

/// One part of what is to be done: of reading and counting, or the chart of one section.
void InsightsPage::goOn() {
    if (m_presenter.view().isCounting) {
        m_presenter.work();
        m_isTold = false;
        if (!m_presenter.view().isCounting)
            showView();
    } else if (m_toDraw < kInsightTopics && hasSections()) {
        InsightCard& card = *m_cards[m_toDraw++];
        ChartMaker* maker = m_charts.maker();
        card.drawWith(maker);
        if (!maker)
            m_noCharts->setText(Charts::missing());
        m_noCharts->setVisible(!maker);
        if (m_toDraw == kInsightTopics) {
            showTablesState();
            tabThrough(focusableIn(*m_column));
        }
    } else {
        return;
    }
    m_work.start();
}

void InsightsPage::showView() {
    const InsightsView& view = m_presenter.view();
    m_days->show(view.days, view.range);
    const QString state = stateText();
    m_state->setText(state);
    m_state->setAccessibleName(state);
    m_state->setVisible(!state.isEmpty());
    if (!m_isTold && hasSections() && !view.isCounting) {
        showSections();
        m_isTold = true;
    }
    const bool isShown = hasSections();
    for (InsightCard* card : m_cards)
        card->setVisible(isShown);
    m_tables->setVisible(isShown);
    m_paper->setVisible(isShown);
    fit();
    if (view.error)
        emit journalFailed(*view.error);
}

QString InsightsPage::stateText() const {
    const InsightsView& view = m_presenter.view();
    if (view.trouble == RangeTrouble::notBegun)
        return tr("The first day is still to come. Choose one up to today.");
    if (view.trouble == RangeTrouble::endsBeforeBegin)
        return tr("The last day is before the first one. Choose one that is the same or later.");
    if (view.error)
        return tr("The journal cannot be read now. What is stored in it is not touched.");
    if (view.isCounting)
        return tr("Counting …");
    if (view.isJournalEmpty)
        return tr(
            "Nothing is in your journal yet, so there is nothing to count. You need not enter anything: the "
            "help here works without it. With a few entries, this page will show how often it comes, what "
            "went on before, and what helped you.");
    if (!hasSections())
        return tr("No spasm is entered in these days. Choose more days to look further back.");
    if (view.firstDay)
        return tr("Your first entry is of %1. Days before it are not counted: nothing is known of them.")
            .arg(shortDateText(*view.firstDay));
    return {};
}

bool InsightsPage::hasSections() const {
    const InsightsView& view = m_presenter.view();
    return view.insights && view.trouble == RangeTrouble::none && !view.error &&
        (view.insights->overview.episodes > 0 || view.insights->interference.days > 0);
}

void InsightsPage::showSections() {
    const Insights& insights = *m_presenter.view().insights;
    m_offered = periodsFor(insights.frequency);
    if (m_period && std::ranges::find(m_offered, *m_period) == m_offered.end())
        m_period.reset();
    const auto sections =
        sectionsOf(insights, m_content.journal, m_period.value_or(usualPeriod(insights.frequency)));
    for (std::size_t i = 0; i < kInsightTopics; ++i)
        m_cards[i]->show(sections[i], sections[i].topic == InsightTopic::places ? &insights.places : nullptr);
    showPeriods();
    showTablesState();
    m_toDraw = 0;
    m_paper->offer({.title = tr("Insights"),
        .name = QStringLiteral("unknot-insights-%1").arg(dateOf(insights.range.to).toString(Qt::ISODate)),
        .pdf = [this] { return pdf(); }});
}

void InsightsPage::showPeriods() {
    delete m_periods;
    m_periods = nullptr;
    if (m_offered.size() < 2)
        return;
    QStringList names;
    for (const InsightPeriod period : m_offered)
        names << nameOf(period);
    m_periods = new ChoiceGroup(m_theme, tr("Count"), tr("U"), names, m_cards.front());
    const auto shown = m_period.value_or(usualPeriod(m_presenter.view().insights->frequency));
    m_periods->setChosen(int(std::ranges::find(m_offered, shown) - m_offered.begin()));
    // With the next turn: what was pressed goes with it.
    connect(
        m_periods, &ChoiceGroup::chosen, this,
        [this](int option) { choosePeriod(m_offered[std::size_t(option)]); }, Qt::QueuedConnection);
    m_cards.front()->controls().addWidget(m_periods);
}

void InsightsPage::choosePeriod(InsightPeriod period) {
    const bool hadFocus = m_periods && m_periods->isAncestorOf(focusWidget());
    m_period = period;
    const Insights& insights = *m_presenter.view().insights;
    m_cards.front()->show(frequencySection(insights.frequency, insights.overview, period), nullptr);
    m_cards.front()->drawWith(m_charts.maker());
    showPeriods();
    tabThrough(focusableIn(*m_column));
    fit();
    if (hadFocus && m_periods)
        m_periods->findChild<ActionButton*>()->setFocus();
}

void InsightsPage::toggleTables() {
    const bool isShown = m_tables->isChecked();
    for (InsightCard* card : m_cards)
        card->setTableShown(isShown);
    showTablesState();
}

void InsightsPage::showTablesState() {
    const bool areShown = std::ranges::all_of(
        m_cards, [](const InsightCard* card) { return card->isTableShown() || !card->hasTable(); });
    m_tables->setChecked(areShown);
    m_tables->setCurrent(areShown);
    m_tables->setIconName(areShown ? QStringLiteral("ticked") : QStringLiteral("tickable"));
}

QByteArray InsightsPage::pdf() {
    const Insights& insights = *m_presenter.view().insights;
    InsightSheet sheet{.title = tr("Insights"),
        .about = tr("%1 to %2, both days included. What was entered in Unknot by the person themselves.")
                     .arg(dayText(insights.range.from), dayText(insights.range.to)),
        .foot = tr("Unknot: counts of own entries, not a diagnosis"),
        .sections = {},
        .places = insights.places,
        .body = &m_content.journal.body,
        .maker = m_charts.maker()};
    for (const InsightCard* card : m_cards)
        sheet.sections.push_back(card->section());
    return paperOf(sheet, m_paperSize).pdf;
}

void InsightsPage::fit() {
    fitReadingColumn(*m_column, m_theme);
    growWithWindow(*this);
    growFields(*this, m_theme);
    const double growth = std::max(growthFor(window()->size()), 1.0);
    for (InsightCard* card : m_cards)
        card->setGrowth(growth);
}

void InsightsPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_work.stop();
}

void InsightsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

} // namespace unknot
