// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

namespace unknot::test {

namespace {

/// The guide of docs/content-format.md: signs, a position, the pacer, how it went.
Json ownGuide() {
    const auto path = std::filesystem::path(UNKNOT_TEST_DATA) / "content/guides/lie-and-breathe.json";
    return Json::parse(bytesOf(path));
}

std::vector<Problem> problemsOf(const Json& guide) {
    const TempDir own;
    own.write("guides/lie-and-breathe.json", guide.dump());
    return checkOwnContent(own.path());
}

} // namespace

TEST_CASE("Shipped guides: say what they mean for the journal", "[content]") {
    const Content content = builtInContent();
    CHECK(content.find(GuideId{"spasm-now"})->episode == EpisodeStart::open);
    CHECK(content.find(GuideId{"just-passed"})->episode == EpisodeStart::passed);
    CHECK(content.find(GuideId{"back-to-moving"})->episode == EpisodeStart::goesOn);
}

TEST_CASE("Shipped guides: every position is one of the journal's", "[content]") {
    const Content content = builtInContent();
    const Guide& guide = *content.find(GuideId{"spasm-now"});
    const auto [step, measure] = GENERATE(table<std::string, std::string>({
        {"ninety", "position-ninety"},
        {"knees", "position-knees"},
        {"side", "position-side"},
        {"bed", "position-bed"},
        {"least", "position-least"},
        {"least-again", "position-least"},
        {"breathe", "breathing"},
        {"breathe-soft", "breathing"},
        {"still-breathe", "breathing"},
        {"still-rest", "rest"},
        {"lengthen", "lengthening"},
    }));
    CAPTURE(step);
    CHECK(guide.find({step})->tries == MeasureId{measure});
}

TEST_CASE("Shipped guides: whoever is asked how it went tried something of that measure", "[content]") {
    const Content content = builtInContent();
    const auto& measures = content.journal.measures;
    int asked = 0;
    for (const Guide& guide : content.guides)
        for (const Step& question : guide.steps) {
            if (!question.outcomes)
                continue;
            ++asked;
            const MeasureId& measure = question.outcomes->measure;
            CAPTURE(guide.id.value, question.id.value);
            CHECK(measures.find(measure));
            CHECK(std::ranges::any_of(guide.steps, [&](const Step& step) {
                const auto* tried = measures.find(step.tries);
                return tried && (tried->id == measure || tried->kindOf == measure);
            }));
        }
    CHECK(asked >= 4);
}

TEST_CASE("Guides: what they try and ask about is a measure that is known", "[content]") {
    const auto [pointer, value, expected] = GENERATE(table<std::string, Json, std::string>({
        {"/steps/1/tries", "juggling", "a measure from measures.json"},
        {"/steps/1/tries", "No Id", "an id"},
        {"/steps/3/outcomes/measure", "juggling", "a measure from measures.json"},
        {"/steps/0/tries", "rest", "a step that is done and gone on from"},
        {"/steps/3/tries", "rest", "a step that is done and gone on from"},
        {"/steps/6/tries", "rest", "a step that is done and gone on from"},
        {"/steps/3/asks_about", "walking", "there on a question with an outcome"},
        {"/ladder", "yes", "true or false"},
        {"/after_medicine", "Careful.", "an object"},
        {"/episode", "closed", "one of none, open, goesOn, passed"},
        {"/episode", true, "one of none, open, goesOn, passed"},
    }));
    const auto problems = problemsOf(changed(ownGuide(), pointer, value));
    CAPTURE(pointer, value.dump(), listed(problems));
    CHECK(hasProblem(problems, pointer, expected, ""));
}

TEST_CASE("Guides: an answer's outcome and what it is about go together", "[content]") {
    Json guide = ownGuide();
    Json& how = guide["steps"][3];
    how.erase("outcomes");
    how["choices"] = Json::array({{{"id", "good"}, {"label", "Good"}, {"next", "end"}, {"outcome", "better"}},
        {{"id", "bad"}, {"label", "Bad"}, {"next", "stop"}, {"outcome", "worse"}}});
    CHECK(hasProblem(
        problemsOf(guide), "/steps/3/asks_about", "there on a question with an outcome", "nothing"));
    how["asks_about"] = "breathing";
    CHECK(problemsOf(guide).empty());
    SECTION("an unknown measure") {
        how["asks_about"] = "juggling";
        CHECK(
            hasProblem(problemsOf(guide), "/steps/3/asks_about", "a measure from measures.json", "juggling"));
    }
    SECTION("worse that goes on") {
        how["choices"][1]["next"] = "breathe";
        CHECK(hasProblem(
            problemsOf(guide), "/steps/3/choices/1", "only rest and the warning signs", "breathe"));
    }
    SECTION("an answer that calls for help") {
        how["choices"][0].erase("next");
        how["choices"][0]["sign"] = "leg-weakness";
        CHECK(hasProblem(problemsOf(guide), "/steps/3/choices/0/outcome", "no outcome on an answer", ""));
    }
    SECTION("another word") {
        how["choices"][0]["outcome"] = "fine";
        CHECK(hasProblem(problemsOf(guide), "/steps/3/choices/0/outcome", "one of better", "fine"));
    }
}

TEST_CASE("Guides: need not mean anything for the journal", "[content]") {
    const TempDir own;
    own.write("guides/lie-and-breathe.json", ownGuide().dump());
    const Content content = loadContent({.shipped = {}, .own = own.path()}).content;
    const Guide& guide = *content.find(GuideId{"lie-and-breathe"});
    CHECK(guide.episode == EpisodeStart::none);
    CHECK(guide.find({"end"})->tries.empty());
}

TEST_CASE("Guides: may try a measure of the person's own", "[content]") {
    const TempDir own;
    own.write("measures.json",
        R"({"version": 1, "items": [{"id": "juggling", "label": "Juggling", "sources": ["app"]}]})");
    own.write("guides/lie-and-breathe.json", changed(ownGuide(), "/steps/1/tries", "juggling").dump());
    const LoadedContent loaded = loadContent({.shipped = {}, .own = own.path()});
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    CHECK(loaded.content.find(GuideId{"lie-and-breathe"})->find({"lie"})->tries == MeasureId{"juggling"});
}

} // namespace unknot::test
