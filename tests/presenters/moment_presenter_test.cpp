// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/moment_presenter.hpp"

#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/insight_samples.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_journal_store.hpp"
#include "support/memory_moment_store.hpp"
#include "support/temp_dir.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

struct Told {
    Content content = builtInContent();
    ManualClock clock;
    MemoryMomentStore store;
    MemoryJournalStore journal;
    TempDir folder;
    MomentDraftFile draft{folder.path() / "moment-draft.json"};
    MomentPresenter presenter = started();

    /// Another one of the same journal and draft, as after a start of the program.
    [[nodiscard]] MomentPresenter started() {
        return {store, journal, draft, content, clock, [this](UtcTime) { return clock.now().wall.offset; }};
    }

    [[nodiscard]] const MomentView& view() const { return presenter.view(); }
    [[nodiscard]] std::vector<NotedMoment> stored() const { return *store.moments({}); }
    [[nodiscard]] WallTime now() const { return clock.now().wall; }
};

const TriggerId kLifting{"lifting"};
const TriggerId kCold{"cold"};

} // namespace

TEST_CASE("MomentPresenter: what was there is told, and stored as it stands", "[moment]") {
    Told told;
    REQUIRE(told.presenter.openNew());
    CHECK(told.view().edited.at == told.now());
    CHECK((told.view().isNew && !told.view().isChanged && !told.view().isAnswered));
    CHECK_FALSE(told.presenter.save());
    CHECK(told.view().saveError == ErrorCode::invalid);
    told.presenter.toggle(kLifting);
    told.presenter.toggle(kCold);
    told.presenter.toggle(kLifting);
    told.presenter.addOwn("  the sofa ");
    told.presenter.addOwn("the sofa");
    told.presenter.addOwn("Keller");
    told.presenter.removeOwn(0);
    told.presenter.setTyped(" a draught");
    CHECK((told.view().isChanged && told.view().isAnswered));
    told.clock.advance(90s);
    REQUIRE(told.presenter.save());
    REQUIRE(told.stored().size() == 1);
    const NotedMoment stored = told.stored().front();
    CHECK(stored.triggers == std::vector{kCold});
    CHECK(stored.ownTriggers == std::vector<std::string>{"Keller", "a draught"});
    CHECK_FALSE(stored.isNone);
    CHECK(stored.changedAt == told.now().utc);
    CHECK_FALSE(told.presenter.isWaiting());

    // And told anew.
    REQUIRE(told.presenter.open(stored.id));
    CHECK((!told.view().isNew && !told.view().isChanged));
    told.presenter.toggleNone();
    CHECK((told.view().edited.isNone && told.view().edited.ownTriggers.empty()));
    told.presenter.toggle(kLifting);
    CHECK_FALSE(told.view().edited.isNone);
    told.presenter.toggleNone();
    REQUIRE(told.presenter.save());
    REQUIRE(told.stored().size() == 1);
    CHECK((told.stored()[0].isNone && told.stored()[0].triggers.empty() && told.stored()[0].id == stored.id));
    CHECK_FALSE(told.presenter.open({sampleUuid(7)}));
}

TEST_CASE("MomentPresenter: what was begun is not lost by going elsewhere", "[moment]") {
    Told told;
    REQUIRE(told.presenter.openNew());
    told.presenter.toggle(kLifting);
    CHECK(told.presenter.isWaiting());
    told.clock.advance(1h);
    REQUIRE(told.presenter.openNew());
    CHECK(told.view().edited.triggers == std::vector{kLifting});
    CHECK(told.stored().empty());
    // Another one is told: it is stored first, and where that fails it stays.
    told.store.failWith(ErrorCode::diskFull);
    CHECK_FALSE(told.presenter.openBefore(told.now(), 1));
    CHECK(told.view().saveError == ErrorCode::diskFull);
    CHECK(told.view().edited.triggers == std::vector{kLifting});
    told.store.failWith({});
    REQUIRE(told.presenter.openBefore(told.now(), 1));
    CHECK(told.stored().size() == 1);
    CHECK(told.view().edited.triggers.empty());
    // One that says nothing is let go, and so is what is not wanted.
    told.presenter.setAt(before(told.now(), 5h));
    REQUIRE(told.presenter.openNew());
    told.presenter.toggleNone();
    told.presenter.letGo();
    CHECK_FALSE(told.presenter.isWaiting());
    REQUIRE(told.presenter.openNew());
    CHECK_FALSE(told.view().isAnswered);
    CHECK(told.stored().size() == 1);
}

TEST_CASE("MomentPresenter: what was begun is there again after the program was killed", "[moment]") {
    Told told;
    REQUIRE(told.presenter.openNew());
    told.presenter.setAt(before(told.now(), 5h));
    told.presenter.toggle(kLifting);
    told.presenter.setTyped("long drive");
    CHECK_FALSE(told.view().isKept);
    told.presenter.keepDraft();
    CHECK(told.view().isKept);
    const NotedMoment begun = told.view().edited;
    told.presenter.toggle(kCold);
    CHECK_FALSE(told.view().isKept);
    told.clock.advance(24h);
    MomentPresenter after = told.started();
    SECTION("it is gone on with") {
        REQUIRE(after.openNew());
        CHECK(after.view().isNew);
        CHECK(after.view().isChanged);
        CHECK(after.view().isKept);
        CHECK(after.view().edited.id == begun.id);
        CHECK(after.view().edited.at == begun.at);
        CHECK(after.view().edited.triggers == std::vector{kLifting});
        CHECK(after.view().edited.ownTriggers == std::vector<std::string>{"long drive"});
        REQUIRE(after.save());
        CHECK(told.stored().size() == 1);
        CHECK_FALSE(after.view().isKept);
        MomentPresenter later = told.started();
        REQUIRE(later.openNew());
        CHECK_FALSE(later.view().isAnswered);
    }
    SECTION("another one is told: it is stored first") {
        REQUIRE(after.openBefore(told.now(), 1));
        REQUIRE(told.stored().size() == 1);
        CHECK(told.stored().front().id == begun.id);
        CHECK_FALSE(after.view().isAnswered);
    }
    SECTION("it is let go") {
        REQUIRE(after.openNew());
        after.letGo();
        CHECK_FALSE(after.isWaiting());
        const auto kept = told.draft.load();
        REQUIRE(kept);
        CHECK_FALSE(kept->has_value());
    }
    SECTION("nothing is answered any more") {
        REQUIRE(after.openNew());
        after.toggle(kLifting);
        after.removeOwn(0);
        after.keepDraft();
        MomentPresenter later = told.started();
        REQUIRE(later.openNew());
        CHECK(later.view().edited.id != begun.id);
    }
}

TEST_CASE("MomentPresenter: what was changed of a stored one is there again, too", "[moment]") {
    Told told;
    REQUIRE(told.presenter.openNew());
    told.presenter.toggle(kLifting);
    REQUIRE(told.presenter.save());
    REQUIRE(told.presenter.open(told.stored().front().id));
    told.presenter.toggle(kCold);
    told.presenter.keepDraft();
    MomentPresenter after = told.started();
    REQUIRE(after.openNew());
    CHECK_FALSE(after.view().isNew);
    CHECK(after.view().isChanged);
    CHECK(after.view().edited.triggers == std::vector{kLifting, kCold});
    after.letGo();
    CHECK(after.view().edited.triggers == std::vector{kLifting});
}

TEST_CASE("MomentPresenter: a draft that cannot be kept, or read, is told", "[moment]") {
    Told told;
    SECTION("not kept") {
        const MomentDraftFile nowhere{{}};
        MomentPresenter presenter{told.store, told.journal, nowhere, told.content, told.clock,
            [&told](UtcTime) { return told.now().offset; }};
        REQUIRE(presenter.openNew());
        presenter.toggle(kLifting);
        presenter.keepDraft();
        CHECK(presenter.view().draftError == ErrorCode::denied);
        CHECK_FALSE(presenter.view().isKept);
        CHECK(presenter.save());
    }
    SECTION("not read: it is set aside, and a new one is begun") {
        told.folder.write("moment-draft.json", "{\"version\":1,");
        REQUIRE(told.presenter.openNew());
        CHECK(told.view().unreadable == ErrorCode::damaged);
        CHECK_FALSE(told.view().isAnswered);
        CHECK(std::filesystem::exists(told.folder.path() / "moment-draft.json.damaged-1"));
        told.presenter.keepDraft();
        CHECK_FALSE(told.view().unreadable);
    }
}

TEST_CASE("MomentPresenter: the days before a spasm at its time of day", "[moment]") {
    Told told;
    const WallTime onset = told.now();
    REQUIRE(told.presenter.openBefore(onset, 1));
    CHECK(told.view().edited.at == before(onset, 24h));
    CHECK(told.view().isNew);
    CHECK(told.view().beside == Beside{.onset = onset, .days = 1, .isNoted = {false, false}});
    told.presenter.toggle(kCold);
    // The other day: this one is stored.
    REQUIRE(told.presenter.openBefore(onset, 2));
    CHECK(told.view().edited.at == before(onset, 48h));
    CHECK(told.view().beside->isNoted == std::vector{true, false});
    told.presenter.toggleNone();
    told.presenter.setAt(before(onset, 48h - 20min));
    REQUIRE(told.presenter.save());
    // What is noted for it is told again rather than twice.
    REQUIRE(told.presenter.openBefore(onset, 2));
    CHECK((!told.view().isNew && told.view().edited.isNone));
    CHECK(told.view().beside->isNoted == std::vector{true, true});
    CHECK(told.stored().size() == 2);
}

TEST_CASE("MomentPresenter: says what makes it no ordinary moment", "[moment]") {
    Told told;
    REQUIRE(told.journal.add(spasmAt("2026-03-01T08:00")));
    REQUIRE(told.presenter.openNew());
    CHECK_FALSE(told.view().hasOnset);
    told.presenter.setAt(when("2026-03-01T09:00"));
    CHECK(told.view().hasOnset);
    told.presenter.setAt(when("2026-03-01T10:01"));
    CHECK_FALSE(told.view().hasOnset);
    CHECK_FALSE(told.view().isInFuture);
    told.presenter.setAt(before(told.now(), -1h));
    CHECK(told.view().isInFuture);
}

TEST_CASE("MomentPresenter: those there are, the latest first, removed and brought back", "[moment]") {
    Told told;
    for (int day = 1; day <= 12; ++day)
        REQUIRE(told.store.keepMoment(
            momentAt("2026-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T08:00",
                {{day == 12 ? "lifting" : "of-a-later-content"}}, day)));
    REQUIRE(told.presenter.openNew());
    REQUIRE(told.view().noted.size() == 10);
    CHECK(told.view().hasMore);
    CHECK(told.view().noted[0].triggers == std::vector{told.content.journal.triggers.find(kLifting)->label});
    CHECK(told.view().noted[1].triggers == std::vector<std::string>{"of-a-later-content"});
    told.presenter.more();
    CHECK((told.view().noted.size() == 12 && !told.view().hasMore));

    const MomentId first = told.view().noted[0].id;
    REQUIRE(told.presenter.open(first));
    told.presenter.remove();
    CHECK((told.view().justRemoved == first && told.view().isNew && told.view().noted.size() == 11));
    told.presenter.undoRemove();
    CHECK((told.view().justRemoved.empty() && told.view().edited.id == first && !told.view().isNew));
    CHECK(told.view().noted.size() == 12);

    told.presenter.remove();
    told.presenter.setRemovedShown(true);
    REQUIRE(told.view().noted.size() == 1);
    CHECK((told.view().noted[0].isRemoved && told.view().isRemovedShown));
    told.presenter.bringBack(first);
    CHECK((told.view().noted.empty() && told.view().justRemoved.empty()));
    told.presenter.setRemovedShown(false);
    CHECK(told.view().noted.size() == 10);

    told.store.failWith(ErrorCode::locked);
    told.presenter.refresh();
    CHECK((told.view().error == ErrorCode::locked && told.view().noted.empty()));
    told.store.failWith({});
    told.presenter.refresh();
    CHECK_FALSE(told.view().error);
}
