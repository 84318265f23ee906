// SPDX-License-Identifier: GPL-3.0-or-later
//
// notices.json: who advises what, that each number is called our own, what is refused, and what own files
// may change.
#include "damage.hpp"
#include "support/catch.hpp"

#include <cctype>

namespace unknot::test {

namespace {

const Content& builtIn() {
    static const Content kContent = builtInContent();
    return kContent;
}

const std::vector<NoticeRule>& rules() {
    return builtIn().notices;
}

Json noticesFile() {
    return Json::parse(shippedBytes("notices.json"));
}

LoadedContent loadedWith(const Json& document) {
    const TempDir own;
    own.write("notices.json", document.dump());
    return loadContent({.shipped = {}, .own = own.path()});
}

/// The shipped rule of that id.
Json ruleOf(const std::string& id) {
    const Json file = noticesFile();
    for (const Json& rule : file["notices"])
        if (rule["id"] == id)
            return rule;
    FAIL("no notice " << id);
    return {};
}

/// A file of the person's own with these rules.
Json ownFile(std::initializer_list<Json> own) {
    return {{"version", 1}, {"notices", Json(own)}};
}

template <class Ids>
std::string joined(const Ids& ids) {
    std::string text;
    for (const auto& id : ids)
        text += (text.empty() ? "" : " ") + id.value;
    return text;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

struct Row {
    const char* id;
    NoticeKind kind;
    Route route;
    const char* sources;
    int count;
    int days; ///< 28 where the kind has none
    const char* looksAt;
    const char* insteadOf;
};

std::vector<Row> expectedRules() {
    using enum NoticeKind;
    using enum Route;
    const char* second = "second-in-four-weeks";
    return {
        {"worsening", worsening, sameDay, "003", 3, 7, "", ""},
        {"no-better-rest", noBetter, sameDay, "003 nhs", 2, 7, "rest position", ""},
        {"no-better-medicine", noBetter, sameDay, "003 app", 1, 7, "medicine", ""},
        {"many-paracetamol", manyMedicines, sameDay, "nhs-paracetamol app", 5, 3, "", ""},
        {"third-in-four-weeks", frequent, soon, "002 004", 3, 28, "", second},
        {"shorter-gaps", shorteningGaps, soon, "002 004", 4, 28, "", second},
        {"feels-frequent", feelsFrequent, soon, "002 004 app", 1, 28, "recurrent", second},
        {"open-long", openLong, soon, "004", 1, 3, "", ""},
        {"daily-life", interferes, soon, "002 004", 2, 56, "dress sleep work daily-life", ""},
        {"brief-weekly", briefWeekly, soon, "002 004 app", 3, 28, "", ""},
        {"second-in-four-weeks", frequent, routine, "002", 2, 28, "", ""},
    };
}

} // namespace

TEST_CASE("Notices: each has the route, the sources and the numbers it should", "[faithful]") {
    REQUIRE(rules().size() == expectedRules().size());
    for (std::size_t i = 0; i < rules().size(); ++i) {
        const NoticeRule& rule = rules()[i];
        const Row row = expectedRules()[i];
        CAPTURE(row.id);
        CHECK(rule.id == NoticeId{row.id});
        CHECK(rule.kind == row.kind);
        CHECK(rule.route == row.route);
        CHECK(joined(rule.advice.sources) == row.sources);
        CHECK(rule.count == row.count);
        CHECK(rule.days == row.days);
        CHECK(joined(rule.measures) + joined(rule.impacts) + rule.sign.value == row.looksAt);
        CHECK(joined(rule.insteadOf) == row.insteadOf);
    }
}

TEST_CASE("Notices: each number is called our own, and no text gives comfort or a dose", "[faithful]") {
    for (const NoticeRule& rule : rules()) {
        CAPTURE(rule.id.value);
        CHECK(rule.number.isOwnRule);
        CHECK(joined(rule.number.sources) == "app");
        CHECK(rule.number.text.find("our own") != std::string::npos);
        CHECK(rule.advice.text.find_first_of("0123456789") == std::string::npos);
        for (const std::string& text : {rule.heading, rule.advice.text, rule.number.text})
            for (const char* soft : {" safe", "fine", "harmless", "worry", "normal", "average", "usually",
                     "most people", "just a", "tablet", "milligram"}) {
                CAPTURE(text, soft);
                CHECK(lower(text).find(soft) == std::string::npos);
            }
    }
}

TEST_CASE("Notices: a second spasm speaks with one source's words, a third firmly", "[faithful]") {
    const auto textOf = [](const char* id) {
        return std::ranges::find(rules(), NoticeId{id}, &NoticeRule::id)->advice.text;
    };
    CHECK(textOf("second-in-four-weeks") == "When back spasms come back, call your doctor.");
    for (const char* id : {"third-in-four-weeks", "shorter-gaps", "feels-frequent"})
        CHECK(textOf(id).ends_with("Call yours, and do not put it off."));
}

TEST_CASE("Notices: paracetamol is known by its other names, and help is not put off", "[faithful]") {
    const auto rule = std::ranges::find(rules(), NoticeKind::manyMedicines, &NoticeRule::kind);
    REQUIRE(rule != rules().end());
    for (const char* word : {"paracetamol", "acetaminophen", "tylenol", "panadol", "co-codamol"})
        CHECK(std::ranges::find(rule->words, word) != rule->words.end());
    CHECK(rule->advice.text.starts_with("Ask a pharmacist, a doctor or a poison line today."));
    CHECK(rule->advice.text.find("Do not wait until you feel ill") != std::string::npos);
}

TEST_CASE("Notices: each wrong value is told with its place", "[content]") {
    const auto [pointer, value, at, expected] = GENERATE(table<std::string, Json, std::string, std::string>({
        {"/notices", Json::array(), "/notices", "1 to 60 items"},
        {"/notices/1/id", "worsening", "/notices/1/id", "each id once"},
        {"/notices/0/kind", "often", "/notices/0/kind", "one of frequent, shorteningGaps"},
        {"/notices/0/route", "emergency", "/notices/0/route", "a route below emergency"},
        {"/notices/0/route", "soon", "/notices/0/route", "a route no weaker"},
        {"/notices/0/heading", "This will cure it", "/notices/0/heading", "no promise"},
        {"/notices/0/advice/sources/0", "nobody", "/notices/0/advice/sources/0", "a source from"},
        {"/notices/0/number/own_rule", false, "/notices/0/number/own_rule", "true: no source gives a number"},
        {"/notices/0/number", nullptr, "/notices/0/number", "an object"},
        {"/notices/0/count", 1, "/notices/0/count", "from 2 to 100"},
        {"/notices/0/count", 4, "/notices/0/count", "no more than in the one it replaces"},
        {"/notices/9/days", 30, "/notices/9/days", "no such key here"},
        {"/notices/1/measures/0", "juggling", "/notices/1/measures/0", "a measure from measures.json"},
        {"/notices/1/measures", Json::array({"rest"}), "/notices/1/measures", "all of those"},
        {"/notices/3/words/0", "Tylenol", "/notices/3/words/0", "small letters"},
        {"/notices/3/words/0", "pcm", "/notices/3/words/0", "at least 4 bytes"},
        {"/notices/3/words", Json::array({"tylenol"}), "/notices/3/words", "all of those"},
        {"/notices/4/days", 27, "/notices/4/days", "no fewer than in the one it replaces"},
        {"/notices/4/days", 0, "/notices/4/days", "from 1 to 366"},
        {"/notices/4/instead_of/0", "nothing-such", "/notices/4/instead_of/0", "a notice of a weaker route"},
        {"/notices/4/instead_of/0", "shorter-gaps", "/notices/4/instead_of/0", "a notice of a weaker route"},
        {"/notices/4/instead_of/0", "third-in-four-weeks", "/notices/4/instead_of/0", "a weaker route"},
        {"/notices/5/count", 2, "/notices/5/count", "from 3 to 100"},
        {"/notices/6/sign", "nothing-such", "/notices/6/sign", "a sign from red_flags.json"},
        {"/notices/6/sign", "daily-life", "/notices/6/sign", "the sign that is in the one it replaces"},
        {"/notices/6/count", 1, "/notices/6/count", "no such key here"},
        {"/notices/7/days", 4, "/notices/7/days", "no more than in the one it replaces"},
        {"/notices/8/impacts/0", "juggle", "/notices/8/impacts/0", "from impacts.json"},
        {"/notices/9/kind", "worsening", "/notices/9/kind", "the kind that is in the one it replaces"},
    }));
    const LoadedContent loaded = loadedWith(changed(noticesFile(), pointer, value));
    CAPTURE(pointer, value.dump(), listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, at, expected, ""));
    CHECK(loaded.content == builtIn());
}

TEST_CASE("Notices: own ones are added, or take a known one's place, and none is hidden", "[content]") {
    SECTION("added") {
        const auto loaded = loadedWith(ownFile({changed(ruleOf("open-long"), "/id", "ours")}));
        CHECK(loaded.problems.empty());
        REQUIRE(loaded.content.notices.size() == rules().size() + 1);
        CHECK(loaded.content.notices.back().id == NoticeId{"ours"});
    }
    SECTION("in the place of a known one, and sooner") {
        Json sooner = changed(ruleOf("open-long"), "/days", 2);
        sooner["route"] = "sameDay";
        const auto loaded = loadedWith(ownFile({sooner}));
        CHECK(loaded.problems.empty());
        REQUIRE(loaded.content.notices.size() == rules().size());
        const auto found = std::ranges::find(loaded.content.notices, NoticeId{"open-long"}, &NoticeRule::id);
        CHECK(found->days == 2);
        CHECK(found->route == Route::sameDay);
    }
    SECTION("one that is no longer weaker than what is shown instead of it") {
        const auto problems =
            loadedWith(ownFile({changed(ruleOf("second-in-four-weeks"), "/route", "soon")})).problems;
        CHECK(hasProblem(problems, "/notices/0/route", "one below that of \"third-in-four-weeks\"", "none"));
    }
    SECTION("a stronger one of its own instead of a known one") {
        Json ours = changed(ruleOf("worsening"), "/id", "ours");
        ours["instead_of"] = Json::array({"open-long"});
        CHECK(loadedWith(ownFile({ours})).problems.empty());
    }
}

} // namespace unknot::test
