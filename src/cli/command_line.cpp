// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.hpp"

#include "number_range.hpp"

#include "unknot/base/language_code.hpp"

#include <cmath>
#include <map>
#include <ostream>

#include <unistd.h>

namespace unknot::cli {

namespace {

/// Everything that can stand on the command line, as CLI11 fills it in.
class CommandLine {
public:
    CommandLine() {
        m_app.set_version_flag("--version", "unknot-cli " UNKNOT_VERSION);
        m_app.footer(kExitCodesHelp);
        m_app.require_subcommand(0, 1);
        m_app.fallthrough(); // --language may stand behind the verb, too
        m_app.add_option("--language", m_language, "The content in another language, such as de (en)")
            ->option_text("CODE")
            ->check([](const std::string& code) {
                return isLanguageCode(code) ? std::string() : "\"" + code + "\" is no code of a language";
            });
        addGuide();
        addBreathe();
        addSigns();
        m_care.addTo(m_app);
        addSpeed(m_care.timer(), "Let time run N times as fast, to try it out: nothing is stored then");
        m_journal.addTo(m_app);
        addLearn();
        addPrevention();
        addSettings();
        addCheckContent();
    }

    std::variant<ExitCode, Invocation> read(int argc, char** argv, std::ostream& out, std::ostream& err) {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            return m_app.exit(error, out, err) == 0 ? ExitCode::done : ExitCode::wrongUse;
        }
        if (m_app.get_subcommands().empty()) {
            out << m_app.help() << std::endl;
            return ExitCode::wrongUse;
        }
        return invocation();
    }

private:
    CLI::App* addVerb(const char* name, const char* description) {
        CLI::App* verb = m_app.add_subcommand(name, description);
        verb->footer(kExitCodesHelp);
        return verb;
    }

    void addSpeed(
        CLI::App* verb, const char* description = "Let time run N times as fast, for trying things out") {
        verb->add_option("--speed", m_speed, description)->option_text("N")->check(aboveZeroUpTo(1000));
        verb->add_flag("--live", m_isLive, "Take lines while time runs, as on a terminal");
    }

    void addRegion(CLI::App* verb) {
        verb->add_option("--region", m_region,
                "Whose emergency numbers to show, such as eu, gb or us; else as in the settings")
            ->option_text("ID");
    }

    void addGuide() {
        m_guideVerb = addVerb("guide", "Go through a guide, step by step; without ID, list the guides");
        m_guideVerb->add_option("id", m_guideId, "Which guide, such as spasm-now")->option_text("ID");
        m_guideVerb->add_flag("--list", m_guide.lists, "List the guides");
        CLI::Option* goOn =
            m_guideVerb->add_flag("--resume", m_goesOn, "Go on from the kept place without asking");
        m_guideVerb->add_flag("--restart", m_startsAgain, "Start again without asking")->excludes(goOn);
        m_guideVerb
            ->add_option(
                "--breaths", m_guide.breaths, "Breaths at each breathing step, when input is no terminal (6)")
            ->option_text("N")
            ->check(CLI::Range(1, 1000));
        addRegion(m_guideVerb);
        addSpeed(m_guideVerb);
    }

    void addBreathe() {
        m_breatheVerb = addVerb("breathe", "Breathe slowly, told line by line");
        m_breatheVerb->add_option("--pattern", m_patternId, "Which breath pattern")->option_text("ID");
        m_breatheVerb->add_option("--minutes", m_minutes, "How long, to the end of that breath (5)")
            ->option_text("N")
            ->check(aboveZeroUpTo(60));
        m_breatheVerb
            ->add_option("--events", m_events, "One JSON line for each change, with its measured time")
            ->option_text("json")
            ->check(CLI::IsMember({"json"}));
        m_breatheVerb->add_flag("--list", m_breathe.lists, "List the breath patterns");
        addSpeed(m_breatheVerb);
    }

    void addSigns() {
        m_signsVerb = addVerb("signs", "Read all warning signs, and check them");
        m_signsVerb->add_flag("--list", m_signs.lists, "Only the list");
        m_signsVerb->add_flag("--json", m_signsAsJson, "The list, or where the given answers lead, as JSON");
        CLI::Option* standing = m_signsVerb->add_flag(
            "--standing", m_signs.tellsStanding, "What still stands of the signs you named");
        m_signsVerb->add_flag("--looked-at", m_signs.isLookedAt, "That was looked at, or was a mistake")
            ->excludes(standing);
        addAnswer("--yes", m_signs.yes, "A sign that is there; can be given again");
        addAnswer("--not-sure", m_signs.notSure, "A sign that may be there; can be given again");
        addAnswer("--no", m_signs.no, "A sign that is not there; can be given again");
        addRegion(m_signsVerb);
    }

    void addAnswer(const char* name, std::vector<std::string>& ids, const char* description) {
        m_signsVerb->add_option(name, ids, description)->option_text("ID ...")->allow_extra_args(false);
    }

    void addLearn() {
        m_learnVerb =
            addVerb("learn", "Read what the sources know, card by card; without ID, list the cards");
        CLI::Option* card =
            m_learnVerb->add_option("id", m_cardId, "Which card, by the name in the list")->option_text("ID");
        m_learnVerb->add_option("--search", m_words, "The cards that have these words, or their beginnings")
            ->option_text("WORDS ...")
            ->excludes(card);
        m_learnVerb->add_flag("--json", m_learnAsJson, "As JSON");
    }

    void addPrevention() {
        m_preventionVerb = addVerb("prevention", "Show your plan for the days without a spasm, or change it");
        CLI::Option* wish = m_preventionVerb
                                ->add_option("wish", m_planWish,
                                    "add, not-now or remove a thing; confirm or unconfirm a condition")
                                ->option_text("WISH")
                                ->check(CLI::IsMember({"add", "not-now", "remove", "confirm", "unconfirm"}));
        CLI::Option* id =
            m_preventionVerb->add_option("id", m_planId, "Which, such as daily-stretch")->option_text("ID");
        wish->needs(id);
        id->needs(wish);
        m_preventionVerb->add_flag("--json", m_planAsJson, "As JSON");
    }

    void addSettings() {
        m_settingsVerb = addVerb("settings", "Show what was chosen, or choose");
        m_settingsVerb->add_flag("--json", m_settingsAsJson, "As JSON, as it stands in the file");
        m_settingsVerb
            ->add_option("--set", m_settings.changes, "Choose, such as region=gb; can be given again")
            ->option_text("KEY=VALUE ...")
            ->allow_extra_args(false);
    }

    void addCheckContent() {
        m_checkVerb =
            addVerb("check-content", "Check content files; without DIR, those of this installation");
        m_checkVerb->add_option("dir", m_folder, "The folder to check")->option_text("DIR");
        CLI::Option* own = m_checkVerb->add_flag("--own", m_isOwn, "DIR is laid over the shipped content");
        m_checkVerb->add_flag("--complete", m_isComplete, "DIR is a complete set")->excludes(own);
        m_checkVerb->add_flag("--texts", m_check.givesTexts,
            "Instead, print every text that is translated, as a file of i18n/");
    }

    Invocation invocation() {
        const bool isLive = m_isLive || ::isatty(STDIN_FILENO) == 1;
        Invocation made{.verb = {},
            .speed = m_speed,
            .input = isLive ? InputKind::live : InputKind::script,
            .language = m_language};
        if (const auto journal = m_journal.chosen())
            made.verb = *journal;
        else if (const auto care = m_care.chosen())
            made.verb = *care;
        else if (m_guideVerb->parsed())
            made.verb = guideOptions();
        else if (m_breatheVerb->parsed())
            made.verb = breatheOptions();
        else if (m_signsVerb->parsed())
            made.verb = signsOptions();
        else if (m_learnVerb->parsed())
            made.verb = learnOptions();
        else if (m_preventionVerb->parsed())
            made.verb = preventionOptions();
        else if (m_settingsVerb->parsed())
            made.verb = settingsOptions();
        else
            made.verb = checkOptions();
        return made;
    }

    GuideOptions guideOptions() {
        m_guide.guide = {m_guideId};
        m_guide.region = {m_region};
        m_guide.kept = m_goesOn ? KeptPlace::goOn : m_startsAgain ? KeptPlace::startAgain : KeptPlace::ask;
        return m_guide;
    }

    BreatheOptions breatheOptions() {
        using std::chrono::milliseconds;
        m_breathe.pattern = {m_patternId};
        m_breathe.length = std::max(milliseconds(std::llround(m_minutes * 60'000)), milliseconds(1));
        m_breathe.form = m_events.empty() ? EventForm::words : EventForm::json;
        return m_breathe;
    }

    SignsOptions signsOptions() {
        m_signs.region = {m_region};
        m_signs.form = m_signsAsJson ? SignsForm::json : SignsForm::words;
        return m_signs;
    }

    LearnOptions learnOptions() const {
        LearnOptions options{.card = {m_cardId}, .search = std::nullopt, .form = LearnForm::words};
        if (m_learnVerb->count("--search") > 0) {
            options.search.emplace();
            for (const std::string& word : m_words)
                *options.search += (options.search->empty() ? "" : " ") + word;
        }
        if (m_learnAsJson)
            options.form = LearnForm::json;
        return options;
    }

    PreventionOptions preventionOptions() const {
        static const std::map<std::string, PlanWish> kWishes = {{"", PlanWish::show}, {"add", PlanWish::add},
            {"not-now", PlanWish::notNow}, {"remove", PlanWish::remove}, {"confirm", PlanWish::confirm},
            {"unconfirm", PlanWish::unconfirm}};
        return {.wish = kWishes.at(m_planWish),
            .id = m_planId,
            .form = m_planAsJson ? PlanForm::json : PlanForm::words};
    }

    SettingsOptions settingsOptions() {
        m_settings.form = m_settingsAsJson ? SettingsForm::json : SettingsForm::words;
        return m_settings;
    }

    CheckOptions checkOptions() {
        CheckOptions options = m_check;
        options.folder = m_folder;
        if (m_isOwn || m_isComplete)
            options.kind = m_isOwn ? ContentKind::own : ContentKind::complete;
        return options;
    }

    CLI::App m_app{"Unknot: help for a back that has just locked up. Start with: unknot-cli guide spasm-now",
        "unknot-cli"};
    JournalCommandLine m_journal;
    CareCommandLine m_care;
    CLI::App* m_guideVerb = nullptr;
    CLI::App* m_breatheVerb = nullptr;
    CLI::App* m_signsVerb = nullptr;
    CLI::App* m_learnVerb = nullptr;
    CLI::App* m_preventionVerb = nullptr;
    CLI::App* m_settingsVerb = nullptr;
    CLI::App* m_checkVerb = nullptr;
    GuideOptions m_guide;
    BreatheOptions m_breathe;
    SignsOptions m_signs;
    SettingsOptions m_settings;
    CheckOptions m_check;
    std::string m_guideId;
    std::string m_patternId;
    std::string m_cardId;
    std::vector<std::string> m_words;
    std::string m_region;
    std::string m_language;
    std::string m_events;
    std::string m_folder;
    std::string m_planWish;
    std::string m_planId;
    double m_speed = 1;
    double m_minutes = 5;
    bool m_isLive = false;
    bool m_goesOn = false;
    bool m_startsAgain = false;
    bool m_signsAsJson = false;
    bool m_learnAsJson = false;
    bool m_planAsJson = false;
    bool m_settingsAsJson = false;
    bool m_isOwn = false;
    bool m_isComplete = false;
};

} // namespace

std::variant<ExitCode, Invocation> readCommandLine(
    int argc, char** argv, std::ostream& out, std::ostream& err) {
    return CommandLine().read(argc, argv, out, err);
}

} // namespace unknot::cli
