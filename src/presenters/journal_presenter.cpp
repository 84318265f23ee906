// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/journal_presenter.hpp"

#include <algorithm>

namespace unknot {

using namespace std::chrono;

namespace {

/// A name that the content does not have (any more) is shown as it is stored.
template <class IdType>
std::string labelOf(const PickList<IdType>& list, const IdType& id) {
    const auto* item = list.find(id);
    return item ? item->label : id.value;
}

template <class IdType>
std::vector<std::string> labelsOf(const PickList<IdType>& list, const std::vector<IdType>& ids) {
    std::vector<std::string> labels;
    for (const IdType& id : ids)
        labels.push_back(labelOf(list, id));
    return labels;
}

std::optional<PainScore> strongestOf(const std::vector<Reading>& readings) {
    const auto found = std::ranges::max_element(readings, {}, &Reading::score);
    return found == readings.end() ? std::nullopt : std::optional(found->score);
}

EntryView viewOf(const Episode& episode, const JournalLists& lists) {
    EntryView view{.id = episode.id,
        .at = filedAt(episode),
        .isOnsetKnown = episode.onset.has_value(),
        .kind = episode.kind,
        .isOpen = isOpen(episode),
        .impacts = labelsOf(lists.impacts, episode.impacts),
        .triggers = labelsOf(lists.triggers, episode.triggers),
        .isNoTriggerKnown = episode.isNoTriggerKnown,
        .strongest = strongestOf(episode.readings),
        .notes = episode.notes,
        .isRemoved = episode.removedAt.has_value()};
    if (const auto length = lengthOf(episode))
        view.length = floor<seconds>(*length);
    for (const Place& place : episode.places) {
        const BodyArea* area = lists.body.find(place.area);
        view.places.push_back({area ? area->label : place.area.value, place.side});
    }
    view.triggers.insert(view.triggers.end(), episode.ownTriggers.begin(), episode.ownTriggers.end());
    for (const Tried& tried : episode.tried)
        view.tried.push_back(
            {tried.measure.empty() ? tried.own : labelOf(lists.measures, tried.measure), tried.outcome});
    return view;
}

std::vector<MonthView> monthsOf(const std::vector<Episode>& episodes, const JournalLists& lists) {
    std::vector<MonthView> months;
    for (const Episode& episode : episodes) {
        const auto day = filedAt(episode).localDay();
        const year_month month = day.year() / day.month();
        // Travel can take the local month back and forth; each stretch has its own heading then.
        if (months.empty() || months.back().month != month)
            months.push_back({month, {}});
        months.back().entries.push_back(viewOf(episode, lists));
    }
    return months;
}

template <class IdType>
std::vector<OptionView<IdType>> optionsOf(const std::vector<ListItem<IdType>>& items) {
    std::vector<OptionView<IdType>> options;
    for (const auto& item : items)
        options.push_back({item.id, item.label});
    return options;
}

} // namespace

void JournalPresenter::refresh() {
    EpisodeFilter asked = m_filter;
    asked.limit = m_shown + 1;
    const auto revision = m_store.revision();
    auto found = m_store.episodes(asked);
    m_view.error = found ? std::nullopt : std::optional(found.error().code);
    if (!found)
        return;
    m_revision = revision ? std::optional(*revision) : std::nullopt;
    m_view.hasMore = found->size() > m_shown;
    if (m_view.hasMore)
        found->resize(m_shown);
    m_view.months = monthsOf(*found, m_content.journal);
    m_view.filter = m_filter;
    m_view.isFiltered = m_filter != EpisodeFilter{};
}

bool JournalPresenter::hasChanged() const {
    const auto revision = m_store.revision();
    return !revision || m_revision != *revision;
}

void JournalPresenter::listAnew() {
    m_shown = kPage;
    refresh();
}

void JournalPresenter::setTrigger(std::optional<TriggerId> trigger) {
    m_filter.trigger = std::move(trigger);
    listAnew();
}

void JournalPresenter::setArea(std::optional<BodyAreaId> area) {
    m_filter.area = std::move(area);
    listAnew();
}

void JournalPresenter::setMeasure(std::optional<MeasureId> measure) {
    m_filter.measure = std::move(measure);
    listAnew();
}

void JournalPresenter::setDays(std::optional<year_month_day> from, std::optional<year_month_day> to) {
    m_filter.from = from;
    m_filter.to = to;
    listAnew();
}

void JournalPresenter::setText(const std::string& text) {
    m_filter.text = text;
    listAnew();
}

void JournalPresenter::setRemoved(EpisodeFilter::Removed removed) {
    m_filter.removed = removed;
    listAnew();
}

void JournalPresenter::clearFilter() {
    m_filter = {};
    listAnew();
}

void JournalPresenter::more() {
    m_shown += kPage;
    refresh();
}

void JournalPresenter::remove(const EpisodeId& episode) {
    const auto removed = removeEpisode(m_store, episode, m_clock.now().wall.utc);
    if (removed)
        m_view.justRemoved = episode;
    keep(removed);
}

void JournalPresenter::undoRemove() {
    if (!m_view.justRemoved.empty())
        bringBack(m_view.justRemoved);
}

void JournalPresenter::bringBack(const EpisodeId& episode) {
    const auto back = unknot::bringBack(m_store, episode, m_clock.now().wall.utc);
    if (back && m_view.justRemoved == episode)
        m_view.justRemoved = {};
    keep(back);
}

void JournalPresenter::keep(const Result<Episode>& changed) {
    refresh();
    if (!changed)
        m_view.error = changed.error().code;
}

std::vector<OptionView<TriggerId>> JournalPresenter::triggers() const {
    return optionsOf(m_content.journal.triggers.items);
}

std::vector<OptionView<BodyAreaId>> JournalPresenter::areas() const {
    std::vector<OptionView<BodyAreaId>> options;
    for (const BodyArea& area : m_content.journal.body.areas)
        options.push_back({area.id, area.label});
    return options;
}

std::vector<OptionView<MeasureId>> JournalPresenter::measures() const {
    return optionsOf(m_content.journal.measures.items);
}

} // namespace unknot
