// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/notices.hpp"

#include "journal_access.hpp"
#include "journal_words.hpp"
#include "json_text.hpp"
#include "typed_time.hpp"
#include "words.hpp"

#include "presenters/notices_presenter.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/safety/route.hpp"

#include <algorithm>

namespace unknot::cli {

namespace {

/// The notices with what they were made from.
struct Told {
    std::vector<NoticeView> notices;
    std::vector<EpisodeFacts> episodes;
    const Content& content;
};

std::string entriesOf(const NoticeView& notice, const Told& told) {
    std::string text;
    for (const EpisodeId& id : notice.episodes) {
        const auto found = std::ranges::find(told.episodes, id, &EpisodeFacts::id);
        text += (text.empty() ? "" : ", ") + timeText(found->filedAt);
    }
    return text;
}

void say(const NoticeView& notice, const Told& told, Console& console) {
    console.gap();
    console.say(
        asSentence(notice.heading) + " " + asSentence(told.content.redFlags.adviceFor(notice.route).heading));
    console.say(withSource(notice.advice));
    console.say(withSource(notice.number));
    if (notice.since)
        console.say("Open since " + timeText(*notice.since) + ".");
    console.say("Counted: " + std::to_string(notice.count) + ". Entries: " + entriesOf(notice, told) + ".");
}

void sayInWords(const Told& told, Console& console) {
    if (told.notices.empty())
        console.say(
            "No notice comes from your journal now. It counts only what you entered, so this does not "
            "mean that all is well.");
    else
        console.say(countOf(std::int64_t(told.notices.size()), "notice") + " from your journal.");
    for (const NoticeView& notice : told.notices)
        say(notice, told, console);
    console.say("Signs that call for help: unknot-cli signs");
}

std::string jsonOf(const NoticeView& notice, const Content& content) {
    const NoticeRule& rule = *std::ranges::find(content.notices, notice.id, &NoticeRule::id);
    const std::string isOwn = jsonBool(notice.isOwnNumber);
    return jsonObject({
        {"id", jsonText(notice.id.value)},
        {"route", jsonText(nameOf(notice.route))},
        {"heading", jsonText(notice.heading)},
        {"text", jsonText(rule.advice.text)},
        {"sources", jsonIds(rule.advice.sources)},
        {"number", jsonObject({{"text", jsonText(rule.number.text)}, {"own_rule", isOwn}})},
        {"own_rule", isOwn},
        {"count", std::to_string(notice.count)},
        {"since", notice.since ? jsonText(isoText(*notice.since)) : "null"},
        {"episodes", jsonIds(notice.episodes)},
    });
}

void sayAsJson(const Told& told, Console& console) {
    console.say("[");
    for (const NoticeView& notice : told.notices)
        console.say("  " + jsonOf(notice, told.content) + (&notice == &told.notices.back() ? "" : ","));
    console.say("]");
}

} // namespace

ExitCode runNotices(const NoticesOptions& options, const Surroundings& around) {
    const auto now = typedNowFrom(options.now, around.clock.now().wall);
    if (!now) {
        around.console.note(now.error().detail);
        return ExitCode::wrongUse;
    }
    if (!openAloud(around))
        return ExitCode::problem;
    const auto episodes = noticeFactsOf(around.journal, around.content, *now);
    if (!episodes) {
        noteTrouble(episodes.error(), around);
        return ExitCode::problem;
    }
    const Told told{noticeViewsOf(around.content, *episodes, *now), *episodes, around.content};
    if (options.form == NoticesForm::json)
        sayAsJson(told, around.console);
    else
        sayInWords(told, around.console);
    return ExitCode::done;
}

} // namespace unknot::cli
