// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/plan_overview.hpp"

#include "app/plan_text.hpp"
#include "app/widgets/claim_text.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/fold.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/sides_row.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

PlanOverview::PlanOverview(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
}

void PlanOverview::render(const PreventionView& view) {
    if (m_inside && view == m_view)
        return;
    m_view = view;
    rebuild();
}

void PlanOverview::rebuild() {
    emptyLayout(*m_column);
    m_items.clear();
    m_keys.clear();
    m_inside = new QWidget(this);
    m_column->addWidget(m_inside);
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(
        new Text(m_theme, TextSize::page, Tone::ink, tr("Prevention"), m_inside, QFont::DemiBold));
    addHeldBack(*column);
    addPlan(*column);
    addAbout(*column);
    addSteps(*column);
    addOwn(*column);
    addDeclined(*column);
    growWithWindow(*m_inside);
}

/// What a plan is good for, and that it is no promise.
void PlanOverview::addAbout(QVBoxLayout& column) {
    if (m_view.about.empty())
        return;
    addHeading(column, tr("What a plan can do"));
    for (const ClaimView& claim : m_view.about)
        column.addWidget(new ClaimText(claim, m_theme, Tone::ink, m_inside));
    addSides(column, m_view.views, {Qt::Key_V, tr("V")});
}

/// One clear line at the top; who says so stands with each thing.
void PlanOverview::addHeldBack(QVBoxLayout& column) {
    const QString line = heldBackText(m_view);
    if (line.isEmpty())
        return;
    QVBoxLayout* card = addCard(column, CardGround::caution, tr("Held back for now"));
    card->addWidget(
        new Text(m_theme, TextSize::lead, Tone::caution, line, card->parentWidget(), QFont::DemiBold));
    auto* row = new FlowLayout(8);
    card->addLayout(row);
    ActionButton* now = makeButton(ButtonRole::choice, tr("To Now"), {Qt::Key_H, tr("H")});
    now->setAccessibleName(tr("To Now: what may help while it is there"));
    connect(now, &ActionButton::clicked, this, &PlanOverview::nowWanted);
    row->addWidget(now);
}

void PlanOverview::addPlan(QVBoxLayout& column) {
    addHeading(column, tr("My plan"));
    if (m_view.plan.empty()) {
        addEmpty(column);
        return;
    }
    for (const PlanItemView& item : m_view.plan)
        addPlanned(column, item);
    addNext(column);
}

void PlanOverview::addEmpty(QVBoxLayout& column) {
    QVBoxLayout* card = addCard(column, CardGround::plain, tr("My plan"));
    const auto say = [&](const QString& text) {
        card->addWidget(new Text(m_theme, TextSize::lead, Tone::ink, text, card->parentWidget()));
    };
    say(tr("Nothing is in it yet. Look at one thing at a time, and take in what suits you. One is enough."));
    say(tr("You can say \"Not now\" to anything, and take anything out again. Nobody counts what you do."));
    addNext(*card);
}

void PlanOverview::addNext(QVBoxLayout& column) {
    const PlanItemView* next = nextToAnswer(m_view);
    if (!next)
        return;
    const QString text = m_view.plan.empty() && m_view.declined.empty()
        ? tr("Begin with: %1").arg(textOf(next->title))
        : tr("Look at the next: %1").arg(textOf(next->title));
    // While a spasm is there, this page is not what matters most.
    const ButtonRole role = m_view.isEpisodeOpen ? ButtonRole::choice : ButtonRole::primary;
    ActionButton* button = makeButton(role, text, {Qt::Key_Space, tr("Space")});
    connect(button, &ActionButton::clicked, this, [this, id = next->id] { emit opened(id); });
    auto* row = new FlowLayout(8);
    row->addWidget(button);
    column.addLayout(row);
}

void PlanOverview::addPlanned(QVBoxLayout& column, const PlanItemView& item) {
    const QString title = textOf(item.title);
    QVBoxLayout* card = addCard(column, CardGround::plain, title);
    QWidget* parent = card->parentWidget();
    card->addWidget(new Text(m_theme, TextSize::lead, Tone::ink, title, parent, QFont::DemiBold));
    const QString waiting = waitingText(item);
    if (!waiting.isEmpty())
        card->addWidget(new Text(m_theme, TextSize::body, Tone::caution, waiting, parent));
    else if (!item.about.empty())
        card->addWidget(new ClaimText(item.about.front(), m_theme, Tone::ink, parent));
    if (!item.own.empty())
        card->addWidget(new Text(m_theme, TextSize::body, Tone::muted, ownRoutineText(), parent));
    auto* row = new FlowLayout(8);
    card->addLayout(row);
    const auto add = [&](const QString& text, auto&& pressed) {
        ActionButton* button = makeButton(ButtonRole::row, text);
        button->setAccessibleName(tr("%1: %2").arg(title, text));
        connect(button, &ActionButton::clicked, this, pressed);
        row->addWidget(button);
    };
    if (!item.guide.empty())
        add(tr("Start"), [this, guide = item.guide] { emit guideWanted(guide); });
    if (!item.timer.empty())
        add(tr("Open the timer"), [this, timer = item.timer] { emit treatmentWanted(timer); });
    add(tr("Look at it"), [this, id = item.id] { emit opened(id); });
}

void PlanOverview::addSteps(QVBoxLayout& column) {
    if (m_view.groups.empty())
        return;
    addHeading(column, tr("Build it, step by step"));
    int step = 0;
    for (const PlanGroupView& group : m_view.groups)
        addGroup(column, group, ++step);
}

void PlanOverview::addGroup(QVBoxLayout& column, const PlanGroupView& group, int step) {
    const QString title = textOf(group.title);
    auto* heading = new Text(
        m_theme, TextSize::lead, Tone::ink, tr("%1. %2").arg(step).arg(title), m_inside, QFont::DemiBold);
    heading->setContentsMargins(kFocusRoom, 8, kFocusRoom, 0);
    column.addWidget(heading);
    for (const ClaimView& claim : group.about)
        column.addWidget(new ClaimText(claim, m_theme, Tone::ink, m_inside));
    addItems(column, group.items);
    addSides(column, group.views, {0, {}});
}

void PlanOverview::addItems(QVBoxLayout& column, const std::vector<PlanItemView>& items) {
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    for (const PlanItemView& item : items) {
        const QString title = textOf(item.title);
        ActionButton* button = makeButton(ButtonRole::row, tr("%1…").arg(title));
        const bool isChosen = item.answer == PlanAnswer::chosen;
        button->setCurrent(isChosen);
        if (isChosen)
            button->setIconName(QStringLiteral("ticked"));
        const QString state = stateText(item);
        button->setAccessibleName(state.isEmpty() ? title : tr("%1. %2").arg(title, state));
        connect(button, &ActionButton::clicked, this, [this, id = item.id] { emit opened(id); });
        row->addWidget(button);
        m_items[item.id] = button;
    }
}

void PlanOverview::addOwn(QVBoxLayout& column) {
    if (m_view.own.empty())
        return;
    addHeading(column, tr("From your own folder"));
    column.addWidget(new Text(m_theme, TextSize::body, Tone::muted, ownRoutineText(), m_inside));
    addItems(column, m_view.own);
}

/// At the very foot and folded: what was declined is not held out to anybody again.
void PlanOverview::addDeclined(QVBoxLayout& column) {
    if (m_view.declined.empty())
        return;
    column.addSpacing(12);
    QVBoxLayout* lines =
        addFold(column, QStringLiteral("declined"), tr("Said not now"), {Qt::Key_D, tr("D")});
    addItems(*lines, m_view.declined);
}

void PlanOverview::addHeading(QVBoxLayout& column, const QString& text) {
    auto* heading = new Text(m_theme, TextSize::section, Tone::ink, text, m_inside, QFont::DemiBold);
    heading->setContentsMargins(kFocusRoom, 12, kFocusRoom, 0);
    column.addWidget(heading);
}

void PlanOverview::addSides(QVBoxLayout& column, const SidesView& views, const Key& key) {
    if (views.sides.empty())
        return;
    const QString title = textOf(views.title);
    QVBoxLayout* lines = addFold(column, title, tr("Who says what: %1").arg(title), key);
    lines->addWidget(new SidesRow(views.sides, m_theme, lines->parentWidget()));
}

QVBoxLayout* PlanOverview::addCard(QVBoxLayout& column, CardGround ground, const QString& name) {
    QVBoxLayout* lines = unknot::addCard(column, ground, m_inside);
    lines->setContentsMargins(16, 12, 16, 8);
    lines->parentWidget()->setAccessibleName(name);
    return lines;
}

QVBoxLayout* PlanOverview::addFold(
    QVBoxLayout& column, const QString& id, const QString& text, const Key& key) {
    ActionButton* button = makeButton(ButtonRole::row, text, key);
    auto* row = new FlowLayout(8);
    row->addWidget(button);
    column.addLayout(row);
    bool& isOpen = m_isOpen[id];
    auto* fold = new Fold(*button, isOpen ? Fold::State::open : Fold::State::closed, m_inside);
    connect(fold, &Fold::turned, this, [this, &isOpen](Fold::State state) {
        isOpen = state == Fold::State::open;
        growWithWindow(*m_inside);
        emit changed();
    });
    column.addWidget(fold);
    return &fold->lines();
}

ActionButton* PlanOverview::makeButton(ButtonRole role, const QString& text, const Key& key) {
    auto* button = new ActionButton(m_theme, role, text, m_inside);
    if (key.key != 0) {
        button->setKeyHint(key.name);
        m_keys[key.key] = button;
    }
    return button;
}

bool PlanOverview::handleKey(int key) {
    const auto found = m_keys.find(key);
    if (found == m_keys.end())
        return false;
    found->second->click();
    return true;
}

QWidget* PlanOverview::buttonOf(const PlanItemId& id) const {
    const auto found = m_items.find(id);
    return found == m_items.end() || !found->second->isVisible() ? nullptr : found->second;
}

} // namespace unknot
