// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_entry.hpp"

#include "known_names.hpp"
#include "span_text.hpp"
#include "typed_time.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/journal/episode_words.hpp"

namespace unknot::cli {

using namespace std::chrono;

namespace {

constexpr minutes kClocksDiffer{1};

/// A typed "name=word" or "name:word" in its two halves.
std::pair<std::string, std::string> halvesOf(const std::string& text, char sign) {
    const std::size_t at = text.find(sign);
    return at == std::string::npos ? std::pair(text, std::string())
                                   : std::pair(text.substr(0, at), text.substr(at + 1));
}

/// Turns what was typed into an episode. The first thing that cannot be is kept as a sentence.
class EntryReader {
public:
    EntryReader(const LogEntry& entry, const JournalLists& lists, const WallTime& now)
        : m_entry(entry), m_lists(lists), m_now(now) {}

    Result<Episode> read() {
        Episode episode{.id = {newUuid()},
            .notedAt = m_now,
            .onset = onset(),
            .end = end(),
            .kind = kind(),
            .places = places(),
            .impacts = names("impact", m_entry.impacts, m_lists.impacts),
            .triggers = names("trigger", m_entry.triggers, m_lists.triggers),
            .ownTriggers = m_entry.ownTriggers,
            .isNoTriggerKnown = m_entry.isNoTriggerKnown,
            .tried = tried(),
            .medicines = medicines(),
            .notes = m_entry.notes,
            .ownWords = m_entry.ownWords,
            .changedAt = m_now.utc,
            .removedAt = {}};
        if (m_entry.severity)
            episode.readings = {{.id = {newUuid()},
                .at = filedAt(episode),
                .score = PainScore::from(*m_entry.severity).value_or(*PainScore::from(0))}};
        if (const auto faults = faultsOf(episode); m_sentence.empty() && !faults.empty())
            refuse("That cannot be kept: " + faults.front() + ".");
        return m_sentence.empty() ? Result(std::move(episode)) : fail(ErrorCode::invalid, m_sentence);
    }

private:
    void refuse(const std::string& sentence) {
        if (m_sentence.empty())
            m_sentence = sentence;
    }

    std::optional<WallTime> onset() {
        if (m_entry.onset.empty())
            return m_now;
        if (m_entry.onset == "unknown")
            return std::nullopt;
        const auto time = typedTimeFrom(m_entry.onset, m_now);
        if (!time)
            refuse("\"" + m_entry.onset +
                "\" is no time. Write 08:40 for today, 2026-11-21T08:40 for another day, or unknown.");
        else if (time->utc > m_now.utc + kClocksDiffer)
            refuse("\"" + m_entry.onset +
                "\" is still to come. For another day, write it with its date, such as 2026-11-21T08:40.");
        return time;
    }

    EpisodeEnd end() {
        if (m_entry.isOpen)
            return StillOpen();
        if (m_entry.lasted.empty())
            return EndNotKnown();
        const auto length = spanFrom(m_entry.lasted);
        if (!length)
            refuse("\"" + m_entry.lasted + "\" is no length. Write 10s, 5m, 2h or 3d.");
        return Lasted{length.value_or(seconds(0))};
    }

    EpisodeKind kind() {
        // "It just passed" is brief; whoever says more about the end may mean otherwise.
        const bool isJustPassed = m_entry.kind.empty() && !m_entry.isOpen && m_entry.lasted.empty();
        if (isJustPassed)
            return EpisodeKind::brief;
        const auto kind = fromWord<EpisodeKind>(m_entry.kind);
        if (!kind)
            refuse("There is no kind \"" + m_entry.kind + "\". Known are brief, lasting or comes-and-goes.");
        return kind.value_or(EpisodeKind::unsaid);
    }

    template <class IdType>
    IdType name(const char* what, const std::string& typed, const PickList<IdType>& list) {
        const auto id = knownName(what, typed, list);
        if (!id)
            refuse(id.error().detail);
        return id ? *id : IdType();
    }

    template <class IdType>
    std::vector<IdType> names(
        const char* what, const std::vector<std::string>& typed, const PickList<IdType>& list) {
        std::vector<IdType> ids;
        for (const std::string& one : typed)
            ids.push_back(name(what, one, list));
        return ids;
    }

    std::vector<Place> places() {
        std::vector<Place> places;
        for (const std::string& typed : m_entry.places) {
            const auto [area, sideWord] = halvesOf(typed, ':');
            const auto id = knownName("place", area, m_lists.body);
            const auto side = fromWord<Side>(sideWord);
            if (!id)
                refuse(id.error().detail);
            else if (!side)
                refuse("There is no side \"" + sideWord + "\". Known are left, right or both.");
            else if (*side != Side::unsaid && !m_lists.body.find(*id)->hasSides)
                refuse("\"" + area + "\" has no left and right. Leave the side out.");
            else
                places.push_back({*id, *side});
        }
        return places;
    }

    std::vector<Tried> tried() {
        std::vector<Tried> tried;
        for (const std::string& typed : m_entry.measures) {
            const auto [measure, outcomeWord] = halvesOf(typed, '=');
            const auto outcome = fromWord<Outcome>(outcomeWord);
            const bool saysOutcome = typed.find('=') != std::string::npos;
            tried.push_back({.id = {newUuid()},
                .measure = name("measure", measure, m_lists.measures),
                .own = {},
                .at = {},
                .lasted = {},
                .outcome = outcome});
            if (saysOutcome && !outcome)
                refuse("There is no outcome \"" + outcomeWord +
                    "\". Known are better, same, worse or could-not.");
        }
        return tried;
    }

    std::vector<Medicine> medicines() {
        std::vector<Medicine> medicines;
        for (const std::string& text : m_entry.medicines)
            medicines.push_back({.id = {newUuid()}, .text = text, .at = {}});
        return medicines;
    }

    const LogEntry& m_entry;
    const JournalLists& m_lists;
    const WallTime& m_now;
    std::string m_sentence;
};

} // namespace

Result<Episode> episodeFrom(const LogEntry& entry, const JournalLists& lists, const WallTime& now) {
    return EntryReader(entry, lists, now).read();
}

} // namespace unknot::cli
