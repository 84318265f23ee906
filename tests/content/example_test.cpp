// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage.hpp"
#include "support/catch.hpp"

namespace unknot::test {

namespace {

std::filesystem::path exampleFolder() {
    return std::filesystem::path(UNKNOT_TEST_DATA) / "content";
}

/// The one JSON block of the page that holds a whole guide.
std::string guideBlockOf(const std::string& page) {
    const std::string open = "```json\n{\n  \"version\": 1,\n  \"id\": \"lie-and-breathe\"";
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
    const std::string page = bytesOf(std::filesystem::path(UNKNOT_DOCS) / "content-format.md");
    CHECK(guideBlockOf(page) == bytesOf(exampleFolder() / "guides/lie-and-breathe.json"));
}

} // namespace unknot::test
