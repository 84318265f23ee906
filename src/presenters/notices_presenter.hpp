// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"
#include "presenters/episode_log.hpp"

#include "unknot/safety/notices.hpp"

#include <set>

namespace unknot {

/// What safety looks at in an episode.
[[nodiscard]] EpisodeFacts episodeFactsOf(const Episode& episode);
/// Of the whole journal what the notices at `now` can hang on: the entries of the days that the rules look
/// at, those that are open, and the latest before them. Fails: as the store.
[[nodiscard]] Result<std::vector<EpisodeFacts>> noticeFactsOf(
    const JournalStore& store, const Content& content, const WallTime& now);

struct NoticeView {
    NoticeId id;
    Route route = Route::soon;
    std::string heading;
    ClaimView advice; ///< what to do, and who advises it
    ClaimView number; ///< that the number is Unknot's own rule
    bool isOwnNumber = true;
    int count = 0;
    std::optional<WallTime> since;
    std::vector<EpisodeId> episodes;

    bool operator==(const NoticeView&) const = default;
};

struct NoticesView {
    std::vector<NoticeView> notices; ///< the strongest first
    bool isInFront = false;          ///< one asks for attention: once a sitting, until it is acknowledged
    bool feelsFrequent = false;      ///< the person said so, and has not taken it back
    bool canSayFrequent = false;     ///< there is an episode to keep that with
    std::optional<ErrorCode> error;

    bool operator==(const NoticesView&) const = default;
};

/// The notices as they are shown.
[[nodiscard]] std::vector<NoticeView> noticeViewsOf(
    const Content& content, const std::vector<EpisodeFacts>& episodes, const WallTime& now);

/// The journal's notices: always to be read, and put in front of somebody at most once a sitting (a run of
/// the program). Borrows: all of it.
class NoticesPresenter {
public:
    NoticesPresenter(const JournalStore& store, EpisodeLog& log, const Content& content, const Clock& clock)
        : m_store(store), m_log(log), m_content(content), m_clock(clock) {}

    /// Reads the journal again. To be called whenever a page that shows them comes to the front, and after
    /// every edit, removal and undo.
    void refresh();
    /// They were read; nothing asks for attention again in this sitting.
    void acknowledge();
    /// "It feels frequent to me", kept with the latest episode as an answer to the sign that says so; and its
    /// taking back.
    void sayFrequent(bool isFrequent);

    [[nodiscard]] const NoticesView& view() const { return m_view; }

private:
    void show(std::vector<EpisodeFacts> episodes, const WallTime& now);

    const JournalStore& m_store;
    EpisodeLog& m_log;
    const Content& m_content;
    const Clock& m_clock;
    NoticesView m_view;
    EpisodeId m_latest; ///< with which "it feels frequent" is kept
    bool m_isAcknowledged = false;
    /// What was said of the latest episode, while it waits to be stored.
    std::optional<std::pair<EpisodeId, EpisodeFacts::Answered>> m_said;
};

} // namespace unknot
