// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor_page.hpp"

#include "app/pages/editor/medicines_section.hpp"
#include "app/pages/editor/pick_section.hpp"
#include "app/pages/editor/screenings_section.hpp"
#include "app/pages/editor/strength_section.hpp"
#include "app/pages/editor/tried_section.hpp"
#include "app/pages/editor/triggers_section.hpp"
#include "app/pages/editor/when_section.hpp"
#include "app/pages/editor/where_section.hpp"
#include "app/pages/editor/words_section.hpp"
#include "app/time_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/notes_field.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/tab_order.hpp"
#include "app/widgets/text.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace unknot {

namespace {

constexpr int kWidest = 860;
/// A killed program loses what was typed since the last draft, and two seconds of it at most.
constexpr std::chrono::milliseconds kDraftDelay(1000);

} // namespace

EditorPage::EditorPage(
    EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Journal entry"));
    m_whole = new QWidget(this);
    m_column = new QVBoxLayout(m_whole);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_column->addWidget(makeHead());
    makeSections(content);
    auto* inside = new QWidget;
    auto* middle = new QHBoxLayout(inside);
    middle->setContentsMargins(24, 16, 24, 24);
    middle->addStretch(1);
    middle->addWidget(m_whole, 1000);
    middle->addStretch(1);
    m_scroll = scrolling(inside, this);
    m_foot = new EditorFoot(theme, this);
    connect(m_foot, &EditorFoot::saveWanted, this, &EditorPage::save);
    connect(m_foot, &EditorFoot::letGoWanted, this, &EditorPage::letGo);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_foot);
    makeShortcuts();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &EditorPage::keepDraft);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &EditorPage::keepDraft);
    connect(&m_theme, &Theme::changed, this, &EditorPage::fit);
}

QWidget* EditorPage::makeHead() {
    auto* head = new QWidget(this);
    m_title = new Text(m_theme, TextSize::page, Tone::ink, {}, head, QFont::DemiBold);
    m_back = new ActionButton(m_theme, ButtonRole::quiet, tr("Back"), head);
    m_back->setKeyHint(tr("Esc"));
    connect(m_back, &ActionButton::clicked, this, &EditorPage::putAside);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_title, 1);
    top->addWidget(m_back, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(new Text(m_theme, TextSize::lead, Tone::ink,
        tr("Two answers are enough, and none is needed. F6 goes on to the next group."), head));
    return head;
}

void EditorPage::makeSections(const Content& content) {
    const JournalLists& lists = content.journal;
    addSection(new WhenSection(m_presenter, m_theme, this));
    addSection(new PickSection<ImpactId>(m_presenter, content, {lists.impacts, &Episode::impacts}, m_theme,
        tr("What you could not do"), this));
    addSection(new WhereSection(m_presenter, lists.body, m_theme, this));
    addSection(m_triggers = new TriggersSection(m_presenter, content, m_theme, this));
    connect(m_triggers, &TriggersSection::compareWanted, this, &EditorPage::compareWanted);
    addSection(m_tried = new TriedSection(m_presenter, content, m_theme, this));
    addSection(m_medicines = new MedicinesSection(m_presenter, m_theme, this));
    addSection(new PickSection<SensationId>(m_presenter, content, {lists.sensations, &Episode::sensations},
        m_theme, tr("What it felt like"), this));
    addSection(new PickSection<RiskFactorId>(m_presenter, content, {lists.riskFactors, &Episode::riskFactors},
        m_theme, tr("Risk factors you know of"), this));
    addSection(new StrengthSection(m_presenter, content, m_theme, this));
    addSection(new WordsSection(m_presenter, m_theme, this));
    addSection(new ScreeningsSection(content, m_theme, this));
    for (NotesField* field : findChildren<NotesField*>())
        connect(field, &NotesField::cursorPositionChanged, this, [this, field] { keepInSight(field); });
}

void EditorPage::addSection(EditorSection* section) {
    m_column->addWidget(section);
    m_sections.push_back(section);
    connect(section, &EditorSection::changed, this, &EditorPage::changed);
}

void EditorPage::makeShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto&& deed) {
        auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, deed);
    };
    add(Qt::CTRL | Qt::Key_S, &EditorPage::save);
    add(Qt::CTRL | Qt::Key_L, [this] { m_foot->letGo(); });
    add(Qt::Key_Escape, &EditorPage::putAside);
    add(Qt::Key_F6, [this] { goToSection(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { goToSection(-1); });
}

bool EditorPage::openNew() {
    return opened(m_presenter.openNew());
}

bool EditorPage::open(const EpisodeId& episode) {
    return opened(m_presenter.open(episode));
}

bool EditorPage::openDraft() {
    return opened(m_presenter.openDraft());
}

bool EditorPage::opened(bool isOpened) {
    if (!m_presenter.isOpen())
        return isOpened;
    const EditorView view = m_presenter.view();
    if (isOpened)
        for (EditorSection* section : m_sections)
            section->begin(view);
    m_draft = EditorFoot::Draft::waiting;
    render();
    if (isOpened)
        m_scroll->ensureVisible(0, 0);
    return isOpened;
}

void EditorPage::changed() {
    m_presenter.setTyped({.trigger = m_triggers->typed(),
        .tried = m_tried->typed(),
        .medicine = m_medicines->typed(),
        .medicineAt = m_medicines->typedAt()});
    // Not begun anew by each key: who types on and on would never be kept.
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
    render();
}

void EditorPage::render() {
    if (!m_presenter.isOpen())
        return;
    const EditorView view = m_presenter.view();
    m_title->setText(view.isNew ? tr("New entry")
                                : tr("Entry of %1").arg(sinceText(filedAt(view.edited), DayShown::other)));
    for (EditorSection* section : m_sections)
        section->render(view);
    renderFoot();
    // What was just made is as large as the rest, and reached where it stands.
    growWithWindow(*this);
    std::vector<QWidget*> controls = focusableIn(*m_whole);
    std::ranges::copy(focusableIn(*m_foot), std::back_inserter(controls));
    if (controls == m_controls)
        return;
    m_controls = std::move(controls);
    tabThrough(m_controls);
}

void EditorPage::renderFoot() {
    const EditorView view = m_presenter.view();
    m_back->setLabel(view.isChanged ? tr("Go on later") : tr("Back"));
    m_foot->render(view, m_draft);
}

void EditorPage::keepDraft() {
    if (!m_presenter.isOpen())
        return;
    m_draftTimer.stop();
    m_presenter.keepDraft();
    m_draft = m_presenter.view().draftError ? EditorFoot::Draft::waiting : EditorFoot::Draft::kept;
    renderFoot();
}

void EditorPage::save() {
    if (!m_presenter.isOpen())
        return;
    const EpisodeId episode = m_presenter.view().edited.id;
    if (!m_presenter.save()) {
        renderFoot();
        return;
    }
    m_draftTimer.stop();
    emit saved(episode);
    emit closed();
}

void EditorPage::putAside() {
    if (m_presenter.isOpen() && !m_presenter.putAside()) {
        renderFoot();
        return;
    }
    m_draftTimer.stop();
    emit closed();
}

void EditorPage::letGo() {
    m_presenter.discard();
    m_draftTimer.stop();
    emit closed();
}

/// To the first control of the group after, or before, the one with the focus.
void EditorPage::goToSection(int direction) {
    std::vector<EditorSection*> sections;
    std::ranges::copy_if(m_sections, std::back_inserter(sections),
        [this](const EditorSection* section) { return firstControlOf(*section); });
    const auto focused = std::ranges::find_if(sections,
        [](const EditorSection* section) { return section->isAncestorOf(QApplication::focusWidget()); });
    const int count = int(sections.size());
    const int from = focused != sections.end() ? int(focused - sections.begin()) : direction > 0 ? -1 : 0;
    EditorSection* next = sections[std::size_t((from + direction + count) % count)];
    QWidget* control = firstControlOf(*next);
    control->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(next);
    m_scroll->ensureWidgetVisible(control);
}

/// Null where nothing in it takes the focus now.
QWidget* EditorPage::firstControlOf(const EditorSection& section) const {
    const auto first = std::ranges::find_if(m_controls,
        [&](const QWidget* control) { return control->isVisible() && section.isAncestorOf(control); });
    return first == m_controls.end() ? nullptr : *first;
}

/// The line that is being typed, where the text has grown below what is in sight.
void EditorPage::keepInSight(const NotesField* field) {
    if (!field->hasFocus())
        return;
    m_scroll->widget()->layout()->activate();
    const QRect cursor = field->cursorRect();
    const QPoint place = field->viewport()->mapTo(m_scroll->widget(), cursor.center());
    m_scroll->ensureVisible(place.x(), place.y(), 0, cursor.height() * 2);
}

void EditorPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || !scrollByKey(*m_scroll, *event))
        QWidget::keyPressEvent(event);
}

void EditorPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void EditorPage::hideEvent(QHideEvent* event) {
    keepDraft();
    QWidget::hideEvent(event);
}

void EditorPage::fit() {
    const double growth = growthFor(window()->size());
    m_whole->setMaximumWidth(m_theme.scaled(kWidest * growth));
    m_foot->fit(growth);
    growWithWindow(*this);
    growFields(*this, m_theme);
}

} // namespace unknot
