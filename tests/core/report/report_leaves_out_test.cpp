// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/doctor_report.hpp"

#include "support/catch.hpp"
#include "support/report_samples.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

/// What of it would give a part away, in any of the forms.
struct Marked {
    ReportPart part;
    std::vector<std::string> ids; ///< by each of which the one thing can be left out
    std::vector<std::string> marks;
};

/// An entry with a text in each part that stands nowhere else.
Episode markedEpisode() {
    Episode one = spasmAt("2026-11-02T08:00", 7);
    one.readings = {{.id = {sampleUuid(71)}, .at = when("2026-11-02T03:33"), .score = *PainScore::from(9)}};
    one.places = {{.area = {"low-back"}, .side = Side::left}};
    one.ownTriggers = {"mark-trigger"};
    one.impacts = {{"walk"}};
    one.tried = {{.id = {sampleUuid(72)},
        .measure = {},
        .own = "mark-tried",
        .at = std::nullopt,
        .lasted = std::nullopt,
        .outcome = Outcome::better}};
    one.medicines = {{.id = {sampleUuid(73)}, .text = "mark-medicine", .at = std::nullopt}};
    one.riskFactors = {{"osteoporosis"}};
    one.screenings = {
        {.id = {sampleUuid(74)}, .at = when("2026-11-02T08:05"), .answers = {{{"collapse"}, Answer::yes}}}};
    one.ownWords = "mark-own-words";
    one.notes = "mark-notes";
    return one;
}

std::vector<Marked> markedParts() {
    const std::string entry = sampleUuid(7);
    return {
        {ReportPart::readings, {entry, sampleUuid(71)}, {"03:33", "\"score\":9", "\"value\":9"}},
        {ReportPart::places, {entry, "low-back"}, {"Lower back", "low-back"}},
        {ReportPart::triggers, {entry, "mark-trigger"}, {"mark-trigger"}},
        {ReportPart::impacts, {entry, "walk"}, {"Walk", "\"walk\""}},
        {ReportPart::tried, {entry, sampleUuid(72), "mark-tried"}, {"mark-tried"}},
        {ReportPart::medicines, {entry, sampleUuid(73), "mark-medicine"}, {"mark-medicine"}},
        {ReportPart::riskFactors, {entry, "osteoporosis"}, {"Thin bones", "osteoporosis"}},
        {ReportPart::screenings, {entry, sampleUuid(74), "collapse"}, {"pale?", "\"collapse\"", "08:05"}},
        {ReportPart::ownWords, {entry}, {"mark-own-words"}},
        {ReportPart::notes, {entry}, {"mark-notes"}},
    };
}

bool isAnywhere(const std::string& mark, const ReportForms& forms) {
    return std::ranges::any_of(
        forms.all(), [&](const std::string* form) { return form->find(mark) != std::string::npos; });
}

ReportWish wishForAll() {
    ReportWish wish = reportWish();
    wish.leftOut.clear();
    return wish;
}

} // namespace

TEST_CASE("DoctorReport: what is left out is in no byte of any form", "[report]") {
    const std::vector<Episode> journal = {markedEpisode(), spasmAt("2026-11-05T08:00", 8)};
    const ReportForms whole = formsOf(journal, wishForAll());
    for (const Marked& marked : markedParts()) {
        std::vector<ReportWish> wishes = {wishForAll()};
        wishes[0].leftOut.insert(marked.part);
        for (const std::string& id : marked.ids) {
            wishes.push_back(wishForAll());
            wishes.back().leftOutItems.insert({marked.part, id});
        }
        for (const ReportWish& wish : wishes)
            for (const std::string& mark : marked.marks) {
                CAPTURE(
                    keyOf(marked.part), mark, wish.leftOutItems.empty() ? "" : wish.leftOutItems.begin()->id);
                CHECK(isAnywhere(mark, whole));
                CHECK_FALSE(isAnywhere(mark, formsOf(journal, wish)));
                CHECK(doctorReportOf(journal, wish, sampleTime(30)).leftOut.notFound.empty());
            }
    }
}

TEST_CASE("DoctorReport: notes are left out unless they are asked for", "[report]") {
    CHECK_FALSE(isAnywhere("mark-notes", formsOf({markedEpisode()}, reportWish())));
    // Nor is it said that there are any.
    CHECK(formsOf({markedEpisode()}, reportWish()).text.find("Left out") == std::string::npos);
}

TEST_CASE("DoctorReport: what was left out is never said not to have been entered", "[report]") {
    const std::array denials = {
        "No answer to a warning sign", "Nothing was entered", "What is missing was not entered."};
    const auto deny = [&](const ReportWish& wish) {
        const std::string text = formsOf({markedEpisode()}, wish).text;
        return std::ranges::count_if(
            denials, [&](const char* denial) { return text.find(denial) != std::string::npos; });
    };
    Episode bare = spasmAt("2026-11-02T08:00", 7);
    const std::string said = formsOf({bare}, wishForAll()).text;
    for (const char* denial : denials)
        CHECK(said.find(denial) != std::string::npos);
    for (const ReportItem& item : {ReportItem{ReportPart::medicines, sampleUuid(73)},
             ReportItem{ReportPart::screenings, sampleUuid(74)},
             ReportItem{ReportPart::entries, sampleUuid(7)}}) {
        ReportWish wish = wishForAll();
        wish.leftOutItems = {item};
        CHECK(deny(wish) == 0);
    }
}

TEST_CASE("DoctorReport: a whole entry is left out, or all of them one by one", "[report]") {
    ReportWish wish = wishForAll();
    wish.leftOutItems = {{ReportPart::entries, sampleUuid(7)}};
    const ReportForms without = formsOf({markedEpisode(), spasmAt("2026-11-05T08:00", 8)}, wish);
    for (const Marked& marked : markedParts())
        for (const std::string& mark : marked.marks)
            CHECK_FALSE(isAnywhere(mark, without));
    CHECK_FALSE(isAnywhere(sampleUuid(7), without));
    CHECK(isAnywhere(sampleUuid(8), without));

    wish = wishForAll();
    wish.leftOut = {ReportPart::entries};
    const ReportForms counted = formsOf({markedEpisode()}, wish);
    CHECK_FALSE(isAnywhere(sampleUuid(7), counted));
    CHECK(counted.text.find("Spasms entered: 1 in 113 days") != std::string::npos);
    CHECK(counted.text.find("Left out, as the person wished: the table of entries") != std::string::npos);
}

TEST_CASE("DoctorReport: what was to be left out and is not there is told", "[report]") {
    ReportWish wish = wishForAll();
    const ReportItem mistyped{ReportPart::medicines, sampleUuid(99)};
    wish.leftOutItems = {
        mistyped, {ReportPart::medicines, sampleUuid(73)}, {ReportPart::entries, sampleUuid(98)}};
    const LeftOut leftOut = doctorReportOf({markedEpisode()}, wish, sampleTime(30)).leftOut;
    CHECK(leftOut.notFound == std::vector<ReportItem>{{ReportPart::entries, sampleUuid(98)}, mistyped});
    CHECK(leftOut.items == 1);
    CHECK(leftOut.entries == 0);
}

TEST_CASE("DoctorReport: each part has a name that can be typed, and its own", "[report]") {
    std::set<std::string_view> keys;
    for (std::size_t i = 0; i < kReportParts; ++i) {
        CHECK(reportPartCalled(keyOf(ReportPart(i))) == ReportPart(i));
        keys.insert(keyOf(ReportPart(i)));
    }
    CHECK(keys.size() == kReportParts);
    CHECK_FALSE(reportPartCalled("everything"));
}
