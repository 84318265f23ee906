// SPDX-License-Identifier: GPL-3.0-or-later
//
// timers.json and care.json: what is refused, and what own files may change.
#include "damage.hpp"
#include "support/catch.hpp"

namespace unknot::test {

namespace {

using namespace std::chrono_literals;

Json timersFile() {
    return Json::parse(shippedBytes("timers.json"));
}

Json careFile() {
    return Json::parse(shippedBytes("care.json"));
}

LoadedContent loadedWith(const std::string& name, const Json& document) {
    const TempDir own;
    own.write(name, document.dump());
    return loadContent({.shipped = {}, .own = own.path()});
}

/// A file of the person's own with that one treatment.
Json onlyTreatment(const Json& treatment) {
    return {{"version", 1}, {"treatments", Json::array({treatment})}};
}

Json without(Json document, const char* key) {
    document.erase(key);
    return document;
}

} // namespace

TEST_CASE("Timers: each wrong value is told with its place", "[content]") {
    const auto [pointer, value, at, expected] = GENERATE(table<std::string, Json, std::string, std::string>({
        {"/treatments/0/length_min", 21, "/treatments/0/length_min", "from 1 to 20"},
        {"/treatments/0/shorter_min", 20, "/treatments/0/shorter_min", "less than length_min"},
        {"/treatments/0/measure", "juggling", "/treatments/0/measure", "a measure from measures.json"},
        {"/treatments/0/ways/0/measure", "juggling", "/treatments/0/ways/0/measure", "a measure from"},
        {"/treatments/0/too_long", "No.", "/treatments/0/too_long", "an object"},
        {"/treatments/0/ask_first", Json::array(), "/treatments/0/ask_first", "1 to 12 items"},
        {"/treatments/0/feels/1/feel", "looser", "/treatments/0/feels/1/feel", "each feel once"},
        {"/treatments/0/feels/2/outcome", "same", "/treatments/0/feels", "an answer whose outcome is worse"},
        {"/treatments/0/feels/0/label", "You are fine", "/treatments/0/feels/0/label", "no promise"},
        {"/treatments/0/next/0/after_min", 29, "/treatments/0/next/0/after_min", "from 30 to"},
        {"/treatments/0/next/0/up_to_min", 60, "/treatments/0/next/0/up_to_min", "more than after_min"},
        {"/skin_rest/length_min", 29, "/skin_rest/length_min", "from 30 to"},
        {"/skin_rest/sources/0", "nobody", "/skin_rest/sources/0", "a source from sources.json"},
        {"/reminders/1/id", "change-position", "/reminders/1/id", "each id once"},
        {"/reminders/0/use", "always", "/reminders/0/use", "one of episode, ordinary"},
        {"/reminders/0/prompts/0", "This will cure it", "/reminders/0/prompts/0", "no promise"},
        {"/reminders/0/interval_min", 0, "/reminders/0/interval_min", "from 1 to 1440"},
        {"/own_numbers/snoozes_min", Json::array({5, 10}), "/own_numbers/snoozes_min", "3 to 3 items"},
        {"/own_numbers/snoozes_min/1", 5, "/own_numbers/snoozes_min/1", "more than the one before"},
        {"/own_numbers/pauses_min/0", 1.5, "/own_numbers/pauses_min/0", "a whole number"},
    }));
    const LoadedContent loaded = loadedWith("timers.json", changed(timersFile(), pointer, value));
    CAPTURE(pointer, value.dump(), listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, at, expected, ""));
    CHECK(loaded.content == builtInContent());
}

TEST_CASE("Care: each wrong value is told with its place", "[content]") {
    const auto [pointer, value, at, expected] = GENERATE(table<std::string, Json, std::string, std::string>({
        {"/phases/0/id", "under-60", "/phases/0/id", "one of under48, to72, over72, unknown"},
        {"/phases/1/id", "under48", "/phases/1/id", "each phase once"},
        {"/phases/0/preferred", "ice", "/phases/0/preferred", "a treatment from timers.json"},
        {"/phases/0/preferred", "heat", "/phases/0/views/0", "a view for \"heat\""},
        {"/phases/0/views/0/either", true, "/phases/0/views/0/either", "no either beside a treatment"},
        {"/phases/0/views/0/treatment", "ice", "/phases/0/views/0/treatment", "a treatment from"},
        {"/phases/0/views", Json::array(), "/phases/0/views", "2 to 6 items"},
        {"/rest/1/after_h", 24, "/rest/1/after_h", "more than the one before"},
        {"/moving/ladder", "No Id", "/moving/ladder", "an id"},
        {"/moving/claims", Json::array(), "/moving/claims", "1 to 8 items"},
        {"/learnt/sources/0", "nobody", "/learnt/sources/0", "a source from sources.json"},
        {"/up/0", "juggling", "/up/0", "a measure from measures.json"},
    }));
    const LoadedContent loaded = loadedWith("care.json", changed(careFile(), pointer, value));
    CAPTURE(pointer, value.dump(), listed(loaded.problems));
    CHECK(hasProblem(loaded.problems, at, expected, ""));
    CHECK(loaded.content == builtInContent());
}

TEST_CASE("Timers and care: what is missing from the lowest file is named", "[content]") {
    const auto [name, key] = GENERATE(table<std::string, std::string>({
        {"timers.json", "treatments"},
        {"timers.json", "skin_rest"},
        {"timers.json", "reminders"},
        {"timers.json", "own_numbers"},
        {"care.json", "title"},
        {"care.json", "phases"},
        {"care.json", "learnt"},
        {"care.json", "swollen_question"},
        {"care.json", "rest"},
        {"care.json", "moving"},
        {"care.json", "up"},
    }));
    const ShippedCopy folder;
    folder.write(name, without(Json::parse(shippedBytes(name)), key.c_str()).dump());
    CAPTURE(name, key);
    CHECK(hasProblem(checkShippedContent(folder.path()), "/" + key, "", "nothing"));
}

TEST_CASE("Care: the lowest file has all four phases", "[content]") {
    const ShippedCopy folder;
    Json care = careFile();
    care["phases"].erase(3);
    folder.write("care.json", care.dump());
    CHECK(hasProblem(checkShippedContent(folder.path()), "/phases", "4 to 8 items", "3 items"));
}

TEST_CASE("Timers: own content may not leave out what protects somebody", "[content]") {
    const Json cold = timersFile()["treatments"][0];
    const Json heat = timersFile()["treatments"][1];
    SECTION("who advises against it") {
        const auto problems =
            loadedWith("timers.json", onlyTreatment(changed(cold, "/objections", Json::array()))).problems;
        CHECK(hasProblem(problems, "/treatments/0/objections", "whoever advises against it", "nobody"));
    }
    SECTION("the swollen joint") {
        const auto problems =
            loadedWith("timers.json", onlyTreatment(without(heat, "not_when_swollen"))).problems;
        CHECK(hasProblem(problems, "/treatments/0/not_when_swollen", "a claim", "nothing"));
    }
    SECTION("the look at the skin, or when it comes") {
        for (const Json& later : {without(cold, "check_after_min"), changed(cold, "/check_after_min", 10)})
            CHECK(hasProblem(loadedWith("timers.json", onlyTreatment(later)).problems,
                "/treatments/0/check_after_min", "no later", ""));
    }
    SECTION("a length that is shorter than the most") {
        const ShippedCopy shipped;
        Json shorter = timersFile();
        shorter["treatments"][0]["length_min"] = 15;
        shipped.write("timers.json", shorter.dump());
        const TempDir own;
        own.write("timers.json", onlyTreatment(cold).dump());
        CHECK(hasProblem(loadContent({shipped.path(), own.path()}).problems, "/treatments/0/length_min",
            "no more than in the one it replaces", "more"));
    }
}

TEST_CASE("Timers: own content is laid over by id", "[content]") {
    const Content shipped = builtInContent();
    SECTION("a treatment alone") {
        const Json cold = changed(timersFile()["treatments"][0], "/length_min", 15);
        const LoadedContent loaded = loadedWith("timers.json", onlyTreatment(cold));
        INFO(listed(loaded.problems));
        CHECK(loaded.problems.empty());
        CHECK(loaded.content.timers.findTreatment({"cold"})->length == 15min);
        CHECK(*loaded.content.timers.findTreatment({"heat"}) == *shipped.timers.findTreatment({"heat"}));
        CHECK(loaded.content.timers.reminders == shipped.timers.reminders);
        CHECK(loaded.content.timers.skinRest == shipped.timers.skinRest);
        CHECK(loaded.content.timers.ownNumbers == shipped.timers.ownNumbers);
    }
    SECTION("a reminder of one's own is added") {
        Json reminder = timersFile()["reminders"][0];
        reminder["id"] = "drink";
        const LoadedContent loaded =
            loadedWith("timers.json", {{"version", 1}, {"reminders", Json::array({reminder})}});
        CHECK(loaded.problems.empty());
        CHECK(loaded.content.timers.reminders.size() == shipped.timers.reminders.size() + 1);
        CHECK(loaded.content.timers.findReminder({"drink"}));
        CHECK(loaded.content.timers.treatments == shipped.timers.treatments);
    }
    SECTION("numbers") {
        const Json numbers = changed(timersFile()["own_numbers"], "/alarm_every_s", 60);
        const LoadedContent loaded = loadedWith("timers.json", {{"version", 1}, {"own_numbers", numbers}});
        CHECK(loaded.problems.empty());
        CHECK(loaded.content.timers.alarmEvery == 60s);
        CHECK(loaded.content.timers.snoozes == shipped.timers.snoozes);
    }
}

TEST_CASE("Care: own content is laid over part by part", "[content]") {
    const Content shipped = builtInContent();
    SECTION("a phase") {
        const Json phase = changed(careFile()["phases"][1], "/title", "Day three");
        const LoadedContent loaded =
            loadedWith("care.json", {{"version", 1}, {"phases", Json::array({phase})}});
        INFO(listed(loaded.problems));
        CHECK(loaded.problems.empty());
        CHECK(loaded.content.care.textOf(CarePhase::to72).title == "Day three");
        CHECK(loaded.content.care.textOf(CarePhase::under48) == shipped.care.textOf(CarePhase::under48));
        CHECK(loaded.content.care.phases.size() == 4);
        CHECK(loaded.content.care.moving == shipped.care.moving);
    }
    SECTION("the way back") {
        const LoadedContent loaded = loadedWith("care.json",
            {{"version", 1}, {"moving", changed(careFile()["moving"], "/ladder", "just-passed")}});
        CHECK(loaded.problems.empty());
        CHECK(loaded.content.care.ladder == GuideId{"just-passed"});
        CHECK(loaded.content.care.phases == shipped.care.phases);
    }
}

TEST_CASE("Timers: nothing is found that is not there", "[content]") {
    const Timers timers = builtInContent().timers;
    CHECK_FALSE(timers.findTreatment({"lukewarm"}));
    CHECK_FALSE(timers.findTreatment({"change-position"}));
    CHECK_FALSE(timers.findReminder({"cold"}));
    CHECK_FALSE(timers.findTreatment({"heat"})->find(Feel::onlyNumb));
    CHECK(timers.findTreatment({"heat"})->find(Feel::moreSwollen));
}

} // namespace unknot::test
