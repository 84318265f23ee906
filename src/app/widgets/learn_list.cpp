// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/learn_list.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/claim_text.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/tab_order.hpp"

#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

constexpr std::size_t kMostKeys = 9;
constexpr std::size_t kMostHits = 20; ///< that are shown: somebody who types on wants fewer, and soon

/// The key that leads there stands before the topic, like a chapter's number.
QString headingOf(std::size_t topic, const std::string& title) {
    return topic < kMostKeys ? LearnList::tr("%1  %2").arg(topic + 1).arg(textOf(title)) : textOf(title);
}

QString aboutHits(std::size_t count) {
    if (count == 0)
        return LearnList::tr("No card has all of these words. Fewer or other words may find one.");
    if (count == 1)
        return LearnList::tr("One card. Enter opens it.");
    if (count > kMostHits)
        return LearnList::tr("%1 cards, of which the first %2 are here. One more word finds fewer.")
            .arg(count)
            .arg(kMostHits);
    return LearnList::tr(
        "%n card(s). Enter opens the first, the arrow keys go to the others.", nullptr, int(count));
}

} // namespace

LearnList::LearnList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* name = new Text(theme, TextSize::body, Tone::ink, tr("Search in all cards (/ or Ctrl+F)"), this);
    m_field = lineField(tr("Search in all cards"), this);
    m_field->setClearButtonEnabled(true);
    name->setBuddy(m_field);
    m_about = new Text(theme, TextSize::body, Tone::muted, {}, this);
    m_inside = new QWidget(this);
    m_list = new QVBoxLayout(m_inside);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(4);
    column->addWidget(name);
    column->addWidget(m_field);
    column->addWidget(m_about);
    column->addWidget(m_inside);
    connect(m_field, &QLineEdit::textChanged, this, &LearnList::searched);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_shown.isSearching && !m_entries.empty())
            emit cardWanted(CardId(m_entries.front().card));
    });
}

void LearnList::render(const LearnView& view) {
    if (m_hasShown && view.topics == m_shown.topics && view.isSearching == m_shown.isSearching &&
        view.hits == m_shown.hits)
        return;
    m_hasShown = true;
    m_shown = view;
    emptyLayout(*m_list);
    m_entries.clear();
    if (view.isSearching)
        addHits(view.hits);
    else
        addTopics(view.topics);
    m_list->addStretch(1);
    // Nothing is painted before each has its place: it is laid out when the events of this moment are done.
    m_inside->setUpdatesEnabled(false);
    QTimer::singleShot(0, m_inside, [this] { m_inside->setUpdatesEnabled(true); });
    std::vector<QWidget*> order{m_field};
    for (const Entry& entry : m_entries)
        order.push_back(entry.button);
    tabThrough(order);
}

void LearnList::addTopics(const std::vector<TopicView>& topics) {
    m_about->setText(tr("A number leads to its part, the arrow keys go from card to card, Space opens one."));
    for (std::size_t i = 0; i < topics.size(); ++i) {
        m_list->addSpacing(i == 0 ? 4 : 12);
        m_list->addWidget(new Text(
            m_theme, TextSize::lead, Tone::ink, headingOf(i, topics[i].title), m_inside, QFont::DemiBold));
        auto* row = new FlowLayout(0);
        for (const CardLink& card : topics[i].cards)
            addCard(*row, card, &card == &topics[i].cards.front());
        m_list->addLayout(row);
    }
}

void LearnList::addHits(const std::vector<LearnHit>& hits) {
    const std::size_t shown = std::min(hits.size(), kMostHits);
    m_about->setText(aboutHits(hits.size()));
    for (std::size_t i = 0; i < shown; ++i) {
        const LearnHit& hit = hits[i];
        auto* row = new FlowLayout(0);
        addCard(*row, {hit.card, hit.title}, false);
        m_list->addLayout(row);
        m_list->addWidget(new ClaimText(hit.line, m_theme, Tone::ink, m_inside));
        m_list->addSpacing(8);
    }
}

void LearnList::addCard(QLayout& layout, const CardLink& card, bool isFirstOfTopic) {
    auto* button = new ActionButton(m_theme, ButtonRole::row, textOf(card.title), m_inside);
    connect(button, &ActionButton::clicked, this, [this, id = card.id] { emit cardWanted(id); });
    layout.addWidget(button);
    m_entries.push_back({card.id, button, isFirstOfTopic});
}

void LearnList::focusSearch() {
    m_field->setFocus();
    m_field->selectAll();
}

bool LearnList::isTyping() const {
    return m_field->hasFocus();
}

void LearnList::clearSearch() {
    m_field->clear();
}

QWidget* LearnList::buttonOf(const CardId& card) const {
    const auto found = std::ranges::find(m_entries, card, &Entry::card);
    return found == m_entries.end() ? nullptr : found->button;
}

void LearnList::goBy(int step) {
    if (m_entries.empty())
        return;
    const auto focused =
        std::ranges::find_if(m_entries, [](const Entry& entry) { return entry.button->hasFocus(); });
    if (focused == m_entries.end()) {
        if (step > 0)
            m_entries.front().button->setFocus();
        return;
    }
    const auto wanted = (focused - m_entries.begin()) + step;
    if (wanted < 0)
        focusSearch();
    else if (wanted < std::ssize(m_entries))
        m_entries[std::size_t(wanted)].button->setFocus();
}

bool LearnList::goToTopic(std::size_t topic) {
    for (const Entry& entry : m_entries)
        if (entry.isFirstOfTopic && topic-- == 0) {
            entry.button->setFocus();
            return true;
        }
    return false;
}

} // namespace unknot
