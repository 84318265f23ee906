// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/doctor_report.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/report_samples.hpp"

#include <algorithm>
#include <numeric>

using namespace unknot;
using namespace unknot::test;

namespace {

DoctorReport reportOf(const std::vector<Episode>& journal, const ReportWish& wish = reportWish()) {
    return doctorReportOf(journal, wish, sampleTime(30));
}

/// The named row of the report; empty where there is none.
std::string valueOf(const std::string& name, const DoctorReport& report) {
    for (const Document::Block& block : documentOf(report, reportContent()).blocks)
        if (const auto* table = std::get_if<Document::Table>(&block); table && table->head.empty())
            for (const auto& row : table->rows)
                if (row.at(0) == name)
                    return row.at(1);
    return {};
}

const Document::Table* entriesIn(const Document& document) {
    for (const Document::Block& block : document.blocks)
        if (const auto* table = std::get_if<Document::Table>(&block); table && !table->head.empty())
            return table;
    return nullptr;
}

std::vector<Episode> every(int days, int number) {
    std::vector<Episode> journal;
    for (int i = 0; i < number; ++i) {
        journal.push_back(bareEpisode(i + 1));
        journal.back().onset = sampleTime(-i * days * 1440);
        journal.back().notedAt = *journal.back().onset;
    }
    return journal;
}

} // namespace

TEST_CASE("DoctorReport: reads like its golden files", "[report]") {
    const std::string name = GENERATE(as<std::string>(), "nothing", "full", "bare");
    ReportWish wish = reportWish();
    std::vector<Episode> journal = name == "nothing" ? std::vector<Episode>() : reportJournal();
    if (name == "full") {
        wish.name = "Åsa <Test>";
        wish.leftOut.clear();
    }
    if (name == "bare")
        for (std::size_t i = 0; i < kReportParts; ++i)
            wish.leftOut.insert(ReportPart(i));
    const ReportForms made = formsOf(journal, wish);
    const std::array endings = {".txt", ".html", ".json", ".fhir.json"};
    for (std::size_t i = 0; i < endings.size(); ++i) {
        const auto golden =
            std::filesystem::path(UNKNOT_TEST_DATA) / "report" / ("report-" + name + endings[i]);
        INFO(golden);
        if (std::getenv("UNKNOT_WRITE_GOLDEN"))
            std::ofstream(golden, std::ios::binary) << *made.all()[i];
        CHECK(*made.all()[i] == bytesOf(golden));
    }
}

TEST_CASE("DoctorReport: the same journal in any order gives the same bytes", "[report]") {
    std::vector<Episode> journal = reportJournal();
    const ReportForms first = formsOf(journal, reportWish());
    CHECK(formsOf(journal, reportWish()) == first);
    std::ranges::reverse(journal);
    CHECK(formsOf(journal, reportWish()) == first);
}

TEST_CASE("DoctorReport: both ends of the range are in it, wherever they were lived", "[report]") {
    // The day on which the clocks went back in Europe, and the place far ahead and far behind.
    const auto [time, isIn] = GENERATE(table<std::string, bool>({
        {"2026-10-24T23:59:59+02:00", false},
        {"2026-10-25T00:00+02:00", true},
        {"2026-10-25T02:30+02:00", true},
        {"2026-10-25T02:30+01:00", true},
        {"2026-10-25T23:59:59+01:00", true},
        {"2026-10-26T00:00+01:00", false},
        {"2026-10-25T00:00+14:00", true},
        {"2026-10-25T23:59-11:00", true},
        {"2026-10-24T23:59-11:00", false},
        {"2026-10-26T00:00+14:00", false},
    }));
    CAPTURE(time);
    const DoctorReport report = reportOf({spasmAt(time)}, reportWish("2026-10-25", "2026-10-25"));
    CHECK(report.episodes.size() == (isIn ? 1 : 0));
    CHECK(report.overview.episodes == (isIn ? 1 : 0));
    CHECK(report.overview.days == 1);
}

TEST_CASE("DoctorReport: today is in it, days ahead are not", "[report]") {
    const DoctorReport report = reportOf({spasmAt("2026-11-21T09:00"), spasmAt("2026-11-22T09:00", 2)},
        reportWish("2026-11-20", "2026-12-31"));
    CHECK(report.range == rangeOf("2026-11-20", "2026-11-21"));
    CHECK(report.episodes.size() == 1);
}

TEST_CASE("DoctorReport: the counts add up, in weeks, months and years", "[report]") {
    const auto [from, unit] = GENERATE(
        table<std::string, ChartUnit>({{"2026-08-25", ChartUnit::week}, {"2026-08-01", ChartUnit::month},
            {"2025-07-01", ChartUnit::month}, {"2020-03-05", ChartUnit::year}}));
    const DoctorReport report = reportOf(every(20, 120), reportWish(from));
    CHECK(report.chart.unit == unit);
    int sum = 0;
    for (const ChartPeriod& period : report.chart.periods)
        sum += period.episodes;
    CHECK(sum == report.overview.episodes);
    CHECK(std::size_t(sum) == report.episodes.size());
    CHECK(std::accumulate(report.durations.episodes.begin(), report.durations.episodes.end(), 0) == sum);
    CHECK(report.chart.periods.front().from == report.range.from);
    CHECK(report.chart.periods.back().to == report.range.to);
    CHECK_FALSE(report.chart.periods.back().isWhole);
    CHECK(documentOf(report, reportContent()).blocks.size() > 5);
}

TEST_CASE("DoctorReport: too few is said to be too few", "[report]") {
    CHECK(valueOf("Trend", reportOf({})).empty());
    CHECK(valueOf("Trend", reportOf(every(5, 2))) ==
        "With fewer than 3 entries, nothing more is said about how often.");
    CHECK(valueOf("From one to the next", reportOf(every(5, 2))).empty());
    CHECK(valueOf("Trend", reportOf(every(5, 4))) == "too few gaps to say whether it comes more often");
    CHECK(valueOf("From one to the next", reportOf(every(5, 4))) == "median 5 days, of 3 gaps");
    CHECK(valueOf("Trend", reportOf(every(5, 8))) == "no clear change");
    std::vector<Episode> faster;
    for (const int day : {0, 2, 5, 9, 14, 20, 27, 36})
        faster.push_back(every(day, 2)[1]);
    CHECK(valueOf("Trend", reportOf(faster)) ==
        "it comes more often: the gaps were 7 days at first, and 3 days later (medians)");
}

TEST_CASE("DoctorReport: an entry left out is said, and makes no gap longer", "[report]") {
    ReportWish wish = reportWish();
    wish.leftOutItems = {{ReportPart::entries, sampleUuid(3)}};
    const DoctorReport report = reportOf(every(5, 8), wish);
    CHECK(report.overview.episodes == 7);
    CHECK(report.leftOut.entries == 1);
    CHECK(valueOf("Left out, as the person wished", report) == "entries: 1");
    CHECK(valueOf("Spasms entered", report) == "7 in 113 days, not counting those left out (1)");
    CHECK(valueOf("Trend", report) == "nothing is said, because entries were left out");
    CHECK(valueOf("From one to the next", report).empty());
    CHECK(reportToJson(report, reportContent()).find("\"frequency\"") == std::string::npos);
}

TEST_CASE("DoctorReport: positive answers come first, private ones as they are stored", "[report]") {
    const auto headingOfFirst = [](const std::vector<Episode>& journal) {
        for (const Document::Block& block : documentOf(reportOf(journal), reportContent()).blocks)
            if (const auto* heading = std::get_if<Document::Heading>(&block))
                return heading->text;
        return std::string();
    };
    Episode asked = spasmAt("2026-11-02T08:00");
    const auto screened = [&](SignAnswer given) {
        asked.screenings = {{.id = {sampleUuid(5)}, .at = when("2026-11-02T08:05"), .answers = {given}}};
        return std::vector<Episode>{asked};
    };
    CHECK(headingOfFirst(screened({{}, Answer::no})) == "How often, and how long");
    CHECK(headingOfFirst(screened({{"fever"}, Answer::notSure})) ==
        "Warning signs: what was answered, and when");
    const std::string unnamed = formsOf(screened({{}, Answer::yes}), reportWish()).text;
    CHECK(unnamed.find("Yes: One of the warning signs, not named here | 2 November 2026, 08:05") !=
        std::string::npos);
    CHECK(unnamed.find("urine") == std::string::npos);
    CHECK(formsOf(screened({{"bladder"}, Answer::yes}), reportWish()).text.find("Hard to pass urine?") !=
        std::string::npos);
}

TEST_CASE("DoctorReport: own words stay as they are, line by line", "[report]") {
    const ReportForms forms = formsOf(reportJournal(), reportWish());
    CHECK(forms.html.find("<blockquote dir=\"auto\">Like a knife,<br>then it *locks*.</blockquote>") !=
        std::string::npos);
    CHECK(forms.text.find("    Like a knife,\n    then it *locks*.\n") != std::string::npos);
    CHECK(forms.json.find(R"("Like a knife,\nthen it *locks*.")") != std::string::npos);
}

TEST_CASE("DoctorReport: of ten years it is still two pages, and says what is not there", "[report]") {
    std::vector<Episode> journal = every(6, 600);
    for (Episode& episode : journal) {
        const Episode rich = richEpisode();
        episode.tried = rich.tried;
        episode.medicines = rich.medicines;
        episode.triggers = rich.triggers;
        episode.screenings = rich.screenings;
        episode.impacts = rich.impacts;
        episode.ownWords = std::string(3000, 'w') + " end";
    }
    const DoctorReport report = reportOf(journal, reportWish("2016-01-01"));
    const Document document = documentOf(report, reportContent());
    REQUIRE(entriesIn(document));
    CHECK(entriesIn(document)->rows.size() == 11); // of 12 at most, as they are long
    const std::string text = asPlainText(document);
    CHECK(text.find("These are the latest 11 of 600.") != std::string::npos);
    CHECK(text.find("and 597 more in the journal") != std::string::npos);
    CHECK(text.find("Shortened here. The whole text is in the journal.") != std::string::npos);
    CHECK(text.size() < 10'000); // about 5,000 characters are a page of small print
    CHECK(valueOf("First entry in the journal", report).ends_with("; 9 years before this report"));
}

TEST_CASE("DoctorReport: columns without anything are gone, empty cells are said to be", "[report]") {
    Episode one = spasmAt("2026-11-02T08:00", 1);
    one.readings = {{.id = {sampleUuid(9)}, .at = when("2026-11-02T09:00"), .score = *PainScore::from(4)},
        {.id = {sampleUuid(8)}, .at = when("2026-11-02T08:00"), .score = *PainScore::from(7)}};
    const Document document = documentOf(reportOf({one, notedOnly("2026-11-03T08:00", 2)}), reportContent());
    REQUIRE(entriesIn(document));
    CHECK(entriesIn(document)->head == std::vector<std::string>{"Began", "Lasted", "Strength, 0 to 10"});
    CHECK(entriesIn(document)->rows ==
        std::vector<std::vector<std::string>>{
            {"noted 3 Nov, 08:00", "over", ""}, {"2 Nov, 08:00", "over", "7, 4"}});
    CHECK(asPlainText(document).find("Taken, as entered: Nothing was entered") != std::string::npos);
    CHECK(asPlainText(document).find("  noted 3 Nov, 08:00: Lasted: over\n") != std::string::npos);
    CHECK(asHtml(document).find("<td>over</td><td>–</td>") != std::string::npos);
}

TEST_CASE("DoctorReport: days lost reach in from before, and what is left out does not", "[report]") {
    Episode early = spasmAt("2026-10-30T08:00");
    early.end = EndedAt{when("2026-11-02T08:00")};
    early.impacts = {{"walk"}};
    ReportWish wish = reportWish("2026-11-01", "2026-11-10");
    CHECK(reportOf({early}, wish).interference->days == 2);
    CHECK(reportOf({early}, wish).episodes.empty());
    wish.leftOutItems = {{ReportPart::impacts, "walk"}};
    CHECK(reportOf({early}, wish).interference->days == 0);
    wish.leftOut.insert(ReportPart::impacts);
    CHECK_FALSE(reportOf({early}, wish).interference);
}
