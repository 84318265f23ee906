// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/episode_log.hpp"

#include "presenters/same_spasm.hpp"
#include "presenters/swollen_joint.hpp"

#include "unknot/base/uuid.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

/// Less is no breathing: one cycle takes ten seconds.
constexpr seconds kShortestBreathing(10);

const MeasureId kBreathing{"breathing"};

/// What was tried last in this run that the question is about, and that nothing was said of.
Tried* unanswered(
    Episode& episode, const MeasureId& asked, const PickList<MeasureId>& measures, UtcTime since) {
    const auto isMeant = [&](const Tried& tried) {
        const auto* item = measures.find(tried.measure);
        const bool isKind = tried.measure == asked || (item && item->kindOf == asked);
        return isKind && !tried.outcome && tried.at && tried.at->utc >= since;
    };
    const auto found = std::find_if(episode.tried.rbegin(), episode.tried.rend(), isMeant);
    return found == episode.tried.rend() ? nullptr : &*found;
}

/// Once, also where the store failed at the very end and it is tried again.
void add(const Screening& screening, Episode& episode) {
    if (std::ranges::find(episode.screenings, screening.id, &Screening::id) == episode.screenings.end())
        episode.screenings.push_back(screening);
}

} // namespace

EpisodeId EpisodeLog::begin(const Guide& guide, const WallTime& onset) {
    if (guide.episode == EpisodeStart::none)
        return {};
    const bool hasPassed = guide.episode == EpisodeStart::passed;
    const bool onlyGoesOn = guide.episode == EpisodeStart::goesOn;
    if (!hasPassed) {
        const auto open = m_store.episodes({.isOpen = true, .limit = 1});
        const bool isThere = open && !open->empty();
        if (isThere && (onlyGoesOn || isSameSpasm(open->front(), onset.utc)))
            return open->front().id;
    }
    if (onlyGoesOn)
        return {};
    Episode episode{.id = {newUuid()}, .notedAt = onset, .onset = onset, .changedAt = onset.utc};
    if (hasPassed) {
        episode.kind = EpisodeKind::brief;
        episode.end = EndNotKnown{};
    }
    m_waiting.push_back([this, episode] { return m_store.add(episode); });
    retry();
    return episode.id;
}

void EpisodeLog::follow(
    const Guide& guide, const GuideState& before, const GuideState& after, nanoseconds spent) {
    if (after.episode.empty())
        return;
    const Step* step = guide.find(before.step);
    const bool hasMoved = before.step != after.step || before.changedAt != after.changedAt;
    const bool hasLeft = hasMoved || after.status != GuideStatus::running;
    if (step && !step->tries.empty() && hasMoved && after.step == step->next)
        tried(after.episode, {.id = {newUuid()}, .measure = step->tries, .own = {}, .at = before.changedAt});
    if (step && step->kind == StepKind::breathe && hasLeft && spent >= kShortestBreathing)
        tried(after.episode,
            {.id = {newUuid()},
                .measure = kBreathing,
                .own = {},
                .at = before.changedAt,
                .lasted = std::chrono::floor<seconds>(spent)});
    if (!after.outcomes.empty() && after.outcomes != before.outcomes)
        answer(after.episode, after.outcomes.back(), after.onset.utc);
    if (after.status != GuideStatus::emergency)
        retry();
}

void EpisodeLog::tried(const EpisodeId& episode, const Tried& entry) {
    queue(episode, [entry](Episode& changed) {
        // A step that is gone on with is still the same try.
        const auto isSame = [&](const Tried& other) {
            return other.measure == entry.measure && other.at == entry.at;
        };
        const auto same = std::ranges::find_if(changed.tried, isSame);
        if (same == changed.tried.end())
            changed.tried.push_back(entry);
        else
            same->lasted = entry.lasted;
    });
}

void EpisodeLog::answer(const EpisodeId& episode, const OutcomeRecord& record, UtcTime since) {
    const Tried alone{.id = {newUuid()},
        .measure = record.measure,
        .own = {},
        .at = record.at,
        .lasted = std::nullopt,
        .outcome = record.outcome};
    queue(episode, [this, record, alone, since](Episode& changed) {
        if (Tried* asked = unanswered(changed, record.measure, m_content.journal.measures, since))
            asked->outcome = record.outcome;
        else
            changed.tried.push_back(alone);
    });
}

Result<EpisodeId> EpisodeLog::open() const {
    const auto open = m_store.episodes({.isOpen = true, .limit = 1});
    if (!open)
        return fail(open.error());
    return open->empty() ? EpisodeId() : open->front().id;
}

void EpisodeLog::screen(const EpisodeId& episode, const std::vector<SignAnswer>& answers) {
    screenLater(episode, answers);
    retry();
}

void EpisodeLog::screenLater(const EpisodeId& episode, const std::vector<SignAnswer>& answers) {
    const Screening screening{.id = {newUuid()}, .at = m_clock.now().wall, .answers = answers};
    queue(episode, [screening](Episode& changed) { add(screening, changed); });
}

void EpisodeLog::screenOpenLater(const std::vector<SignAnswer>& answers) {
    const WallTime now = m_clock.now().wall;
    const Screening screening{.id = {newUuid()}, .at = now, .answers = answers};
    m_waiting.push_back([this, now, screening]() -> Result<void> {
        const auto episode = open();
        if (!episode)
            return fail(episode.error());
        if (episode->empty())
            return {};
        const auto changed = m_store.change(*episode, now.utc, [&](Episode& kept) { add(screening, kept); });
        return changed ? Result<void>() : Result<void>(fail(changed.error()));
    });
}

void EpisodeLog::rate(const EpisodeId& episode, PainScore score) {
    const Reading reading{.id = {newUuid()}, .at = m_clock.now().wall, .score = score};
    change(episode, [reading](Episode& changed) { changed.readings.push_back(reading); });
}

void EpisodeLog::treated(const EpisodeId& episode, const Tried& session) {
    change(episode, [session](Episode& changed) {
        const auto same = std::ranges::find(changed.tried, session.id, &Tried::id);
        if (same == changed.tried.end())
            changed.tried.push_back(session);
        else
            *same = session;
    });
}

void EpisodeLog::answerSwollen(const EpisodeId& episode, Answer answer) {
    change(episode, [answer](Episode& changed) { setSwollenJoint(changed, answer == Answer::yes); });
}

void EpisodeLog::close(const EpisodeId& episode) {
    const WallTime now = m_clock.now().wall;
    change(episode, [now](Episode& changed) { changed.end = EndedAt{now}; });
}

void EpisodeLog::reopen(const EpisodeId& episode) {
    change(episode, [](Episode& changed) { changed.end = StillOpen{}; });
}

void EpisodeLog::keepOpen(const EpisodeId& episode, int day) {
    change(episode, [day](Episode& changed) { changed.stillOpenOnDay = day; });
}

void EpisodeLog::change(const EpisodeId& episode, JournalStore::Change change) {
    queue(episode, std::move(change));
    retry();
}

void EpisodeLog::queue(const EpisodeId& episode, JournalStore::Change change) {
    if (episode.empty())
        return;
    const UtcTime now = m_clock.now().wall.utc;
    m_waiting.push_back([this, episode, now, change = std::move(change)]() -> Result<void> {
        const auto changed = m_store.change(episode, now, change);
        return changed ? Result<void>() : Result<void>(fail(changed.error()));
    });
}

std::optional<Episode> EpisodeLog::find(const EpisodeId& episode) const {
    const auto found = episode.empty() ? Result<std::optional<Episode>>(std::nullopt) : m_store.find(episode);
    return found ? *found : std::nullopt;
}

void EpisodeLog::retry() {
    m_error.reset();
    while (!m_waiting.empty()) {
        const auto written = m_waiting.front()();
        // An entry that is gone can take nothing in, now or later. One that cannot be added is there already:
        // it was stored although the last thing that was done for it failed.
        const bool isGone = !written && written.error().code == ErrorCode::notFound;
        const bool isThere = !written && written.error().code == ErrorCode::invalid;
        if (!written && !isThere)
            m_error = written.error().code;
        if (!written && !isGone && !isThere)
            return;
        m_waiting.pop_front();
    }
}

} // namespace unknot
