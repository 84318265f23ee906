// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/moment_page.hpp"

#include "app/journal_text.hpp"
#include "app/pages/editor/editor_foot.hpp"
#include "app/pages/editor/trigger_picker.hpp"
#include "app/time_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/moment_field.hpp"
#include "app/widgets/moment_list.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/tab_order.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace unknot {

namespace {

/// A killed program loses what was pressed since the last draft, and two seconds of it at most.
constexpr std::chrono::milliseconds kDraftDelay(1000);

/// A group with a ground of its own, as those of the editor.
QVBoxLayout* makeGroup(const Theme& theme, const QString& heading, QWidget* group) {
    group->setAccessibleName(heading);
    group->setProperty("ground", "card");
    group->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(new Text(theme, TextSize::section, Tone::ink, heading, group, QFont::DemiBold));
    return column;
}

} // namespace

MomentPage::MomentPage(
    MomentPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("An ordinary day"));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    for (QWidget* part : {makeHead(), makeUndo(), makeTime(), makeTriggers(content)})
        reading.layout->addWidget(part);
    m_noted = new MomentList(m_presenter, m_theme, m_column);
    connect(m_noted, &MomentList::openWanted, this, &MomentPage::open);
    connect(m_noted, &MomentList::changed, this, &MomentPage::render);
    reading.layout->addWidget(m_noted);
    reading.layout->addStretch(1);
    m_foot = new EditorFoot(theme, this);
    connect(m_foot, &EditorFoot::saveWanted, this, &MomentPage::save);
    connect(m_foot, &EditorFoot::letGoWanted, this, &MomentPage::letGo);
    reading.page->addWidget(m_foot);
    makeShortcuts();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &MomentPage::keepDraft);
    connect(this, &MomentPage::closed, this, &MomentPage::keepDraft);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &MomentPage::keepDraft);
    connect(&m_theme, &Theme::changed, this, &MomentPage::fit);
}

QWidget* MomentPage::makeHead() {
    auto* head = new QWidget(m_column);
    m_back = new ActionButton(m_theme, ButtonRole::quiet, tr("Back"), head);
    m_back->setKeyHint(tr("Esc"));
    connect(m_back, &ActionButton::clicked, this, &MomentPage::closed);
    m_remove = new ActionButton(m_theme, ButtonRole::quiet, tr("Delete"), head);
    connect(m_remove, &ActionButton::clicked, this, &MomentPage::remove);
    auto* buttons = new FlowLayout(8);
    buttons->addWidget(m_back);
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(buttons);
    column->addWidget(
        new Text(m_theme, TextSize::page, Tone::ink, tr("An ordinary day"), head, QFont::DemiBold));
    column->addWidget(new Text(m_theme, TextSize::lead, Tone::ink,
        tr("The same hours of ordinary days show what is different before a spasm. Tell them when you feel "
           "like it: nothing here asks you to."),
        head));
    return head;
}

QWidget* MomentPage::makeUndo() {
    m_undoRow = new QWidget(m_column);
    auto* row = new FlowLayout(8, m_undoRow);
    auto* deleted = new Text(m_theme, TextSize::lead, Tone::ink, tr("Deleted."), m_undoRow);
    deleted->setWordWrap(false);
    row->addWidget(deleted);
    m_undo = new ActionButton(m_theme, ButtonRole::choice, tr("Undo: bring it back"), m_undoRow);
    m_undo->setKeyHint(tr("Z"));
    connect(m_undo, &ActionButton::clicked, this, &MomentPage::undo);
    row->addWidget(m_undo);
    return m_undoRow;
}

QWidget* MomentPage::makeTime() {
    auto* group = new QWidget(m_column);
    QVBoxLayout* column = makeGroup(m_theme, tr("Which two hours"), group);
    m_beside = new Text(m_theme, TextSize::body, Tone::ink, {}, group);
    column->addWidget(m_beside);
    m_days = new ToggleList(m_theme, tr("Which day"), Picking::one, group);
    connect(m_days, &ToggleList::pressed, this, &MomentPage::chooseDay);
    column->addWidget(m_days);
    column->addWidget(
        new Text(m_theme, TextSize::lead, Tone::ink, tr("They ended at"), group, QFont::DemiBold));
    m_time = new MomentField(m_theme, tr("They ended at"), group);
    connect(m_time, &MomentField::changed, this, [this] {
        m_presenter.setAt(m_time->moment());
        edited();
    });
    column->addWidget(m_time);
    m_hours = new Text(m_theme, TextSize::body, Tone::ink, {}, group);
    column->addWidget(m_hours);
    m_hint = new Text(m_theme, TextSize::body, Tone::caution, {}, group);
    column->addWidget(m_hint);
    return group;
}

QWidget* MomentPage::makeTriggers(const Content& content) {
    auto* group = new QWidget(m_column);
    QVBoxLayout* column = makeGroup(m_theme, tr("What was there in these two hours?"), group);
    m_triggers = new TriggerPicker(content.journal.triggers,
        {tr("In these hours"), tr("In these hours, in your own words"), tr("None of these")}, m_theme, group);
    connect(m_triggers, &TriggerPicker::nonePressed, this, [this] {
        m_presenter.toggleNone();
        edited();
    });
    connect(m_triggers, &TriggerPicker::toggled, this, [this](const TriggerId& trigger) {
        m_presenter.toggle(trigger);
        edited();
    });
    connect(m_triggers, &TriggerPicker::ownAdded, this, [this](const std::string& text) {
        m_presenter.setTyped({});
        m_presenter.addOwn(text);
        edited();
    });
    connect(m_triggers, &TriggerPicker::ownRemoved, this, [this](std::size_t index) {
        m_presenter.removeOwn(index);
        edited();
    });
    connect(m_triggers, &TriggerPicker::typing, this, [this] {
        m_presenter.setTyped(m_triggers->typed());
        edited();
    });
    column->addWidget(m_triggers);
    return group;
}

void MomentPage::makeShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto&& deed) {
        auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, deed);
    };
    add(Qt::CTRL | Qt::Key_S, &MomentPage::save);
    add(Qt::CTRL | Qt::Key_L, [this] { m_foot->letGo(); });
    add(Qt::Key_Escape, &MomentPage::closed);
}

void MomentPage::begin() {
    m_presenter.addTyped();
    m_triggers->clearTyped();
    if (const auto error = m_presenter.view().unreadable)
        emit draftFailed(*error);
    keepDraft();
    m_scroll->ensureVisible(0, 0);
}

void MomentPage::render() {
    const MomentView& view = m_presenter.view();
    m_remove->setVisible(!view.isNew);
    m_back->setLabel(view.isChanged ? tr("Go on later") : tr("Back"));
    m_undoRow->setVisible(!view.justRemoved.empty());
    renderTime(view);
    m_triggers->show(view.edited.triggers, view.edited.ownTriggers, view.edited.isNone);
    m_noted->render();
    renderFoot(view);
    fit();
    orderTabs();
    if (view.error && view.error != m_told)
        emit journalFailed(*view.error);
    m_told = view.error; // once, and not with each letter that is typed
}

void MomentPage::renderTime(const MomentView& view) {
    m_beside->setVisible(view.beside.has_value());
    m_days->setVisible(view.beside.has_value());
    if (view.beside) {
        m_beside->setText(tr("At the same time of day as the spasm of %1.")
                              .arg(sinceText(view.beside->onset, DayShown::other)));
        const auto label = [&](std::size_t day, const QString& name) {
            const bool isNoted = day < view.beside->isNoted.size() && view.beside->isNoted[day];
            return isNoted ? tr("%1 (noted)").arg(name) : name;
        };
        m_days->setOptions({label(0, tr("The day before")), label(1, tr("Two days before"))});
        m_days->setChosen(view.beside->days - 1);
    }
    const WallTime& at = view.edited.at;
    m_time->show(at);
    const WallTime from{.utc = at.utc - kLookBack, .offset = at.offset};
    m_hours->setText(tr("So they are from %1 to %2.").arg(timeText(from), timeText(at)));
    m_hint->setVisible(view.hasOnset || view.isInFuture);
    m_hint->setText(view.hasOnset
            ? tr("A spasm began in these hours, so they stand for no ordinary day. They can be saved so.")
            : tr("That is later than now. It can be saved so."));
}

void MomentPage::renderFoot(const MomentView& view) {
    QString sentence;
    if (view.saveError)
        sentence = view.isAnswered ? entryNotSavedText(*view.saveError)
                                   : tr("Choose what was there, or \"None of these\".");
    else if (view.isChanged && view.draftError)
        sentence = draftNotKeptText(*view.draftError);
    else if (view.isChanged)
        sentence = view.isKept ? tr("Not saved yet. Kept as a draft.") : tr("Not saved yet.");
    m_foot->render(view.isChanged ? EditorFoot::Unsaved::something : EditorFoot::Unsaved::nothing, sentence);
}

void MomentPage::edited() {
    render();
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void MomentPage::keepDraft() {
    m_draftTimer.stop();
    m_presenter.keepDraft();
    render();
}

/// What is made later is reached where it stands.
void MomentPage::orderTabs() {
    std::vector<QWidget*> controls = focusableIn(*m_column);
    std::ranges::copy(focusableIn(*m_foot), std::back_inserter(controls));
    if (controls == m_controls)
        return;
    m_controls = std::move(controls);
    tabThrough(m_controls);
}

void MomentPage::chooseDay(int option) {
    const auto& beside = m_presenter.view().beside;
    if (!beside || !m_presenter.openBefore(WallTime(beside->onset), option + 1))
        render();
    else
        begin();
}

void MomentPage::open(const MomentId& moment) {
    // A copy: what was asked for goes with its row.
    if (m_presenter.open(MomentId(moment)))
        begin();
    else
        render();
}

void MomentPage::remove() {
    m_presenter.remove();
    begin();
    // The way back is the next key.
    if (m_undoRow->isVisibleTo(this))
        m_undo->setFocus();
}

void MomentPage::undo() {
    m_presenter.undoRemove();
    begin();
    setFocus();
}

void MomentPage::save() {
    if (m_presenter.save())
        emit closed();
    else
        render();
}

void MomentPage::letGo() {
    m_presenter.letGo();
    emit closed();
}

void MomentPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    if (event->key() == Qt::Key_Z && m_undoRow->isVisibleTo(this))
        undo();
    else if (!m_noted->handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

void MomentPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void MomentPage::fit() {
    fitReadingColumn(*m_column, m_theme);
    m_foot->fit(growthFor(window()->size()));
    growWithWindow(*this);
    growFields(*this, m_theme);
}

} // namespace unknot
