// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/safety/notices.hpp"

#include "unknot/base/local_days.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace unknot {

using std::chrono::days;
using std::chrono::local_days;

namespace {

/// Fewer say nothing about a direction.
constexpr std::size_t kFewestForDirection = 2;
constexpr std::size_t kFewestForGaps = 3;

/// Lower case for the letters that a medicine's name is written with.
std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    return text;
}

/// Asks one rule of the journal.
class Question {
public:
    /// `episodes`: the latest first, none ahead of `now`.
    Question(const NoticeRule& rule, const PickList<MeasureId>& measures,
        const std::vector<const EpisodeFacts*>& episodes, const WallTime& now)
        : m_rule(rule), m_measures(measures), m_episodes(episodes), m_now(now) {}

    /// Empty where the rule does not apply.
    [[nodiscard]] FoundNotice answer() const {
        switch (m_rule.kind) {
        case NoticeKind::frequent: return often([](const EpisodeFacts&) { return true; });
        case NoticeKind::shorteningGaps: return shorteningGaps();
        case NoticeKind::feelsFrequent: return feelsFrequent();
        case NoticeKind::openLong: return openLong();
        case NoticeKind::worsening:
            return inOpenEpisodes([this](const EpisodeFacts& episode) { return isWorsening(episode); });
        case NoticeKind::noBetter:
            return inOpenEpisodes([this](const EpisodeFacts& episode) { return isNoBetter(episode); });
        case NoticeKind::interferes:
            return often([this](const EpisodeFacts& episode) { return interferes(episode); });
        case NoticeKind::briefWeekly: return briefWeekly();
        case NoticeKind::manyMedicines: return manyMedicines();
        }
        return {};
    }

private:
    struct Dose {
        WallTime at;
        const EpisodeFacts* episode = nullptr;
    };

    [[nodiscard]] std::size_t count() const { return std::size_t(std::max(m_rule.count, 1)); }
    [[nodiscard]] bool isPast(const WallTime& at) const { return at.utc <= m_now.utc; }
    [[nodiscard]] bool isRecent(const WallTime& at) const {
        return isPast(at) && localDayOf(at) >= localDayOf(m_now) - days(m_rule.days);
    }

    [[nodiscard]] FoundNotice found(
        const std::vector<const EpisodeFacts*>& episodes, std::size_t many) const {
        FoundNotice notice{.rule = m_rule.id, .count = int(many)};
        for (const EpisodeFacts* episode : episodes)
            notice.episodes.push_back(episode->id);
        return notice;
    }

    template <class Predicate>
    [[nodiscard]] FoundNotice often(Predicate counts) const {
        std::vector<const EpisodeFacts*> recent;
        for (const EpisodeFacts* episode : m_episodes)
            if (isRecent(episode->filedAt) && counts(*episode))
                recent.push_back(episode);
        return recent.size() >= count() ? found(recent, recent.size()) : FoundNotice();
    }

    template <class Predicate>
    [[nodiscard]] FoundNotice inOpenEpisodes(Predicate applies) const {
        std::vector<const EpisodeFacts*> open;
        for (const EpisodeFacts* episode : m_episodes)
            if (episode->isOpen && applies(*episode))
                open.push_back(episode);
        return found(open, count());
    }

    [[nodiscard]] FoundNotice shorteningGaps() const {
        const std::size_t many = std::max(count(), kFewestForGaps);
        if (m_episodes.size() < many || !isRecent(m_episodes.front()->filedAt))
            return {};
        const std::vector<const EpisodeFacts*> latest(m_episodes.begin(), m_episodes.begin() + long(many));
        const auto dayOf = [&](std::size_t i) { return localDayOf(latest[i]->filedAt); };
        for (std::size_t i = 0; i + 2 < many; ++i)
            if (dayOf(i) - dayOf(i + 1) >= dayOf(i + 1) - dayOf(i + 2))
                return {};
        return found(latest, many);
    }

    [[nodiscard]] FoundNotice feelsFrequent() const {
        const EpisodeFacts* where = nullptr;
        const EpisodeFacts::Answered* latest = nullptr;
        // Of two at once the one that says so counts.
        const auto rank = [](const auto& one) { return std::pair(one.at.utc, one.answer == Answer::yes); };
        for (const EpisodeFacts* episode : m_episodes)
            for (const EpisodeFacts::Answered& answer : episode->answers)
                if (answer.sign == m_rule.sign && isRecent(answer.at) &&
                    (!latest || rank(answer) > rank(*latest))) {
                    where = episode;
                    latest = &answer;
                }
        return latest && latest->answer == Answer::yes ? found({where}, 1) : FoundNotice();
    }

    [[nodiscard]] FoundNotice openLong() const {
        std::vector<const EpisodeFacts*> open;
        for (const EpisodeFacts* episode : m_episodes)
            if (episode->isOpen && localTimeOf(m_now) > localTimeOf(episode->filedAt) + days(m_rule.days))
                open.push_back(episode);
        FoundNotice notice = found(open, open.size());
        if (!open.empty())
            notice.since = open.back()->filedAt;
        return notice;
    }

    [[nodiscard]] bool isWorsening(const EpisodeFacts& episode) const {
        std::map<local_days, int> strongest;
        for (const EpisodeFacts::Strength& reading : episode.readings)
            if (isPast(reading.at)) {
                int& score = strongest.try_emplace(localDayOf(reading.at), reading.score).first->second;
                score = std::max(score, reading.score);
            }
        const std::size_t many = std::max(count(), kFewestForDirection);
        if (strongest.size() < many || strongest.rbegin()->first < localDayOf(m_now) - days(m_rule.days))
            return false;
        auto later = strongest.rbegin();
        for (std::size_t i = 1; i < many; ++i) {
            const int score = later->second;
            if (score <= (++later)->second)
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isMeant(const MeasureId& measure) const {
        const auto* item = m_measures.find(measure);
        return std::ranges::any_of(m_rule.measures,
            [&](const MeasureId& meant) { return meant == measure || (item && item->kindOf == meant); });
    }

    [[nodiscard]] bool isNoBetter(const EpisodeFacts& episode) const {
        std::vector<std::pair<WallTime, bool>> outcomes; ///< whether it was better
        for (const EpisodeFacts::Effect& effect : episode.effects)
            // What could not be done says nothing about how it helps.
            if (const WallTime at = effect.at.value_or(episode.filedAt);
                isMeant(effect.measure) && effect.outcome != Outcome::couldNot && isPast(at))
                outcomes.emplace_back(at, effect.outcome == Outcome::better);
        // Of two at once the one that helped counts as the later.
        std::ranges::sort(
            outcomes, {}, [](const auto& outcome) { return std::pair(outcome.first.utc, outcome.second); });
        return outcomes.size() >= count() && isRecent(outcomes.back().first) &&
            std::none_of(outcomes.end() - long(count()), outcomes.end(),
                [](const auto& outcome) { return outcome.second; });
    }

    [[nodiscard]] bool interferes(const EpisodeFacts& episode) const {
        return std::ranges::any_of(episode.impacts, [this](const ImpactId& impact) {
            return std::ranges::find(m_rule.impacts, impact) != m_rule.impacts.end();
        });
    }

    [[nodiscard]] FoundNotice briefWeekly() const {
        std::vector<const EpisodeFacts*> brief;
        std::set<std::size_t> weeks;
        for (const EpisodeFacts* episode : m_episodes) {
            // Where the place's day is ahead of today's it still was in this week.
            const days ago = std::max(localDayOf(m_now) - localDayOf(episode->filedAt), days(0));
            const auto week = std::size_t(ago.count() / 7);
            if (!episode->isBrief || week >= count())
                continue;
            weeks.insert(week);
            brief.push_back(episode);
        }
        return weeks.size() == count() ? found(brief, weeks.size()) : FoundNotice();
    }

    [[nodiscard]] bool isNamed(const std::string& medicine) const {
        const std::string text = lowered(medicine);
        return std::ranges::any_of(m_rule.words, [&](const std::string& word) {
            return !word.empty() && text.find(lowered(word)) != std::string::npos;
        });
    }

    [[nodiscard]] std::vector<Dose> doses() const {
        std::vector<Dose> doses;
        for (const EpisodeFacts* episode : m_episodes)
            for (const EpisodeFacts::Taken& taken : episode->medicines)
                if (const WallTime at = taken.at.value_or(episode->filedAt);
                    isNamed(taken.text) && isPast(at))
                    doses.push_back({at, episode});
        std::ranges::sort(doses, {}, [](const Dose& dose) { return dose.at.utc; });
        return doses;
    }

    [[nodiscard]] FoundNotice manyMedicines() const {
        const auto taken = doses();
        std::size_t first = 0;
        std::size_t most = 0;
        std::size_t end = 0; ///< behind the last of them
        for (std::size_t last = 0; last < taken.size(); ++last) {
            while (
                withinDates(taken[last].at.utc) - withinDates(taken[first].at.utc) > std::chrono::hours(24))
                ++first;
            if (isRecent(taken[last].at) && last + 1 - first >= most) {
                most = last + 1 - first;
                end = last + 1;
            }
        }
        if (most < count())
            return {};
        std::vector<const EpisodeFacts*> from;
        for (const EpisodeFacts* episode : m_episodes)
            if (std::any_of(taken.begin() + long(end - most), taken.begin() + long(end),
                    [&](const Dose& dose) { return dose.episode == episode; }))
                from.push_back(episode);
        return found(from, most);
    }

    const NoticeRule& m_rule;
    const PickList<MeasureId>& m_measures;
    const std::vector<const EpisodeFacts*>& m_episodes;
    const WallTime& m_now;
};

/// The latest first, none ahead of `now`.
std::vector<const EpisodeFacts*> pastOf(const std::vector<EpisodeFacts>& episodes, UtcTime now) {
    std::vector<const EpisodeFacts*> past;
    for (const EpisodeFacts& episode : episodes)
        if (episode.filedAt.utc <= now)
            past.push_back(&episode);
    std::ranges::sort(past, std::greater(),
        [](const EpisodeFacts* episode) { return std::pair(episode->filedAt.utc, episode->id); });
    return past;
}

std::vector<const NoticeRule*> strongestFirst(const std::vector<NoticeRule>& rules) {
    std::vector<const NoticeRule*> sorted;
    for (const NoticeRule& rule : rules)
        sorted.push_back(&rule);
    std::ranges::stable_sort(sorted, std::greater(), &NoticeRule::route);
    return sorted;
}

} // namespace

std::vector<FoundNotice> noticesFor(
    const Content& content, const std::vector<EpisodeFacts>& episodes, const WallTime& now) {
    const auto past = pastOf(episodes, now.utc);
    std::vector<FoundNotice> notices;
    std::vector<NoticeId> hidden;
    for (const NoticeRule* rule : strongestFirst(content.notices)) {
        FoundNotice notice = Question(*rule, content.journal.measures, past, now).answer();
        if (notice.episodes.empty() || std::ranges::find(hidden, rule->id) != hidden.end())
            continue;
        notices.push_back(std::move(notice));
        hidden.insert(hidden.end(), rule->insteadOf.begin(), rule->insteadOf.end());
    }
    return notices;
}

} // namespace unknot
