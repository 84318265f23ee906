// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbs/care.hpp"
#include "verbs/timer.hpp"

#include <variant>

namespace CLI {
class App;
}

namespace unknot::cli {

using CareVerb = std::variant<CareOptions, TimerOptions>;

/// What of the command line is about the hours and days after. Must stay where it is between addTo() and
/// chosen().
class CareCommandLine {
public:
    CareCommandLine() = default;
    CareCommandLine(const CareCommandLine&) = delete;
    CareCommandLine& operator=(const CareCommandLine&) = delete;

    void addTo(CLI::App& app);
    /// What was asked for, once the command line was parsed; empty where it was neither of these verbs.
    [[nodiscard]] std::optional<CareVerb> chosen() const;
    /// The verb to which --speed belongs.
    [[nodiscard]] CLI::App* timer() const { return m_timerVerb; }

private:
    void addCare(CLI::App& app);
    void addTimer(CLI::App& app);
    [[nodiscard]] TimerOptions timerOptions() const;

    CLI::App* m_careVerb = nullptr;
    CLI::App* m_timerVerb = nullptr;
    CareOptions m_care;
    TimerOptions m_timer;
    std::string m_run;
    std::string m_add;
    std::string m_remove;
    std::string m_swollen;
    double m_minutes = 0;
    double m_seconds = 0;
    bool m_isJson = false;
    bool m_stops = false;
    bool m_lists = false;
};

} // namespace unknot::cli
