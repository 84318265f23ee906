// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/answers.hpp"
#include "unknot/base/clock.hpp"
#include "unknot/base/ids.hpp"
#include "unknot/journal/pain_score.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unknot {

/// How an episode goes, in the person's own view.
enum class EpisodeKind { unsaid, brief, lasting, comesAndGoes };

/// Which side of the body.
enum class Side { unsaid, left, right, both };

/// How far down it is felt.
enum class Spread { unsaid, none, buttock, leg };

// How an episode ended.
struct StillOpen {
    bool operator==(const StillOpen&) const = default;
};
struct EndedAt {
    WallTime at;
    bool operator==(const EndedAt&) const = default;
};
/// So long after the onset, also where that is not known: "ten seconds, some time this morning".
struct Lasted {
    std::chrono::seconds length{0};
    bool operator==(const Lasted&) const = default;
};
/// It is over; when it ended is not known.
struct EndNotKnown {
    bool operator==(const EndNotKnown&) const = default;
};
using EpisodeEnd = std::variant<StillOpen, EndedAt, Lasted, EndNotKnown>;

/// Where it hurts.
struct Place {
    BodyAreaId area;
    Side side = Side::unsaid;
    bool operator==(const Place&) const = default;
};

/// How strong it was at an instant.
struct Reading {
    ReadingId id;
    WallTime at;
    PainScore score = *PainScore::from(0);
    bool operator==(const Reading&) const = default;
};

/// Something tried for relief: one of the list or, where `measure` is empty, in own words.
struct Tried {
    TriedId id;
    MeasureId measure;
    std::string own;
    std::optional<WallTime> at;
    std::optional<std::chrono::seconds> lasted;
    std::optional<Outcome> outcome;
    bool operator==(const Tried&) const = default;
};

/// A medicine as the person wrote it down. Unknot says nothing about it.
struct Medicine {
    MedicineId id;
    std::string text;
    std::optional<WallTime> at;
    bool operator==(const Medicine&) const = default;
};

/// An answer to a warning sign. An empty sign stands for all that were asked: "no" to it is "none of
/// these", and "yes" or "not sure" means that none was named, or that the sign is private.
struct SignAnswer {
    SignId sign;
    Answer answer = Answer::no;
    bool operator==(const SignAnswer&) const = default;
};

/// The answers to the warning signs at one instant.
struct Screening {
    ScreeningId id;
    WallTime at;
    std::vector<SignAnswer> answers;
    bool operator==(const Screening&) const = default;
};

/// One spasm. Everything but its id and when it was noted may be missing, and be added later.
struct Episode {
    EpisodeId id;
    WallTime notedAt;              ///< when the entry was made; stands in for an onset that is not known
    std::optional<WallTime> onset; ///< empty: not known
    EpisodeEnd end;
    EpisodeKind kind = EpisodeKind::unsaid;
    std::vector<Place> places;
    Spread spread = Spread::unsaid;
    std::vector<SensationId> sensations;
    std::vector<ImpactId> impacts; ///< what could not be done
    std::vector<TriggerId> triggers;
    std::vector<std::string> ownTriggers;
    bool isNoTriggerKnown = false; ///< a full answer; then both lists of triggers are empty
    std::vector<Tried> tried;
    std::vector<Medicine> medicines;
    std::vector<RiskFactorId> riskFactors;
    std::vector<Reading> readings;
    std::vector<Screening> screenings;
    std::string notes;
    std::string ownWords; ///< for the doctor, to be quoted unaltered
    /// The last of the days on which "is it over?" is asked that was answered with "not yet"; 0 for none.
    int stillOpenOnDay = 0;
    UtcTime changedAt{};
    std::optional<UtcTime> removedAt; ///< a tombstone: it can be brought back

    bool operator==(const Episode&) const = default;
};

/// Whether it is not over yet.
[[nodiscard]] bool isOpen(const Episode& episode);
/// The onset or, where that is not known, when it was noted: what it is filed under.
[[nodiscard]] const WallTime& filedAt(const Episode& episode);
/// How long it lasted. Empty where it is open or not known, and where the end that was entered is before
/// the onset.
[[nodiscard]] std::optional<std::chrono::milliseconds> lengthOf(const Episode& episode);

/// Every rule the episode breaks, in English and without a word of its text; empty for one that can be kept.
/// Rules: ids are UUIDs, names of lists are id texts, years 1900 to 9999, lengths 0 to 50 years, at most
/// 1,000 of each part, texts valid UTF-8 without NUL and at most 64 KiB, nothing twice in a list, none known
/// excludes triggers.
[[nodiscard]] std::vector<std::string> faultsOf(const Episode& episode);

/// `stored` with every field in which `edited` differs from `base`: what was changed in the editor goes over
/// what was changed elsewhere meanwhile, and nothing else does.
[[nodiscard]] Episode merged(const Episode& base, const Episode& edited, Episode stored);

} // namespace unknot
