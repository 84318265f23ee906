// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/document.hpp"

#include "unknot/base/text.hpp"

#include "support/catch.hpp"

#include <sstream>

using namespace unknot;

namespace {

constexpr const char* kHostile = "</td><script>alert('a' & \"b\")</script>";
constexpr const char* kHarmless =
    "&lt;/td&gt;&lt;script&gt;alert(&#39;a&#39; &amp; &quot;b&quot;)&lt;/script&gt;";

} // namespace

TEST_CASE("Document: no text of it is ever markup, wherever it stands", "[report]") {
    const Document::Block block = GENERATE(Document::Block(Document::Heading{kHostile}),
        Document::Block(Document::Paragraph{kHostile, true}),
        Document::Block(Document::Table{{{"name", kHostile}}}),
        Document::Block(Document::Table{{{kHostile, "value"}}}),
        Document::Block(Document::FillIn{{kHostile}}));
    const std::string html = asHtml({.title = kHostile, .blocks = {block}, .foot = kHostile});
    CHECK(html.find("<script") == std::string::npos);
    int times = 0;
    for (std::size_t at = 0; (at = html.find(kHarmless, at)) != std::string::npos; ++at)
        ++times;
    CHECK(times == 4); // twice the title
}

TEST_CASE("Document: plain text has no longer lines than a page, and every word", "[report]") {
    std::string words;
    for (int i = 0; i < 200; ++i)
        words += (i == 0 ? "" : " ") + std::string(std::size_t(i % 9 + 1), 'x') + "ä";
    const std::string text = asPlainText({.title = "Title",
        .blocks = {Document::Heading{"Heading"}, Document::Table{{{"Name", words, "when"}, {"None", "", ""}}},
            Document::FillIn{{"Signed"}}},
        .foot = "Foot"});
    std::string unwrapped;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line); unwrapped += onOneLine(line) + " ")
        CHECK(charactersIn(line) <= 78);
    CHECK(unwrapped.find("Name: " + words + " | when") != std::string::npos);
    CHECK(text.ends_with("\nSigned: ________________________\n\nFoot\n"));
}

TEST_CASE("Text: what somebody typed becomes one line that cannot mislead", "[base]") {
    const auto [typed, line] = GENERATE(table<std::string, std::string>({
        {"as it is", "as it is"},
        {" \ttwo\r\nlines\n\n", "two lines"},
        {std::string("a\0b\x1B[31mc\x7F", 9), "a b [31mc"},
        {"a\xC2\x85"
         "b\xE2\x80\xA8"
         "c",
            "a b c"}, // C1 and a line separator
        {"a\xE2\x80\xAE"
         "b\xE2\x81\xA6"
         "c",
            "abc"}, // turns the direction of writing
        {"a\xFF"
         "b\xC3",
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"}, // no UTF-8
        {"\xF0\x9F\x98\x80 \xC3\xA4", "\xF0\x9F\x98\x80 \xC3\xA4"},
        {"", ""},
    }));
    CHECK(onOneLine(typed) == line);
}

TEST_CASE("Text: is cut between characters, and says so", "[base]") {
    CHECK(shortened("äöü", 3) == "äöü");
    CHECK(shortened("äöüß", 3) == "äö…");
    CHECK(shortened("one two", 5) == "one…");
    CHECK(shortened("", 3).empty());
}
