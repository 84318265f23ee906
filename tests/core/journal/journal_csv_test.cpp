// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/hostile_texts.hpp"
#include "support/sample_episodes.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/journal/journal_csv.hpp"

#include "core/journal/csv_text.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

Result<ReadJournal> readCsv(const CsvFiles& files) {
    int next = 500;
    return journalFromCsv(files, sampleTime(), [&] { return sampleUuid(next++); });
}

/// An export of one bare episode, with other parts.
CsvFiles exportWith(const std::string& file, const std::string& rows) {
    CsvFiles files = journalToCsv({bareEpisode(1)});
    files[file] += rows;
    return files;
}

std::vector<std::string> cellsIn(const std::string& csv) {
    CsvReader reader(csv);
    const auto row = reader.next();
    return row && *row ? (*row)->cells : std::vector<std::string>{"no row"};
}

const std::string kId = sampleUuid(1);

} // namespace

TEST_CASE("Journal CSV: a whole export gives back an equal journal", "[journal]") {
    const auto journal = GENERATE(as<std::vector<Episode>>(), std::vector<Episode>{},
        std::vector{bareEpisode(1)}, std::vector{fullEpisode(1), bareEpisode(2), fullEpisode(3)});
    const CsvFiles files = journalToCsv(journal);
    CHECK(files.size() == 7);
    const auto read = readCsv(files);
    REQUIRE(read);
    CHECK(read->episodes == journal);
    CHECK(read->skipped.empty());
}

TEST_CASE("Journal CSV: keeps every way to end", "[journal]") {
    const auto end = GENERATE(as<EpisodeEnd>(), StillOpen(), EndedAt{sampleTime(3)},
        Lasted{std::chrono::seconds(10)}, EndNotKnown());
    Episode episode = bareEpisode();
    episode.isNoTriggerKnown = true;
    episode.end = end;
    CHECK(readCsv(journalToCsv({episode}))->episodes == std::vector{episode});
}

TEST_CASE("Journal CSV: is written as RFC 4180 asks", "[journal]") {
    std::string csv;
    addCsvRow(csv, {"plain", "a,b", "say \"hi\"", "two\r\nlines", "", " blank "});
    CHECK(csv == "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",,\" blank \"\r\n");
    CHECK(cellsIn(csv) ==
        std::vector<std::string>{"plain", "a,b", "say \"hi\"", "two\r\nlines", "", " blank "});
    for (const auto& [name, text] : journalToCsv({fullEpisode()}))
        CHECK(text.ends_with("\r\n"));
    CHECK(journalToCsv({})["places.csv"] == "episode,area,side\r\n");
}

TEST_CASE("CsvReader: reads what other programs write", "[journal]") {
    using Cells = std::vector<std::string>;
    CHECK(cellsIn("a,b,c") == Cells{"a", "b", "c"});
    CHECK(cellsIn("a,b,\n") == Cells{"a", "b", ""});
    CHECK(cellsIn("\r\n\na,b\r\n") == Cells{"a", "b"});
    CHECK(cellsIn("\xef\xbb\xbf"
                  "a,b\n") == Cells{"a", "b"});
    CHECK(cellsIn("a;b;\"c;d\"\n") == Cells{"a", "b", "c;d"});
    CHECK(cellsIn("a\tb\n") == Cells{"a", "b"});
    CHECK(cellsIn("\"\",\"\"\"\"") == Cells{"", "\""});
    CHECK(cellsIn("a 6\" pipe,b") == Cells{"a 6\" pipe", "b"});
    CHECK(cellsIn("") == Cells{"no row"});
}

TEST_CASE("CsvReader: tells a quote in the wrong place from one never closed", "[journal]") {
    CHECK_FALSE((*CsvReader("\"a\"b,c\n").next())->isWellFormed);
    CHECK((*CsvReader("\"a\",c\n").next())->isWellFormed);
    CHECK(CsvReader("a,\"b\nc,d\n").next().error().code == ErrorCode::damaged);
    CHECK(CsvReader(std::string(100, ',')).next().error().code == ErrorCode::damaged);
}

TEST_CASE("CsvReader: counts the lines inside a cell", "[journal]") {
    CsvReader reader("a\n\"x\n\ny\"\nb\n");
    CHECK((*reader.next())->line == 1);
    CHECK((*reader.next())->line == 2);
    CHECK((*reader.next())->line == 5);
    CHECK_FALSE(*reader.next());
}

TEST_CASE("Journal CSV: no text begins as a formula, and each comes back", "[journal]") {
    const auto [text, cell] = GENERATE(table<std::string, std::string>({
        {"plain", "plain"},
        {"", ""},
        {"=1+1", "'=1+1"},
        {"+49", "'+49"},
        {"-", "'-"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\tx", "'\tx"},
        {"\rx", "'\rx"},
        {"\nx", "'\nx"},
        {"'=1", "''=1"},
        {"'''@", "''''@"},
        {"'quoted'", "'quoted'"},
        {"'", "'"},
        {"a=b", "a=b"},
        {"＝1", "'＝1"},
    }));
    CHECK(defused(text) == cell);
    CHECK(undefused(cell) == text);
}

TEST_CASE(
    "Journal CSV: no hostile text calculates, in any field, and each comes back as it was", "[journal]") {
    // As a spreadsheet looks at a cell: at its first character, whatever quotes stand around it in the file.
    const auto calculates = [](const std::string& cell) {
        return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos;
    };
    for (const std::string& text : hostileTexts()) {
        CAPTURE(text);
        Episode episode = bareEpisode();
        episode.notes = episode.ownWords = text;
        episode.ownTriggers = {text};
        episode.medicines = {{.id = {sampleUuid(2)}, .text = text, .at = {}}};
        episode.tried = {
            {.id = {sampleUuid(3)}, .measure = {}, .own = text, .at = {}, .lasted = {}, .outcome = {}}};
        const CsvFiles files = journalToCsv({episode});
        for (const auto& [name, csv] : files) {
            CsvReader reader(csv);
            for (auto row = reader.next(); row && *row; row = reader.next()) {
                CHECK((*row)->isWellFormed);
                CHECK_FALSE(std::ranges::any_of((*row)->cells, calculates));
            }
        }
        const auto read = readCsv(files);
        REQUIRE(read);
        CHECK(read->episodes == std::vector{episode});
    }
}

TEST_CASE("Journal CSV: a formula somebody wrote by hand is text as it stands", "[journal]") {
    CHECK(undefused("=1+1") == "=1+1");
    CHECK(readCsv({{"episodes.csv", "onset,notes\n2026-11-21 08:40,=1+1\n"}})->episodes.front().notes ==
        "=1+1");
}

TEST_CASE("Journal CSV: defuses texts alone", "[journal]") {
    Episode episode = bareEpisode();
    episode.ownTriggers = {"=a"};
    episode.notes = episode.ownWords = "=b";
    const CsvFiles files = journalToCsv({episode});
    CHECK_THAT(files.at("episodes.csv"), Catch::Contains(",'=b,'=b,"));
    CHECK_THAT(files.at("triggers.csv"), Catch::Contains(kId + ",,'=a\r\n"));
    // An offset's sign, or a number's, is none of a formula: these cells hold nothing else.
    const auto read = readCsv({{"episodes.csv", "onset,lasted_s\n2026-11-21T08:40-05:00,-1\n"}});
    CHECK(read->skipped.front().why == "lasted_s is no number in its range");
}

TEST_CASE("Journal CSV: a file made by hand needs a column or two", "[journal]") {
    const auto read = readCsv({{"episodes.csv",
        "Notes , onset,mood\nwhile tying shoes,2026-11-20 07:30,bad\n,2026-11-21T08:40:10+02:00\n,,,\n"}});
    REQUIRE(read);
    REQUIRE(read->episodes.size() == 2);
    CHECK(read->skipped.empty());
    const Episode& first = read->episodes[0];
    CHECK(first.id == EpisodeId{sampleUuid(500)});
    CHECK(first.notes == "while tying shoes");
    CHECK(isoText(*first.onset) == "2026-11-20T07:30:00+01:00");
    CHECK(first.notedAt == sampleTime());
    CHECK(first.changedAt == sampleTime().utc);
    CHECK(first.end == EpisodeEnd(EndNotKnown()));
    CHECK(isoText(*read->episodes[1].onset) == "2026-11-21T08:40:10+02:00");
    CHECK(read->places == std::vector<std::string>{"episodes.csv, line 2", "episodes.csv, line 3"});
}

TEST_CASE("Journal CSV: skips a row that is not as it should be, and takes the others", "[journal]") {
    const auto [cells, why] = GENERATE(table<std::string, std::string>({
        {"id\nSECRET", "episode: its id is no UUID"},
        {"onset\nSECRET", "onset is no time"},
        {"ended\nSECRET", "ended does not fit"},
        {"ended,lasted_s\nopen,5", "ended does not fit"},
        {"lasted_s\nSECRET", "lasted_s is no whole number"},
        {"lasted_s\n99999999999999999999", "lasted_s is no whole number"},
        {"lasted_s\n9999999999", "lasted: a length outside"},
        {"kind\nSECRET", "kind is not one of its words"},
        {"impacts\nturn SECRET", "impacts: not a name of the list"},
        {"impacts\nturn turn", "impacts: the same twice"},
        {"no_trigger_known\nSECRET", "no_trigger_known is neither"},
        {"notes\n\xff", "notes: text that is not UTF-8"},
        {"still_open_on_day\n-1", "still_open_on_day is out of range"},
        {"notes\n\"a\"SECRET", "a quote in the wrong place"},
        {"notes\na,SECRET", "more cells than the header line has"},
        {"onset\n1899-01-01 00:00", "onset is no time"},
    }));
    CAPTURE(cells);
    const auto read = readCsv({{"episodes.csv", cells + "\n"}});
    REQUIRE(read);
    CHECK(read->episodes.empty());
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped[0].place == "episodes.csv, line 2");
    CHECK_THAT(read->skipped[0].why, Catch::Contains(why));
    CHECK_THAT(read->skipped[0].why + read->skipped[0].episode.value, !Catch::Contains("SECRET"));
}

TEST_CASE("Journal CSV: an episode is taken without a part that is not as it should be", "[journal]") {
    const std::string other = sampleUuid(2);
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [file, row, why] = GENERATE_COPY(table<std::string, std::string, std::string>({
        Row{"places.csv", other + ",neck,", "episode is none that can be taken"},
        Row{"places.csv", ",neck,", "episode is none that can be taken"},
        Row{"places.csv", kId + ",SECRET,", "places: not a name of the list"},
        Row{"places.csv", kId + ",neck,SECRET", "side is not one of its words"},
        Row{"readings.csv", kId + ",,2026-11-21T08:40,11", "score is no number from 0 to 10"},
        Row{"readings.csv", kId + ",,2026-11-21T08:40,", "score is no number from 0 to 10"},
        Row{"readings.csv", kId + ",,,3", "at is missing"},
        Row{"readings.csv", kId + ",SECRET,2026-11-21T08:40,3", "reading: its id is no UUID"},
        Row{"triggers.csv", kId + ",,", "trigger or own has to be there"},
        Row{"triggers.csv", kId + ",cold,SECRET", "trigger or own has to be there"},
        Row{"measures.csv", kId + ",,,,,,better", "tried: a measure of the list or an own one"},
        Row{"measures.csv", kId + ",,heat,,,,SECRET", "outcome is not one of its words"},
        Row{"medicines.csv", kId + ",,,", "medicine: an empty text"},
        Row{"screenings.csv", kId + ",,2026-11-21T08:40,fever,", "answer is missing"},
        Row{"screenings.csv", kId + ",,2026-11-21T08:40,fever,SECRET", "answer is not one of its words"},
    }));
    CAPTURE(file, row);
    const auto read = readCsv(exportWith(file, row + "\n"));
    REQUIRE(read);
    CHECK(read->episodes == std::vector{bareEpisode(1)});
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped[0].place == file + ", line 2");
    CHECK_THAT(read->skipped[0].why, Catch::Contains(why));
    CHECK_THAT(read->skipped[0].why, !Catch::Contains("SECRET"));
}

TEST_CASE("Journal CSV: of two equal parts the first is taken", "[journal]") {
    const std::string at = "2026-11-21T08:40,";
    const auto [file, rows] = GENERATE_COPY(table<std::string, std::string>({
        {"places.csv", kId + ",neck,left\n" + kId + ",neck,right\n"},
        {"triggers.csv", kId + ",cold,\n" + kId + ",cold,\n"},
        {"triggers.csv", kId + ",,sofa\n" + kId + ",,sofa\n"},
        {"readings.csv", kId + "," + kId + "," + at + "3\n" + kId + "," + kId + "," + at + "4\n"},
        {"screenings.csv", kId + "," + kId + "," + at + "a,no\n" + kId + "," + kId + "," + at + "a,yes\n"},
    }));
    CAPTURE(file, rows);
    const auto read = readCsv(exportWith(file, rows));
    REQUIRE(read);
    CHECK(read->episodes.size() == 1);
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped[0].place == file + ", line 3");
    CHECK(read->skipped[0].episode == EpisodeId{kId});
}

TEST_CASE("Journal CSV: named triggers do not go with none known", "[journal]") {
    Episode episode = bareEpisode(1);
    episode.isNoTriggerKnown = true;
    CsvFiles files = journalToCsv({episode});
    files["triggers.csv"] += kId + ",cold,\n";
    const auto read = readCsv(files);
    CHECK(read->episodes == std::vector{episode});
    CHECK(read->skipped.size() == 1);
}

TEST_CASE("Journal CSV: of two rows with one id the first is taken", "[journal]") {
    Episode other = bareEpisode(1);
    other.notes = "other";
    const auto read = readCsv(journalToCsv({bareEpisode(1), other}));
    CHECK(read->episodes == std::vector{bareEpisode(1)});
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped[0].place == "episodes.csv, line 3");
}

TEST_CASE("Journal CSV: refuses what is no journal", "[journal]") {
    CHECK(readCsv({}).error().code == ErrorCode::damaged);
    CHECK(readCsv({{"places.csv", "episode,area\n"}}).error().code == ErrorCode::damaged);
    for (const char* text : {"", "\n", "date,what\n1,2\n", "onset,\"notes\n2026-11-21 08:40,x\n",
             "\"onset\"x,notes\n", "onset,notes\n2026-11-21 08:40,\"x\n"}) {
        CAPTURE(text);
        CHECK(readCsv({{"episodes.csv", text}}).error().code == ErrorCode::damaged);
    }
    // All that is read counts, not only the first file.
    CHECK(readCsv(exportWith("places.csv", "\"")).error().code == ErrorCode::damaged);
}

TEST_CASE("Journal CSV: is no way to fill the memory", "[journal]") {
    std::string rows;
    for (int i = 0; i < 500'000; ++i)
        rows += "x\n";
    CHECK(readCsv(exportWith("places.csv", rows)).error().code == ErrorCode::tooLarge);
}
