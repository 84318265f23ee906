// SPDX-License-Identifier: GPL-3.0-or-later
//
// docs/sources-coverage.md says where each line of the five articles went. That it is true is a reader's
// work; that nothing in it leads nowhere, and that no line is passed over, is checked here.
#include "damage.hpp"
#include "support/catch.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/content/wording.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace unknot::test {

namespace {

/// Some lines of a source, and what became of them: ids, or a reason.
struct CoverageRow {
    int first = 0;
    int last = 0;
    std::string says;
    std::vector<std::string> ids;
    std::string leftOut;
};

struct CoverageTable {
    std::string source;
    std::string author;
    int lines = 0;
    std::vector<CoverageRow> rows;
};

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);)
        parts.push_back(trimmed(part));
    return parts;
}

/// "7" or "7-9"; zeros for anything else.
std::pair<int, int> rangeOf(const std::string& text) {
    int first = 0;
    int last = 0;
    char dash = 0;
    std::istringstream in(text);
    in >> first;
    last = first;
    if (in >> dash && (dash != '-' || !(in >> last)))
        return {};
    return {first, last};
}

CoverageRow rowOf(const std::string& line) {
    const auto cells = split(line, '|'); // the first is what stands before the first bar: nothing
    CoverageRow row;
    if (cells.size() != 4)
        return row;
    std::tie(row.first, row.last) = rangeOf(cells[1]);
    row.says = cells[2];
    const std::string kLeftOut = "left out:";
    if (cells[3].starts_with(kLeftOut))
        row.leftOut = trimmed(cells[3].substr(kLeftOut.size()));
    else
        row.ids = split(cells[3], ',');
    return row;
}

/// "## 000: Tonya Abari (30 lines)"
CoverageTable tableOf(const std::string& heading) {
    const std::size_t open = heading.rfind('(');
    CoverageTable table;
    table.source = heading.substr(3, 3);
    table.author = trimmed(heading.substr(7, open - 7));
    std::istringstream(heading.substr(open + 1)) >> table.lines;
    return table;
}

std::vector<CoverageTable> tablesIn(const std::string& page) {
    std::vector<CoverageTable> tables;
    std::istringstream in(page);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("## "))
            tables.push_back(tableOf(line));
        else if (line.starts_with("| ") && line.size() > 2 && line[2] >= '0' && line[2] <= '9' &&
            !tables.empty())
            tables.back().rows.push_back(rowOf(line));
    }
    return tables;
}

template <class Values>
void addIds(std::set<std::string>& ids, const std::string& kind, const Values& values) {
    for (const auto& value : values)
        ids.insert(kind + ":" + value.id.value);
}

/// Every id that a row can name.
std::set<std::string> idsOf(const Content& content) {
    std::set<std::string> ids = {"care:under48", "care:to72", "care:over72", "care:unknown",
        "timer:" + content.timers.skinRest.id.value};
    addIds(ids, "learn", content.learn.cards);
    for (const Muscle& muscle : content.learn.muscles)
        ids.insert("muscle:" + muscle.area.id.value);
    addIds(ids, "prevention", content.prevention.items);
    addIds(ids, "condition", content.prevention.conditions);
    addIds(ids, "guide", content.guides);
    for (const Guide& guide : content.guides)
        for (const Step& step : guide.steps)
            ids.insert("guide:" + guide.id.value + "/" + step.id.value);
    addIds(ids, "flag", content.redFlags.signs);
    addIds(ids, "notice", content.notices);
    addIds(ids, "timer", content.timers.treatments);
    addIds(ids, "timer", content.timers.reminders);
    addIds(ids, "trigger", content.journal.triggers.items);
    addIds(ids, "risk", content.journal.riskFactors.items);
    addIds(ids, "measure", content.journal.measures.items);
    addIds(ids, "sensation", content.journal.sensations.items);
    addIds(ids, "impact", content.journal.impacts.items);
    addIds(ids, "breath", content.patterns);
    addIds(ids, "figure", content.figures);
    addIds(ids, "source", content.sources);
    return ids;
}

/// What is wrong with a row by itself.
std::vector<std::string> problemsOf(const CoverageRow& row, const std::set<std::string>& known) {
    std::vector<std::string> problems;
    if (row.first < 1 || row.last < row.first)
        problems.push_back("no lines");
    if (row.says.empty() || countWords(row.says) > 12) // described, not quoted
        problems.push_back("no short description");
    if (row.ids.empty() && row.leftOut.empty())
        problems.push_back("neither id nor reason");
    for (const std::string& id : row.ids)
        if (!known.contains(id))
            problems.push_back("no such id: " + id);
    return problems;
}

std::vector<std::string> problemsOf(const CoverageTable& table, const std::set<std::string>& known) {
    std::vector<std::string> problems;
    int covered = 0;
    for (const CoverageRow& row : table.rows) {
        const std::string place = table.source + ", " + std::to_string(row.first) + ": ";
        for (const std::string& problem : problemsOf(row, known))
            problems.push_back(place + problem);
        if (row.first > covered + 1)
            problems.push_back(place + "lines before it are in no row");
        covered = std::max(covered, row.last);
    }
    if (covered != table.lines)
        problems.push_back(table.source + ": ends at " + std::to_string(covered) + " of " +
            std::to_string(table.lines) + " lines");
    return problems;
}

std::vector<std::string> problemsIn(const std::string& page, const std::set<std::string>& known) {
    std::vector<std::string> problems;
    for (const CoverageTable& table : tablesIn(page))
        std::ranges::copy(problemsOf(table, known), std::back_inserter(problems));
    return problems;
}

std::string coveragePage() {
    return bytesOf(std::filesystem::path(UNKNOT_DOCS) / "sources-coverage.md");
}

bool isFromAnArticle(const Content& content, const std::vector<Claim>& claims) {
    return std::ranges::any_of(claims, [&](const Claim& claim) {
        return std::ranges::any_of(
            claim.sources, [&](const SourceId& id) { return content.find(id)->kind == SourceKind::article; });
    });
}

} // namespace

TEST_CASE("Coverage: every line of every source is somewhere, and each id exists", "[content]") {
    const Content content = builtInContent();
    const std::string page = coveragePage();
    const auto problems = problemsIn(page, idsOf(content));
    std::string all;
    for (const std::string& problem : problems)
        all += problem + "\n";
    INFO(all);
    CHECK(problems.empty());
    std::map<std::string, int> lines;
    for (const CoverageTable& table : tablesIn(page)) {
        lines[table.source] = table.lines;
        const Source* source = content.find(SourceId{table.source});
        REQUIRE(source);
        CHECK(table.author == source->author.value_or("unsigned"));
    }
    CHECK(lines ==
        std::map<std::string, int>{{"000", 30}, {"001", 288}, {"002", 97}, {"003", 46}, {"004", 98}});
}

TEST_CASE("Coverage: names every card, muscle and plan item that an article stands behind", "[content]") {
    const Content content = builtInContent();
    std::set<std::string> named;
    for (const CoverageTable& table : tablesIn(coveragePage()))
        for (const CoverageRow& row : table.rows)
            named.insert(row.ids.begin(), row.ids.end());
    for (const LearnCard& card : content.learn.cards) {
        std::vector<Claim> claims = card.lines;
        for (const View& view : card.views)
            claims.push_back(view.claim);
        CAPTURE(card.id.value);
        CHECK((named.contains("learn:" + card.id.value) || !isFromAnArticle(content, claims)));
    }
    for (const Muscle& muscle : content.learn.muscles)
        CHECK(named.contains("muscle:" + muscle.area.id.value));
    for (const PlanItem& item : content.prevention.items) {
        CAPTURE(item.id.value);
        CHECK((named.contains("prevention:" + item.id.value) || !isFromAnArticle(content, item.about)));
    }
}

TEST_CASE("Coverage: a planted bad row is found", "[content]") {
    const std::string page = "## 007: Somebody (9 lines)\n"
                             "\n"
                             "| Lines | What it says | Where |\n"
                             "|---|---|---|\n"
                             "| 1-2 | a title | learn:known |\n"
                             "| 2 | the same line | left out: heading |\n"
                             "| 4 | after a gap | learn:known, learn:unknown |\n"
                             "| 5 | nothing said | |\n"
                             "| 6 | a bare word | left out: |\n"
                             "| 7 | | learn:known |\n"
                             "| 8-x | a broken range | learn:known |\n";
    CHECK(problemsIn(page, {"learn:known"}) ==
        std::vector<std::string>{
            "007, 4: no such id: learn:unknown",
            "007, 4: lines before it are in no row",
            "007, 5: neither id nor reason",
            "007, 6: neither id nor reason",
            "007, 7: no short description",
            "007, 0: no lines",
            "007: ends at 7 of 9 lines",
        });
}

} // namespace unknot::test
