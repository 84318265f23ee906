// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/notices_presenter.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

/// More are not open but forgotten.
constexpr std::size_t kMostOpen = 50;
/// More in a few weeks tell nothing that these do not.
constexpr std::size_t kMostRecent = 500;
/// A day of entry and today may be told in different places.
constexpr days kElsewhere(1);
/// Nobody's rule looks further back.
constexpr int kMostDays = 3650;
constexpr int kWeek = 7;

const NoticeRule* ruleOf(const Content& content, NoticeKind kind) {
    const auto found = std::ranges::find(content.notices, kind, &NoticeRule::kind);
    return found == content.notices.end() ? nullptr : &*found;
}

/// So far back the rules look.
days reachOf(const Content& content) {
    int most = 0;
    for (const NoticeRule& rule : content.notices)
        most = std::max(most,
            rule.kind == NoticeKind::briefWeekly ? std::min(rule.count, kMostDays / kWeek) * kWeek
                                                 : rule.days);
    return days(std::min(most, kMostDays)) + kElsewhere;
}

/// So many of the latest the rules look at, however old they are: also at the one that was the latest when
/// something was said of it.
std::size_t countOfLatest(const Content& content) {
    int most = 1;
    for (const NoticeRule& rule : content.notices)
        if (rule.kind == NoticeKind::shorteningGaps)
            most = std::max(most, rule.count);
    return std::size_t(most);
}

/// Empty where there is none that is not ahead of now.
EpisodeId latestOf(const std::vector<EpisodeFacts>& episodes, const WallTime& now) {
    const EpisodeFacts* latest = nullptr;
    for (const EpisodeFacts& episode : episodes)
        if (episode.filedAt.utc <= now.utc && (!latest || episode.filedAt.utc > latest->filedAt.utc))
            latest = &episode;
    return latest ? latest->id : EpisodeId();
}

std::optional<WallTime> overAt(const Tried& tried) {
    std::optional<WallTime> at = tried.at;
    if (at && tried.lasted)
        at->utc += *tried.lasted;
    return at;
}

} // namespace

EpisodeFacts episodeFactsOf(const Episode& episode) {
    EpisodeFacts facts{
        .id = episode.id,
        .filedAt = filedAt(episode),
        .isOpen = isOpen(episode),
        .isBrief = episode.kind == EpisodeKind::brief,
        .readings = {},
        .effects = {},
        .medicines = {},
        .answers = {},
        .impacts = episode.impacts,
    };
    for (const Reading& reading : episode.readings)
        facts.readings.push_back({reading.at, reading.score.value()});
    for (const Tried& tried : episode.tried)
        if (tried.outcome)
            facts.effects.push_back({tried.measure, overAt(tried), *tried.outcome});
    for (const Medicine& medicine : episode.medicines)
        facts.medicines.push_back({medicine.text, medicine.at});
    for (const Screening& screening : episode.screenings)
        for (const SignAnswer& answer : screening.answers)
            facts.answers.push_back({screening.at, answer.sign, answer.answer});
    return facts;
}

Result<std::vector<EpisodeFacts>> noticeFactsOf(
    const JournalStore& store, const Content& content, const WallTime& now) {
    const sys_days from = sys_days(now.localDay()) - reachOf(content);
    const EpisodeFilter wanted[] = {
        {.from = from, .to = sys_days(now.localDay()) + kElsewhere, .limit = kMostRecent},
        {.to = from - days(1), .limit = countOfLatest(content)},
        {.isOpen = true, .limit = kMostOpen},
    };
    std::vector<EpisodeFacts> facts;
    for (const EpisodeFilter& filter : wanted) {
        const auto episodes = store.episodes(filter);
        if (!episodes)
            return fail(episodes.error());
        for (const Episode& episode : *episodes)
            if (std::ranges::find(facts, episode.id, &EpisodeFacts::id) == facts.end())
                facts.push_back(episodeFactsOf(episode));
    }
    return facts;
}

std::vector<NoticeView> noticeViewsOf(
    const Content& content, const std::vector<EpisodeFacts>& episodes, const WallTime& now) {
    std::vector<NoticeView> views;
    for (const FoundNotice& found : noticesFor(content, episodes, now)) {
        const NoticeRule& rule = *std::ranges::find(content.notices, found.rule, &NoticeRule::id);
        views.push_back({
            .id = rule.id,
            .route = rule.route,
            .heading = rule.heading,
            .advice = viewOf(content, rule.advice),
            .number = viewOf(content, rule.number),
            .isOwnNumber = rule.number.isOwnRule,
            .count = found.count,
            .since = found.since,
            .episodes = found.episodes,
        });
    }
    return views;
}

void NoticesPresenter::refresh() {
    m_view = {};
    m_latest = {};
    if (!m_log.error())
        m_said.reset();
    const WallTime now = m_clock.now().wall;
    auto episodes = noticeFactsOf(m_store, m_content, now);
    if (episodes)
        show(*std::move(episodes), now);
    else
        m_view.error = episodes.error().code;
}

void NoticesPresenter::show(std::vector<EpisodeFacts> episodes, const WallTime& now) {
    for (EpisodeFacts& episode : episodes)
        if (m_said && m_said->first == episode.id)
            episode.answers.push_back(m_said->second);
    m_latest = latestOf(episodes, now);
    m_view.notices = noticeViewsOf(m_content, episodes, now);
    m_view.isInFront = !m_view.notices.empty() && !m_isAcknowledged;
    if (const NoticeRule* rule = ruleOf(m_content, NoticeKind::feelsFrequent)) {
        // Asked of that rule alone: others may be shown instead of it.
        Content alone;
        alone.notices = {*rule};
        m_view.feelsFrequent = !noticesFor(alone, episodes, now).empty();
        m_view.canSayFrequent = !m_latest.empty();
    }
}

void NoticesPresenter::acknowledge() {
    m_isAcknowledged = true;
    m_view.isInFront = false;
}

void NoticesPresenter::sayFrequent(bool isFrequent) {
    refresh();
    const NoticeRule* rule = ruleOf(m_content, NoticeKind::feelsFrequent);
    if (!rule || m_latest.empty())
        return;
    const Answer answer = isFrequent ? Answer::yes : Answer::no;
    m_log.screen(m_latest, {{.sign = rule->sign, .answer = answer}});
    m_said = {m_latest, {.at = m_clock.now().wall, .sign = rule->sign, .answer = answer}};
    refresh();
}

} // namespace unknot
