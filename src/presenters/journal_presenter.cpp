// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/journal_presenter.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

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

DoneView viewOf(const Activity& activity) {
    DoneView view{.id = activity.id,
        .at = activity.at,
        .title = activity.title,
        .outcome = activity.outcome,
        .isRemoved = activity.removedAt.has_value()};
    if (activity.length > seconds(0))
        view.length = std::max(round<minutes>(activity.length), minutes(1));
    return view;
}

const WallTime& timeOf(const HistoryItem& item) {
    return std::visit([](const auto& view) -> const WallTime& { return view.at; }, item);
}

/// Both kinds in one list, the latest first.
std::vector<HistoryItem> itemsOf(const std::vector<Episode>& episodes,
    const std::vector<Activity>& activities, const JournalLists& lists) {
    std::vector<HistoryItem> entries;
    std::vector<HistoryItem> done;
    for (const Episode& episode : episodes)
        entries.emplace_back(viewOf(episode, lists));
    for (const Activity& activity : activities)
        done.emplace_back(viewOf(activity));
    std::vector<HistoryItem> all;
    std::ranges::merge(
        entries, done, std::back_inserter(all), std::ranges::greater(),
        [](const HistoryItem& item) { return timeOf(item).utc; },
        [](const HistoryItem& item) { return timeOf(item).utc; });
    return all;
}

std::vector<MonthView> monthsOf(std::vector<HistoryItem> items) {
    std::vector<MonthView> months;
    for (HistoryItem& item : items) {
        const auto day = timeOf(item).localDay();
        const year_month month = day.year() / day.month();
        // Travel can take the local month back and forth; each stretch has its own heading then.
        if (months.empty() || months.back().month != month)
            months.push_back({month, {}});
        months.back().items.push_back(std::move(item));
    }
    return months;
}

template <class T>
std::optional<Error> errorOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error());
}

/// Whether it asks for what an activity has not.
bool isOfEpisodesAlone(const EpisodeFilter& filter) {
    return filter.trigger || filter.ownTrigger || filter.area || filter.measure || filter.isOpen;
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
    const auto found = m_store.episodes(asked);
    const auto done = activities(m_shown + 1);
    m_view.error = {};
    if (!found || !done) {
        m_view.error = (found ? done.error() : found.error()).code;
        return;
    }
    m_revision = revision ? std::optional(*revision) : std::nullopt;
    auto items = itemsOf(*found, *done, m_content.journal);
    m_view.hasMore = items.size() > m_shown;
    if (m_view.hasMore)
        items.resize(m_shown);
    m_view.months = monthsOf(std::move(items));
    m_view.filter = m_filter;
    m_view.isFiltered = m_filter != EpisodeFilter{};
}

Result<std::vector<Activity>> JournalPresenter::activities(std::size_t limit) const {
    if (isOfEpisodesAlone(m_filter))
        return std::vector<Activity>();
    return m_activities.activities({.from = m_filter.from,
        .to = m_filter.to,
        .text = m_filter.text,
        .removed = m_filter.removed,
        .limit = limit});
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
    if (removed) {
        m_view.justRemoved = episode;
        m_view.justRemovedDone = {};
    }
    keep(errorOf(removed));
}

void JournalPresenter::remove(const ActivityId& activity) {
    const auto removed = m_activities.removeActivity(activity, m_clock.now().wall.utc);
    if (removed) {
        m_view.justRemovedDone = activity;
        m_view.justRemoved = {};
    }
    keep(errorOf(removed));
}

void JournalPresenter::undoRemove() {
    if (!m_view.justRemoved.empty())
        bringBack(EpisodeId(m_view.justRemoved));
    else if (!m_view.justRemovedDone.empty())
        bringBack(ActivityId(m_view.justRemovedDone));
}

void JournalPresenter::bringBack(const EpisodeId& episode) {
    const auto back = unknot::bringBack(m_store, episode, m_clock.now().wall.utc);
    if (back && m_view.justRemoved == episode)
        m_view.justRemoved = {};
    keep(errorOf(back));
}

void JournalPresenter::bringBack(const ActivityId& activity) {
    const auto back = unknot::bringBack(m_activities, activity, m_clock.now().wall.utc);
    if (back && m_view.justRemovedDone == activity)
        m_view.justRemovedDone = {};
    keep(errorOf(back));
}

void JournalPresenter::keep(const std::optional<Error>& failure) {
    refresh();
    if (failure)
        m_view.error = failure->code;
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
