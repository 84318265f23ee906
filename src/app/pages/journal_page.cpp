// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal_page.hpp"

#include "app/time_text.hpp"
#include "app/widgets/done_row.hpp"
#include "app/widgets/entry_card.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/journal_filter.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/notice_list.hpp"
#include "app/widgets/open_episodes_card.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

JournalPage::JournalPage(JournalPresenters presenters, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenters(presenters), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Journal"));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    QVBoxLayout* column = reading.layout;
    column->addWidget(new Text(theme, TextSize::page, Tone::ink, tr("Journal"), m_column, QFont::DemiBold));
    makeHead(*column);
    m_notices = new NoticeList(m_presenters.notices, m_theme, m_column);
    connect(m_notices, &NoticeList::changed, this, &JournalPage::fit);
    column->addWidget(m_notices);
    m_history = new QWidget(m_column);
    auto* history = new QVBoxLayout(m_history);
    history->setContentsMargins(0, 0, 0, 0);
    history->setSpacing(12);
    column->addWidget(m_history);
    makeFoot(*column);
    connect(&m_theme, &Theme::changed, this, &JournalPage::fit);
}

void JournalPage::makeHead(QVBoxLayout& column) {
    m_open = new OpenEpisodesCard(m_presenters.open, m_theme, m_column);
    connect(m_open, &OpenEpisodesCard::editWanted, this, &JournalPage::editWanted);
    connect(m_open, &OpenEpisodesCard::journalFailed, this, &JournalPage::journalFailed);
    connect(m_open, &OpenEpisodesCard::changed, this, &JournalPage::render);
    column.addWidget(m_open);
    m_draft =
        new ActionButton(m_theme, ButtonRole::choice, tr("Go on with the entry you were writing"), m_column);
    m_draft->setKeyHint(tr("G"));
    connect(m_draft, &ActionButton::clicked, this, &JournalPage::draftWanted);
    column.addWidget(m_draft);
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    m_new = addButton(*row, ButtonRole::choice, tr("New entry"), tr("E"));
    connect(m_new, &ActionButton::clicked, this, &JournalPage::newWanted);
    m_filterButton = addButton(*row, ButtonRole::quiet, tr("Search and filter"), tr("F"));
    connect(m_filterButton, &ActionButton::clicked, this, &JournalPage::toggleFilter);
    m_removedButton = addButton(*row, ButtonRole::quiet, tr("Deleted entries"), tr("D"));
    connect(m_removedButton, &ActionButton::clicked, this, &JournalPage::toggleRemoved);
    connect(addButton(*row, ButtonRole::quiet, tr("Report for a doctor"), tr("R")), &ActionButton::clicked,
        this, &JournalPage::reportWanted);
    connect(addButton(*row, ButtonRole::quiet, tr("Backups and files"), tr("B")), &ActionButton::clicked,
        this, &JournalPage::safekeepingWanted);
    connect(addButton(*row, ButtonRole::quiet, tr("Note an ordinary day"), tr("C")), &ActionButton::clicked,
        this, &JournalPage::momentWanted);
    m_filter = new JournalFilter(m_presenters.history, m_theme, m_column);
    connect(m_filter, &JournalFilter::changed, this, &JournalPage::showHistory);
    m_filter->hide();
    column.addWidget(m_filter);
    m_undoRow = new QWidget(m_column);
    auto* undo = new FlowLayout(8, m_undoRow);
    auto* deleted = new Text(m_theme, TextSize::lead, Tone::ink, tr("Deleted."), m_undoRow);
    deleted->setWordWrap(false);
    undo->addWidget(deleted);
    m_undo = addButton(*undo, ButtonRole::choice, tr("Undo: bring it back"), tr("Z"));
    connect(m_undo, &ActionButton::clicked, this, &JournalPage::undo);
    column.addWidget(m_undoRow);
}

void JournalPage::makeFoot(QVBoxLayout& column) {
    m_empty = new Text(m_theme, TextSize::lead, Tone::ink, {}, m_column);
    column.addWidget(m_empty);
    m_more = new ActionButton(m_theme, ButtonRole::choice, tr("Show older entries"), m_column);
    m_more->setKeyHint(tr("M"));
    connect(m_more, &ActionButton::clicked, this, [this] {
        m_presenters.history.more();
        showHistory();
    });
    column.addWidget(m_more);
    column.addStretch(1);
}

ActionButton* JournalPage::addButton(
    FlowLayout& row, ButtonRole role, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, role, text, m_column);
    button->setKeyHint(key);
    row.addWidget(button);
    return button;
}

void JournalPage::render() {
    m_open->render();
    const WaitingDraft draft = m_presenters.editor.waitingDraft();
    m_draft->setVisible(m_presenters.editor.isOpen() || draft.isThere);
    if (draft.problem)
        emit draftFailed(*draft.problem);
    m_presenters.history.refresh();
    m_notices->render();
    showHistory();
}

void JournalPage::showAll() {
    m_open->render();
    m_notices->render();
    showHistory();
}

void JournalPage::renderIfChanged() {
    if (m_presenters.history.hasChanged())
        render();
}

void JournalPage::showHistory() {
    const JournalView& view = m_presenters.history.view();
    auto* history = static_cast<QVBoxLayout*>(m_history->layout());
    emptyLayout(*history);
    for (const MonthView& month : view.months) {
        history->addWidget(new Text(
            m_theme, TextSize::section, Tone::ink, monthText(month.month), m_history, QFont::DemiBold));
        for (const HistoryItem& item : month.items)
            std::visit([this](const auto& shown) { add(shown); }, item);
    }
    m_empty->setText(emptyText());
    m_empty->setVisible(view.months.empty());
    m_more->setVisible(view.hasMore);
    m_undoRow->setVisible(!view.justRemoved.empty() || !view.justRemovedDone.empty());
    m_filterButton->setCurrent(m_filter->isVisibleTo(this));
    m_removedButton->setCurrent(view.filter.removed == EpisodeFilter::Removed::only);
    fit();
    if (view.error)
        emit journalFailed(*view.error);
}

void JournalPage::add(const EntryView& entry) {
    auto* card = new EntryCard(entry, m_theme, m_history);
    connect(card, &EntryCard::editWanted, this, &JournalPage::editWanted);
    connect(card, &EntryCard::removeWanted, this, &JournalPage::remove<EpisodeId>);
    connect(card, &EntryCard::sheetWanted, this, &JournalPage::sheetWanted);
    connect(card, &EntryCard::bringBackWanted, this, &JournalPage::bringBack<EpisodeId>);
    m_history->layout()->addWidget(card);
}

void JournalPage::add(const DoneView& done) {
    auto* row = new DoneRow(done, m_theme, m_history);
    connect(row, &DoneRow::removeWanted, this, &JournalPage::remove<ActivityId>);
    connect(row, &DoneRow::bringBackWanted, this, &JournalPage::bringBack<ActivityId>);
    m_history->layout()->addWidget(row);
}

QString JournalPage::emptyText() const {
    const JournalView& view = m_presenters.history.view();
    if (view.error)
        return tr("The journal cannot be read now. What is stored in it is not touched.");
    if (view.filter.removed == EpisodeFilter::Removed::only)
        return tr("Nothing is deleted.");
    if (view.isFiltered)
        return tr("No entry fits. Take something off the filter.");
    return tr("Nothing is in here yet. Starting \"My back has locked up\" enters a spasm by itself, and "
              "\"It just passed\" enters one with a single key.");
}

void JournalPage::toggleFilter() {
    const bool isShown = m_filter->isVisibleTo(this);
    m_filter->setVisible(!isShown);
    if (!isShown) {
        showHistory();
        m_filter->focusText();
        return;
    }
    // A filter that is out of sight would hide entries for no reason that can be seen.
    m_filter->clear();
    m_presenters.history.clearFilter();
    showHistory();
    setFocus();
}

void JournalPage::toggleRemoved() {
    const bool isShown = m_presenters.history.view().filter.removed == EpisodeFilter::Removed::only;
    m_presenters.history.setRemoved(isShown ? EpisodeFilter::Removed::without : EpisodeFilter::Removed::only);
    showHistory();
}

void JournalPage::undo() {
    m_presenters.history.undoRemove();
    showAll();
    setFocus();
}

// Both take a copy: what was asked for goes with its row when the history is shown anew.

template <class Id>
void JournalPage::remove(const Id& id) {
    m_presenters.history.remove(Id(id));
    showAll();
    // The way back is the next key.
    if (m_undoRow->isVisibleTo(this))
        m_undo->setFocus();
}

template <class Id>
void JournalPage::bringBack(const Id& id) {
    m_presenters.history.bringBack(Id(id));
    showAll();
}

void JournalPage::fit() {
    fitReadingColumn(*m_column, m_theme);
    growWithWindow(*this);
}

void JournalPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void JournalPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event) || m_open->handleKey(event->key()) ||
        m_notices->handleKey(event->key()))
        return;
    const bool hasDraft = m_draft->isVisibleTo(this);
    switch (event->key()) {
    case Qt::Key_E: emit newWanted(); break;
    case Qt::Key_F: toggleFilter(); break;
    case Qt::Key_Escape:
        if (m_filter->isVisibleTo(this))
            toggleFilter();
        break;
    case Qt::Key_D: toggleRemoved(); break;
    case Qt::Key_B: emit safekeepingWanted(); break;
    case Qt::Key_R: emit reportWanted(); break;
    case Qt::Key_C: emit momentWanted(); break;
    case Qt::Key_G:
        if (hasDraft)
            emit draftWanted();
        break;
    case Qt::Key_M:
        if (m_more->isVisibleTo(this))
            m_more->click();
        break;
    case Qt::Key_Z:
        if (m_undoRow->isVisibleTo(this))
            undo();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace unknot
