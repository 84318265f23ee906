// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

#include "presenters/timers_presenter.hpp"

#include <map>

namespace unknot::cli {

/// Follows one run of a timer in the terminal: marks of the time left, the look at the skin, the alarm until
/// it is confirmed, and what is asked then. Whoever leaves leaves it running.
/// Borrows: presenter and surroundings.
class TimerTalk {
public:
    TimerTalk(TimersPresenter& presenter, const Surroundings& around)
        : m_presenter(presenter), m_around(around), m_console(around.console) {}

    /// Requires: that timer runs.
    [[nodiscard]] ExitCode follow(const TimerId& timer);

    /// A line of input; nothing where there will be none, or somebody interrupted: exitCode() says which.
    [[nodiscard]] std::optional<std::string> answer();
    [[nodiscard]] ExitCode exitCode() const { return m_exit; }

private:
    [[nodiscard]] std::optional<RunView> findRun() const;
    void begin(const RunView& run);
    /// False once there is nothing more to follow.
    [[nodiscard]] bool step(const RunView& run);
    void tell(const RunView& run);
    void tellAlert(const AlertView& alert, const RunView& run);
    void passMarks(const RunView& run);
    [[nodiscard]] std::optional<std::chrono::nanoseconds> untilDue(const RunView& run) const;
    [[nodiscard]] bool wait(const RunView& run);
    [[nodiscard]] bool take(const std::string& line, const RunView& run);
    void confirm(const RunView& run);
    void pauseOrGoOn(const RunView& run);
    void sayWords(const RunView& run);
    [[nodiscard]] bool asksNow(const RunView& run) const;

    [[nodiscard]] bool askAfterwards(const RunView& run);
    [[nodiscard]] bool askHowLong(const RunView& run);
    [[nodiscard]] bool askFeel(const RunView& run);
    [[nodiscard]] bool leave();

    TimersPresenter& m_presenter;
    const Surroundings& m_around;
    Console& m_console;
    TimerId m_timer;
    TimerRunId m_run;
    std::chrono::seconds m_lastMark{0};
    std::map<std::string, int> m_rings; ///< how often each alert was told
    bool m_hasInput = true;
    ExitCode m_exit = ExitCode::done;
};

} // namespace unknot::cli
