// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_journal_store.hpp"

#include "support/search.hpp"

#include <algorithm>

namespace unknot::test {

namespace {

bool hasWords(const Episode& episode, const std::string& wanted) {
    if (wanted.empty())
        return true; // reading all its words is slow
    std::string text = episode.notes + "\n" + episode.ownWords;
    for (const std::string& own : episode.ownTriggers)
        text += "\n" + own;
    for (const Tried& tried : episode.tried)
        text += "\n" + tried.own;
    for (const Medicine& medicine : episode.medicines)
        text += "\n" + medicine.text;
    return test::hasWords(text, wanted);
}

template <class List, class Value>
bool has(const List& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

bool passes(const Episode& episode, const EpisodeFilter& filter) {
    const auto day = filedAt(episode).localDay();
    const bool isRemoved = episode.removedAt.has_value();
    return !(filter.removed == EpisodeFilter::Removed::without && isRemoved) &&
        !(filter.removed == EpisodeFilter::Removed::only && !isRemoved) &&
        !(filter.isOpen && !isOpen(episode)) && !(filter.from && day < *filter.from) &&
        !(filter.to && day > *filter.to) && !(filter.trigger && !has(episode.triggers, *filter.trigger)) &&
        !(filter.ownTrigger && !has(episode.ownTriggers, *filter.ownTrigger)) &&
        !(filter.area &&
            std::ranges::find(episode.places, *filter.area, &Place::area) == episode.places.end()) &&
        !(filter.measure &&
            std::ranges::find(episode.tried, *filter.measure, &Tried::measure) == episode.tried.end()) &&
        hasWords(episode, filter.text);
}

} // namespace

Result<std::vector<Episode>> MemoryJournalStore::episodes(const EpisodeFilter& filter) const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    std::vector<Episode> found;
    for (const auto& [id, episode] : m_episodes)
        if (passes(episode, filter))
            found.push_back(episode);
    std::ranges::sort(found, [](const Episode& a, const Episode& b) {
        const auto at = std::pair(filedAt(a).utc, a.id);
        return at > std::pair(filedAt(b).utc, b.id);
    });
    const std::size_t from = std::min(filter.offset, found.size());
    const std::size_t count = std::min(filter.limit.value_or(found.size()), found.size() - from);
    return std::vector<Episode>(found.begin() + long(from), found.begin() + long(from + count));
}

Result<std::optional<Episode>> MemoryJournalStore::find(const EpisodeId& id) const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    const auto found = m_episodes.find(id);
    return found == m_episodes.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemoryJournalStore::add(const Episode& episode) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    if (!faultsOf(episode).empty() || m_episodes.contains(episode.id))
        return fail(ErrorCode::invalid, "cannot be added");
    m_episodes.emplace(episode.id, episode);
    ++m_revision;
    return {};
}

Result<Episode> MemoryJournalStore::change(const EpisodeId& id, UtcTime now, const Change& change) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    const auto found = m_episodes.find(id);
    if (found == m_episodes.end())
        return fail(ErrorCode::notFound, "no such episode");
    Episode changed = found->second;
    change(changed);
    changed.id = id;
    if (changed == found->second)
        return changed;
    changed.changedAt = now;
    if (!faultsOf(changed).empty())
        return fail(ErrorCode::invalid, "breaks a rule");
    found->second = changed;
    ++m_revision;
    return changed;
}

Result<std::vector<MergeVerdict>> MemoryJournalStore::merge(const std::vector<Episode>& episodes) {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    std::vector<MergeVerdict> verdicts;
    for (const Episode& incoming : episodes) {
        const auto stored = m_episodes.find(incoming.id);
        verdicts.push_back(verdictOn(stored == m_episodes.end() ? nullptr : &stored->second, incoming));
        if (verdicts.back() != MergeVerdict::taken && verdicts.back() != MergeVerdict::replaced)
            continue;
        m_episodes[incoming.id] = incoming;
        ++m_revision;
    }
    return verdicts;
}

Result<std::uint64_t> MemoryJournalStore::revision() const {
    if (m_failure)
        return fail(*m_failure, "told to fail");
    return m_revision;
}

} // namespace unknot::test
