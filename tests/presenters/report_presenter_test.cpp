// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/report_presenter.hpp"

#include "support/catch.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_journal_store.hpp"
#include "support/report_samples.hpp"

#include "unknot/base/iso_time.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

/// On 21 November 2026.
struct Made {
    Made() { presenter.load(); }
    explicit Made(const std::vector<Episode>& journal) {
        for (const Episode& episode : journal)
            REQUIRE(store.add(episode));
        presenter.load();
    }

    [[nodiscard]] const ReportView& view() const { return presenter.view(); }
    [[nodiscard]] std::string forms() const {
        return presenter.text() + presenter.html() + presenter.json() + presenter.fhir();
    }
    [[nodiscard]] bool has(const std::string& part) const { return forms().find(part) != std::string::npos; }
    const ReportView& after(Period period) {
        presenter.choose(period);
        presenter.make();
        return view();
    }
    const ReportView& after(std::string_view from, std::string_view to) {
        presenter.choose(rangeOf(from, to));
        presenter.make();
        return view();
    }

    MemoryJournalStore store;
    ManualClock clock;
    ReportPresenter presenter{store, reportContent(), {"gb"}, clock};
};

/// The days as text: "2026-10-25 to 2026-11-21".
std::string daysOf(const ReportView& view) {
    return isoDay(view.range.from) + " to " + isoDay(view.range.to);
}

/// A thing that leaves something behind in the forms is put back again.
std::string formsWithout(Made& made, const ReportItem& item) {
    made.presenter.keep(item, OnReport::out);
    made.presenter.make();
    std::string forms = made.forms();
    made.presenter.keep(item, OnReport::in);
    made.presenter.make();
    return forms;
}

} // namespace

TEST_CASE("ReportPresenter: begins with the whole journal, without notes and without a name", "[report]") {
    Episode noted = spasmAt("2026-11-02T08:00", 7);
    noted.notes = "mark-notes";
    Made made({noted, spasmAt("2021-03-05T08:00", 8)});
    CHECK(made.view().period == Period::all);
    CHECK(daysOf(made.view()) == "2021-03-05 to 2026-11-21");
    CHECK(made.view().leftOut == std::set{ReportPart::notes});
    CHECK(made.view().entries == 2);
    CHECK(made.view().fileName == "unknot-report-2026-11-21");
    CHECK_FALSE(made.has("mark-notes"));
    made.presenter.keep(ReportPart::notes, OnReport::in);
    made.presenter.setName("Åsa");
    made.presenter.make();
    CHECK(made.has("mark-notes"));
    CHECK(made.has("Åsa"));
}

TEST_CASE("ReportPresenter: both days and today are in it", "[report]") {
    Made made({spasmAt("2026-10-25T00:00", 1), spasmAt("2026-10-24T23:59", 2), spasmAt("2026-11-21T08:00", 3),
        removed(spasmAt("2026-11-20T08:00", 4))});
    CHECK(made.after(Period::fourWeeks).entries == 2);
    CHECK(daysOf(made.view()) == "2026-10-25 to 2026-11-21");
    CHECK(daysOf(made.after(Period::threeMonths)) == "2026-08-22 to 2026-11-21");
    CHECK(daysOf(made.after(Period::twelveMonths)) == "2025-11-22 to 2026-11-21");
    CHECK(made.after("2026-10-24", "2026-10-24").entries == 1);
    CHECK(made.view().period == Period::chosen);
    CHECK(made.after("2026-10-24", "2026-10-25").entries == 2);
    // The usual spans go on with the days.
    made.clock.advance(std::chrono::hours(24));
    CHECK(daysOf(made.after(Period::fourWeeks)) == "2026-10-26 to 2026-11-22");
    CHECK(made.view().fileName == "unknot-report-2026-11-22");
}

TEST_CASE("ReportPresenter: three months before the end of a long month end in a short one", "[report]") {
    Made made;
    made.clock.setWall(when("2026-05-31T12:00+00:00").utc);
    CHECK(daysOf(made.after(Period::threeMonths)) == "2026-03-01 to 2026-05-31");
    made.clock.setWall(when("2028-02-29T12:00+00:00").utc);
    CHECK(daysOf(made.after(Period::twelveMonths)) == "2027-03-01 to 2028-02-29");
}

TEST_CASE("ReportPresenter: of days that cannot be there is no report, and why is told", "[report]") {
    Made made(reportJournal());
    const auto [from, to, trouble] = GENERATE(table<const char*, const char*, RangeTrouble>({
        {"2026-11-02", "2026-11-01", RangeTrouble::endsBeforeBegin},
        {"2026-11-22", "2026-11-30", RangeTrouble::notBegun},
        {"2026-11-22", "2026-11-01", RangeTrouble::notBegun},
    }));
    CHECK(made.after(from, to).trouble == trouble);
    CHECK_FALSE(made.view().hasReport());
    CHECK(made.after("2026-11-01", "2026-11-30").trouble == RangeTrouble::none);
    CHECK(made.view().hasReport());
}

TEST_CASE("ReportPresenter: each thing of an entry goes from all forms, and comes back", "[report]") {
    Episode rich = richEpisode();
    rich.notes = "mark-notes";
    Made made({rich, spasmAt("2026-11-02T08:00", 900)});
    made.presenter.keep(ReportPart::notes, OnReport::in);
    made.presenter.make();
    REQUIRE(made.view().entries == 2);
    const std::string whole = made.forms();
    std::set<ReportPart> parts;
    const std::vector<ReportThing> things = made.presenter.thingsOf(0);
    for (const ReportThing& thing : things) {
        CAPTURE(keyOf(thing.item.part), thing.item.id);
        CHECK(made.presenter.keptOf(thing, 0) == OnReport::in);
        parts.insert(thing.item.part);
        made.presenter.keep(thing.item, OnReport::out);
        made.presenter.make();
        CHECK(made.presenter.keptOf(thing, 0) == OnReport::out);
        CHECK(made.presenter.canTurn(thing, 0));
        CHECK(made.presenter.keptOfEntry(0) == OnReport::partly);
        CHECK(made.presenter.keptOfEntry(1) == OnReport::in);
        CHECK(made.view().leftOutSingly == 1);
        const std::string without = made.forms();
        CHECK(without != whole);
        for (const std::string& name : thing.names)
            if (thing.item.part == ReportPart::ownWords || thing.item.part == ReportPart::notes)
                CHECK(without.find(name.substr(0, 10)) == std::string::npos);
        made.presenter.keep(thing.item, OnReport::in);
        made.presenter.make();
        CHECK(made.forms() == whole);
    }
    // All that has a part is there, but the table of entries itself.
    CHECK(parts.size() == kReportParts - 1);
    // What an entry is without cannot be turned while the entry, or the part, is out.
    made.presenter.keep({ReportPart::entries, rich.id.value}, OnReport::out);
    CHECK(made.presenter.keptOfEntry(0) == OnReport::out);
    CHECK(made.presenter.keptOf(things.front(), 0) == OnReport::out);
    CHECK_FALSE(made.presenter.canTurn(things.front(), 0));
    made.presenter.keepAllThings();
    made.presenter.keep(things.front().item.part, OnReport::out);
    CHECK_FALSE(made.presenter.canTurn(things.front(), 0));
}

TEST_CASE("ReportPresenter: what stands in several entries goes from all of them at once", "[report]") {
    Episode twice = triggered(spasmAt("2026-11-01T08:00", 1), {{"lifting"}, {"cold"}});
    twice.tried = {
        {.id = {sampleUuid(11)}, .measure = {"heat"}, .own = {}, .at = {}, .lasted = {}, .outcome = {}},
        {.id = {sampleUuid(12)}, .measure = {"heat"}, .own = {}, .at = {}, .lasted = {}, .outcome = {}}};
    Episode once = triggered(spasmAt("2026-11-02T08:00", 2), {{"lifting"}});
    once.ownTriggers = {"the \"sofa\"\n"};
    once.medicines = {{.id = {sampleUuid(13)}, .text = "the white ones", .at = {}}};
    Made made({twice, once});
    std::vector<std::string> told;
    for (const ReportThing& thing : made.presenter.thingsOfAll()) {
        told.push_back(thing.names.at(0) + " " + std::to_string(thing.entries));
        CHECK(made.presenter.canTurn(thing));
        // Neither a label nor an id is left of it.
        const std::string without = formsWithout(made, thing.item);
        CHECK(without.find("\"" + thing.item.id + "\"") == std::string::npos);
    }
    CHECK(told ==
        std::vector<std::string>{
            "Lifting something 2", "Cold 1", "the \"sofa\" 1", "Warmth 1", "the white ones 1"});
    made.presenter.keep({ReportPart::triggers, "lifting"}, OnReport::out);
    const auto triggersOf = [&](std::size_t index) {
        const auto things = made.presenter.thingsOf(index);
        return *std::ranges::find(
            things, ReportPart::triggers, [](const ReportThing& thing) { return thing.item.part; });
    };
    CHECK(made.presenter.keptOf(triggersOf(0), 0) == OnReport::partly);
    CHECK(made.presenter.keptOf(triggersOf(1), 1) == OnReport::partly);
    made.presenter.keep({ReportPart::triggers, "cold"}, OnReport::out);
    CHECK(made.presenter.keptOf(triggersOf(1), 1) == OnReport::out);
    CHECK_FALSE(made.presenter.canTurn(triggersOf(1), 1));
}

TEST_CASE("ReportPresenter: reads the journal anew where it was changed, and only there", "[report]") {
    Made made({spasmAt("2026-11-02T08:00", 7)});
    const auto listed = made.view().listed;
    made.presenter.load();
    CHECK(made.view().listed == listed);
    REQUIRE(made.store.add(spasmAt("2026-11-03T08:00", 8)));
    made.presenter.load();
    CHECK(made.view().entries == 2);
    CHECK(made.view().listed != listed);
    made.store.failWith(ErrorCode::locked);
    made.presenter.load();
    CHECK(made.view().error == ErrorCode::locked);
    CHECK_FALSE(made.view().hasReport());
    CHECK(made.view().entries == 0);
    made.store.failWith({});
    made.presenter.load();
    CHECK_FALSE(made.view().error);
    CHECK(made.view().entries == 2);
}

TEST_CASE("ReportPresenter: of the oldest entry, left out, not even the day is told", "[report]") {
    Made made(
        {spasmAt("2026-11-02T08:00", 7), spasmAt("2026-11-05T08:00", 8), spasmAt("2026-11-09T08:00", 9)});
    CHECK(made.has("2 November 2026"));
    made.presenter.keep({ReportPart::entries, made.presenter.entry(2).id.value}, OnReport::out);
    made.presenter.make();
    CHECK_FALSE(made.has("2 November 2026"));
    CHECK_FALSE(made.has("2026-11-02"));
    CHECK(made.presenter.text().find("Period: 5 November 2026") != std::string::npos);
    CHECK(made.presenter.json().find("\"entries\":1") != std::string::npos); // that one is left out
    // It can be put back, and own days stay as they were chosen.
    CHECK(made.view().entries == 3);
    CHECK(daysOf(made.view()) == "2026-11-02 to 2026-11-21");
    made.after("2026-11-01", "2026-11-21");
    CHECK(made.presenter.text().find("Period: 1 November 2026") != std::string::npos);
}

TEST_CASE("ReportPresenter: a long journal is read in parts, and what was made stays until all is read",
    "[report]") {
    Made made({spasmAt("2026-11-02T08:00", 7)});
    for (int i = 0; i < 2500; ++i)
        REQUIRE(made.store.add(spasmAt("2026-11-03T08:00", 100 + i)));
    made.presenter.refresh();
    made.presenter.work();
    CHECK(made.view().isReading);
    CHECK(made.view().entries == 1);
    CHECK(made.view().hasReport());
    CHECK(made.presenter.entry(0).id == spasmAt("2026-11-02T08:00", 7).id);
    // The latest: all others move on by one.
    REQUIRE(made.store.add(spasmAt("2026-11-04T08:00", 8)));
    int parts = 1;
    for (; made.view().isReading && parts < 100; ++parts)
        made.presenter.work();
    CHECK(parts >= 5); // one was in vain, and one was told that it was
    CHECK(made.view().entries == 2502);
    CHECK(made.presenter.entry(0).id == spasmAt("2026-11-04T08:00", 8).id);
}

TEST_CASE("ReportPresenter: of an empty journal there is a report that says so", "[report]") {
    Made made;
    CHECK(daysOf(made.view()) == "2026-11-21 to 2026-11-21");
    CHECK(made.view().hasReport());
    CHECK(made.presenter.thingsOfAll().empty());
    const ReportPresenter before(made.store, reportContent(), {}, made.clock);
    CHECK_FALSE(before.view().hasReport());
}
