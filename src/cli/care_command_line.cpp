// SPDX-License-Identifier: GPL-3.0-or-later
#include "care_command_line.hpp"

#include "number_range.hpp"

#include <cmath>

namespace unknot::cli {

namespace {

constexpr double kDayInMinutes = 24 * 60;

} // namespace

void CareCommandLine::addTo(CLI::App& app) {
    addCare(app);
    addTimer(app);
}

void CareCommandLine::addCare(CLI::App& app) {
    m_careVerb = app.add_subcommand("care", "What may help now, by the hours since the spasm began");
    m_careVerb->footer(kExitCodesHelp);
    m_careVerb
        ->add_option("--onset", m_care.onset,
            "When it began: 60h, 2026-11-21T08:40 or unknown; else as in the journal")
        ->option_text("WHEN");
    m_careVerb->add_option("--now", m_care.now, "The time to plan for; else now")->option_text("TIME");
    m_careVerb->add_flag("--json", m_isJson, "As JSON");
}

void CareCommandLine::addTimer(CLI::App& app) {
    m_timerVerb = app.add_subcommand("timer", "Run cold, heat or an own timer; without NAME, tell what runs");
    m_timerVerb->footer(kExitCodesHelp);
    CLI::Option* run = m_timerVerb->add_option("name", m_run, "cold, heat, or the name of an own timer")
                           ->option_text("NAME");
    m_timerVerb->add_option("--way", m_timer.way, "How, such as damp-towel; else the first that is named")
        ->option_text("ID");
    CLI::Option* minutes = m_timerVerb->add_option("--minutes", m_minutes, "How long; else as proposed")
                               ->option_text("N")
                               ->check(aboveZeroUpTo(kDayInMinutes));
    m_timerVerb->add_option("--seconds", m_seconds, "The same in seconds")
        ->option_text("N")
        ->check(aboveZeroUpTo(kDayInMinutes * 60))
        ->excludes(minutes);
    m_timerVerb->add_option("--swollen", m_swollen, "Is a joint there swollen: yes or no; else it is asked")
        ->option_text("yes|no")
        ->check(CLI::IsMember({"yes", "no"}));
    CLI::Option* stop = m_timerVerb->add_flag("--stop", m_stops, "Stop what runs")->excludes(run);
    CLI::Option* list =
        m_timerVerb->add_flag("--list", m_lists, "List your own timers")->excludes(run)->excludes(stop);
    CLI::Option* add =
        m_timerVerb->add_option("--add", m_add, "Add an own timer, with --minutes or --seconds")
            ->option_text("NAME")
            ->excludes(run)
            ->excludes(stop)
            ->excludes(list);
    m_timerVerb->add_flag("--repeat", m_timer.repeats, "With --add: it begins again when it is confirmed")
        ->needs(add);
    m_timerVerb->add_flag("--silent", m_timer.isSilent, "With --add: its end is shown without a tone")
        ->needs(add);
    m_timerVerb->add_option("--remove", m_remove, "Remove an own timer")
        ->option_text("NAME")
        ->excludes(run)
        ->excludes(stop)
        ->excludes(list)
        ->excludes(add);
}

std::optional<CareVerb> CareCommandLine::chosen() const {
    if (m_timerVerb->parsed())
        return timerOptions();
    if (!m_careVerb->parsed())
        return std::nullopt;
    CareOptions options = m_care;
    options.form = m_isJson ? CareForm::json : CareForm::words;
    return options;
}

TimerOptions CareCommandLine::timerOptions() const {
    TimerOptions options = m_timer;
    if (m_stops)
        options.wish = TimerWish::stopAll;
    else if (m_lists)
        options.wish = TimerWish::listOwn;
    else if (m_timerVerb->count("--add") > 0)
        options.wish = TimerWish::addOwn;
    else if (m_timerVerb->count("--remove") > 0)
        options.wish = TimerWish::removeOwn;
    else if (m_timerVerb->count("name") > 0)
        options.wish = TimerWish::run;
    options.name = m_run + m_add + m_remove;
    if (const double seconds = m_minutes * 60 + m_seconds; seconds > 0)
        options.length = std::chrono::seconds(std::max(std::llround(seconds), 1LL));
    if (!m_swollen.empty())
        options.isSwollen = m_swollen == "yes";
    return options;
}

} // namespace unknot::cli
