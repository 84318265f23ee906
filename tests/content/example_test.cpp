// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

namespace unknot::test {

namespace {

std::filesystem::path exampleFolder() {
    return std::filesystem::path(UNKNOT_TEST_DATA) / "content";
}

std::string page() {
    return bytesOf(std::filesystem::path(UNKNOT_DOCS) / "content-format.md");
}

/// The one JSON block of the page that begins so.
std::string blockOf(const std::string& page, const std::string& beginning) {
    const std::string open = "```json\n{\n  \"version\": 1,\n  " + beginning;
    const std::size_t begin = page.find(open);
    if (begin == std::string::npos)
        return "no such block";
    const std::size_t first = page.find('\n', begin) + 1;
    return page.substr(first, page.find("```", first) - first);
}

} // namespace

TEST_CASE("Example guide: loads as own content", "[content]") {
    const auto problems = checkOwnContent(exampleFolder());
    INFO(listed(problems));
    CHECK(problems.empty());
    const LoadedContent loaded = loadContent({.shipped = {}, .own = exampleFolder()});
    CHECK(loaded.notices.empty());
    CHECK(loaded.content.find(GuideId{"lie-and-breathe"}));
}

TEST_CASE("Example guide: is the one in docs/content-format.md", "[content]") {
    CHECK(blockOf(page(), "\"id\": \"lie-and-breathe\"") ==
        bytesOf(exampleFolder() / "guides/lie-and-breathe.json"));
}

TEST_CASE("Example routine: both its files are those in docs/content-format.md", "[content]") {
    CHECK(blockOf(page(), "\"id\": \"heel-slides\"") == bytesOf(exampleFolder() / "guides/heel-slides.json"));
    CHECK(blockOf(page(), "\"sources\"") == bytesOf(exampleFolder() / "sources.json"));
}

TEST_CASE("Example routine: stands beside ours, and a slip in it is told as the page says", "[content]") {
    const TempDir folder;
    folder.write("sources.json", bytesOf(exampleFolder() / "sources.json"));
    const std::string guide = bytesOf(exampleFolder() / "guides/heel-slides.json");
    folder.write("guides/heel-slides.json", guide);
    const LoadedContent loaded = loadContent({.shipped = {}, .own = folder.path()});
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    const Guide* routine = loaded.content.find(GuideId{"heel-slides"});
    REQUIRE(routine);
    CHECK(routine->isRoutine);
    CHECK(routine->isOwn);
    CHECK(routine->find({"slide"})->hold->sides == std::vector<std::string>{"Left heel", "Right heel"});

    folder.write("guides/heel-slides.json", replaced(guide, "\"sides\"", "\"side\""));
    const auto problems = checkOwnContent(folder.path());
    REQUIRE(problems.size() == 1);
    const std::string line = textOf(problems.front());
    CHECK(page().find("…" + line.substr(line.find("/guides/heel-slides"))) != std::string::npos);
}

TEST_CASE("Example figure: the one in docs/content-format.md loads as own content", "[content]") {
    const TempDir folder;
    folder.write("figures.json", blockOf(page(), "\"figures\""));
    const LoadedContent loaded = loadContent({.shipped = {}, .own = folder.path()});
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    CHECK(loaded.content.find(FigureId{"knees-bent"}));
}

TEST_CASE("Example list: the one in docs/content-format.md loads as own content", "[content]") {
    const TempDir folder;
    folder.write("measures.json", blockOf(page(), "\"items\""));
    const LoadedContent loaded = loadContent({.shipped = {}, .own = folder.path()});
    INFO(listed(loaded.problems));
    CHECK(loaded.problems.empty());
    CHECK(loaded.content.journal.measures.find({"position-beanbag"}));
}

} // namespace unknot::test
