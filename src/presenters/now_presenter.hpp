// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/guide/session_file.hpp"

namespace unknot {

/// A guide that was begun and not ended.
struct UnfinishedView {
    std::string guideTitle; ///< empty for an emergency whose guide is no longer there
    std::string stepTitle;
    WallTime since; ///< the onset, as it was entered
    bool isToday = true;
    bool isEmergency = false;     ///< a warning sign ended it: what stays is the way to help
    bool startsWithSigns = false; ///< it is from another day, so the warning signs come first

    bool operator==(const UnfinishedView&) const = default;
};

/// The start page.
struct NowView {
    std::optional<UnfinishedView> unfinished;
    std::optional<ErrorCode> placeError; ///< why a kept place could not be read

    bool operator==(const NowView&) const = default;
};

/// What the start page offers. Borrows: content, session file, clock.
class NowPresenter {
public:
    NowPresenter(const Content& content, const SessionFile& session, const Clock& clock)
        : m_content(content), m_session(session), m_clock(clock) {}

    /// Reads the kept place again. To be called whenever the page comes to the front.
    void refresh();

    [[nodiscard]] const std::optional<GuideState>& unfinished() const { return m_unfinished; }
    [[nodiscard]] NowView view() const;

private:
    const Content& m_content;
    const SessionFile& m_session;
    const Clock& m_clock;
    std::optional<GuideState> m_unfinished;
    std::optional<ErrorCode> m_placeError;
};

} // namespace unknot
