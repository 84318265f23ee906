// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/editor_presenter.hpp"
#include "presenters/noted_impacts.hpp"

#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_journal_store.hpp"
#include "support/temp_dir.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Somebody with a journal, a folder for the draft, and the editor.
struct Editing {
    [[nodiscard]] std::vector<Episode> stored() const {
        const auto found = journal.episodes({.removed = EpisodeFilter::Removed::with});
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] Episode only() const {
        REQUIRE(stored().size() == 1);
        return stored().front();
    }
    /// An episode of yesterday that is stored already.
    Episode addOne() {
        const Episode episode = endedEpisodeAt(before(clock.now().wall, 24h), 10min);
        REQUIRE(journal.add(episode));
        return episode;
    }
    [[nodiscard]] bool hasDraft() const { return std::filesystem::exists(path); }

    TempDir folder;
    std::filesystem::path path = folder.path() / "unknot" / "draft.json";
    ManualClock clock;
    MemoryJournalStore journal;
    DraftFile draft{path};
    EditorPresenter editor{journal, draft, clock};
    /// Another start of the program after this one was killed.
    EditorPresenter afterKill{journal, draft, clock};
};

} // namespace

TEST_CASE(
    "EditorPresenter: a new entry begins now, is over, and is stored as it is", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    const EditorView view = at.editor.view();
    CHECK(view.isNew);
    CHECK_FALSE(view.isChanged);
    CHECK(view.edited.onset == at.clock.now().wall);
    CHECK(std::holds_alternative<EndNotKnown>(view.edited.end));
    CHECK(at.stored().empty());
    REQUIRE(at.editor.save());
    CHECK_FALSE(at.editor.isOpen());
    CHECK(at.only() == view.edited);
}

TEST_CASE("EditorPresenter: what is opened is what is stored", "[presenters][journal]") {
    Editing at;
    const Episode episode = at.addOne();
    REQUIRE(at.editor.open(episode.id));
    CHECK(at.editor.view() == EditorView{.edited = episode});
    CHECK_FALSE(at.editor.open({"0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a10"}));
}

TEST_CASE("EditorPresenter: a journal that cannot be read opens nothing", "[presenters][journal]") {
    Editing at;
    const Episode episode = at.addOne();
    at.journal.failWith(ErrorCode::locked);
    CHECK_FALSE(at.editor.open(episode.id));
    CHECK_FALSE(at.editor.isOpen());
}

TEST_CASE("EditorPresenter: a save keeps what was changed elsewhere meanwhile", "[presenters][journal]") {
    Editing at;
    const Episode episode = at.addOne();
    REQUIRE(at.editor.open(episode.id));
    at.editor.set(&Episode::notes, "from the editor");
    at.editor.set(&Episode::kind, EpisodeKind::lasting);
    at.clock.advance(1min);
    REQUIRE(at.journal.change(episode.id, at.clock.now().wall.utc, [](Episode& stored) {
        stored.kind = EpisodeKind::brief;
        stored.impacts = {{"walk"}};
    }));
    REQUIRE(at.editor.save());
    CHECK(at.only().notes == "from the editor");
    CHECK(at.only().kind == EpisodeKind::lasting);
    CHECK(at.only().impacts == std::vector<ImpactId>{{"walk"}});
    CHECK(at.only().changedAt == at.clock.now().wall.utc);
}

TEST_CASE("EditorPresenter: a draft survives a kill", "[presenters][journal]") {
    Editing at;
    SECTION("of a new entry") {
        REQUIRE(at.editor.openNew());
    }
    SECTION("of one of the journal") {
        REQUIRE(at.editor.open(at.addOne().id));
    }
    at.editor.set(&Episode::notes, "half a sen");
    const EditorView before = at.editor.view();
    at.editor.keepDraft();
    REQUIRE(at.afterKill.waitingDraft() == WaitingDraft{.isThere = true});
    REQUIRE(at.afterKill.openDraft());
    CHECK(at.afterKill.view() == before);
    CHECK(at.afterKill.view().isChanged);
    REQUIRE(at.afterKill.save());
    CHECK(at.only().notes == "half a sen");
    CHECK_FALSE(at.hasDraft());
    CHECK_FALSE(at.afterKill.waitingDraft().isThere);
}

TEST_CASE(
    "EditorPresenter: nothing is kept of what was not changed, or changed back", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.open(at.addOne().id));
    at.editor.keepDraft();
    CHECK_FALSE(at.hasDraft());
    at.editor.toggle(&Episode::impacts, {"walk"});
    at.editor.keepDraft();
    CHECK(at.hasDraft());
    at.editor.toggle(&Episode::impacts, {"walk"});
    at.editor.keepDraft();
    CHECK_FALSE(at.hasDraft());
}

TEST_CASE(
    "EditorPresenter: a draft that was saved just before the kill is not doubled", "[presenters][journal]") {
    Editing at;
    SECTION("a new entry") {
        REQUIRE(at.editor.openNew());
    }
    SECTION("one of the journal") {
        REQUIRE(at.editor.open(at.addOne().id));
    }
    at.editor.addOwnTrigger("carrying water");
    at.editor.setTyped({.medicine = "a tablet"});
    at.editor.keepDraft();
    const auto kept = at.draft.load();
    REQUIRE((kept && *kept));
    REQUIRE(at.editor.save());
    REQUIRE(at.draft.save(**kept)); // the kill came before the draft was cleared
    REQUIRE(at.afterKill.openDraft());
    REQUIRE(at.afterKill.save());
    CHECK(at.only().ownTriggers == std::vector<std::string>{"carrying water"});
    CHECK(at.only().medicines.size() == 1);
}

TEST_CASE("EditorPresenter: a draft of an entry that an older backup does not know is added",
    "[presenters][journal]") {
    Editing at;
    const Episode episode = endedEpisodeAt(before(at.clock.now().wall, 24h), 10min);
    Episode edited = episode;
    edited.notes = "more";
    REQUIRE(at.draft.save({.base = episode, .edited = edited}));
    REQUIRE(at.editor.openDraft());
    REQUIRE(at.editor.save());
    CHECK(at.only().id == episode.id);
    CHECK(at.only().notes == "more");
    CHECK(at.only().changedAt == at.clock.now().wall.utc);
}

TEST_CASE("EditorPresenter: where saving fails, all of it stays, and says why", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    at.editor.set(&Episode::notes, "kept");
    at.editor.setTyped({.trigger = "a jerk"});
    at.editor.keepDraft();
    at.journal.failWith(ErrorCode::diskFull);
    CHECK_FALSE(at.editor.save());
    CHECK(at.editor.view().saveError == ErrorCode::diskFull);
    CHECK(at.editor.view().edited.notes == "kept");
    CHECK(at.hasDraft());
    // The next change is no failed save any more.
    at.editor.set(&Episode::kind, EpisodeKind::brief);
    CHECK_FALSE(at.editor.view().saveError);
    at.journal.failWith(std::nullopt);
    REQUIRE(at.editor.save());
    CHECK(at.only().notes == "kept");
    CHECK(at.only().ownTriggers == std::vector<std::string>{"a jerk"});
    CHECK_FALSE(at.hasDraft());
}

TEST_CASE("EditorPresenter: a text that is too long is refused and stays", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    at.editor.set(&Episode::notes, std::string(64 * 1024 + 1, 'x'));
    CHECK_FALSE(at.editor.save());
    CHECK(at.editor.view().saveError == ErrorCode::invalid);
    at.editor.set(&Episode::notes, "short");
    CHECK(at.editor.save());
}

TEST_CASE("EditorPresenter: opening another entry saves the first", "[presenters][journal]") {
    Editing at;
    const Episode other = at.addOne();
    REQUIRE(at.editor.openNew());
    at.editor.set(&Episode::notes, "first");
    SECTION("that is open") {}
    SECTION("that was put aside") {
        REQUIRE(at.editor.putAside());
    }
    REQUIRE(at.editor.open(other.id));
    CHECK(at.editor.view().edited == other);
    REQUIRE(at.stored().size() == 2);
    CHECK(at.stored().front().notes == "first");
    CHECK_FALSE(at.hasDraft());
}

TEST_CASE("EditorPresenter: where the first cannot be saved, it stays open", "[presenters][journal]") {
    Editing at;
    const Episode other = at.addOne();
    REQUIRE(at.editor.openNew());
    at.editor.set(&Episode::notes, "first");
    at.journal.failWith(ErrorCode::diskFull);
    CHECK_FALSE(at.editor.open(other.id));
    CHECK_FALSE(at.editor.openNew());
    CHECK(at.editor.view().edited.notes == "first");
    CHECK(at.editor.view().saveError == ErrorCode::diskFull);
}

TEST_CASE("EditorPresenter: opening the same entry again goes on with it", "[presenters][journal]") {
    Editing at;
    const Episode episode = at.addOne();
    REQUIRE(at.editor.open(episode.id));
    at.editor.set(&Episode::notes, "going on");
    REQUIRE(at.editor.open(episode.id));
    CHECK(at.editor.view().edited.notes == "going on");
    CHECK(at.only().notes.empty());
    at.editor.discard();
    // An untouched new one is let go when another is opened.
    REQUIRE(at.editor.openNew());
    REQUIRE(at.editor.open(episode.id));
    CHECK(at.only() == episode);
}

TEST_CASE("EditorPresenter: discarding lets go of everything since the last save", "[presenters][journal]") {
    Editing at;
    const Episode episode = at.addOne();
    REQUIRE(at.editor.open(episode.id));
    at.editor.set(&Episode::notes, "a slip");
    at.editor.keepDraft();
    at.editor.discard();
    CHECK_FALSE(at.editor.isOpen());
    CHECK(at.only() == episode);
    CHECK_FALSE(at.hasDraft());
}

TEST_CASE("EditorPresenter: what is put aside waits as a draft", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    SECTION("where it was changed") {
        at.editor.setTyped({.tried = "a hot bath"});
        REQUIRE(at.editor.putAside());
        CHECK_FALSE(at.editor.isOpen());
        CHECK(at.editor.waitingDraft().isThere);
        REQUIRE(at.editor.openDraft());
        CHECK(at.editor.view().edited.tried.at(0).own == "a hot bath");
    }
    SECTION("but not where nothing was entered") {
        REQUIRE(at.editor.putAside());
        CHECK_FALSE(at.hasDraft());
    }
    CHECK(at.stored().empty());
}

TEST_CASE("EditorPresenter: a draft that cannot be kept is not put aside", "[presenters][journal]") {
    Editing at;
    const DraftFile nowhere{{}};
    EditorPresenter editor(at.journal, nowhere, at.clock);
    REQUIRE(editor.openNew());
    editor.set(&Episode::notes, "still here");
    CHECK_FALSE(editor.putAside());
    REQUIRE(editor.isOpen());
    CHECK(editor.view().draftError == ErrorCode::denied);
    CHECK(editor.view().edited.notes == "still here");
    CHECK(editor.save());
    CHECK(at.only().notes == "still here");
}

TEST_CASE("EditorPresenter: a damaged draft is told and set aside", "[presenters][journal]") {
    Editing at;
    at.folder.write("unknot/draft.json", "{\"version\":1,");
    CHECK(at.editor.waitingDraft() == WaitingDraft{.problem = ErrorCode::damaged});
    CHECK_FALSE(at.editor.openDraft());
    CHECK(at.editor.openNew());
}

TEST_CASE(
    "EditorPresenter: what is typed is kept and saved as if it had been added", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    at.editor.setTyped(
        {.trigger = " a jerk ", .tried = "tea", .medicine = "one tablet", .medicineAt = at.clock.now().wall});
    CHECK(at.editor.view().isChanged);
    CHECK(at.editor.view().edited.ownTriggers.empty());
    at.editor.keepDraft();
    REQUIRE(at.afterKill.openDraft());
    CHECK(at.afterKill.view().edited.ownTriggers == std::vector<std::string>{"a jerk"});
    REQUIRE(at.editor.save());
    CHECK(at.only().ownTriggers == std::vector<std::string>{"a jerk"});
    CHECK(at.only().tried.at(0).own == "tea");
    CHECK(at.only().medicines.at(0).text == "one tablet");
    CHECK(at.only().medicines.at(0).at == at.clock.now().wall);
    // Nothing of it is left for the next entry.
    REQUIRE(at.editor.openNew());
    CHECK_FALSE(at.editor.view().isChanged);
}

TEST_CASE("EditorPresenter: none known takes triggers out, and a trigger takes none known back",
    "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    at.editor.toggle(&Episode::triggers, {"lifting"});
    at.editor.addOwnTrigger("carrying water");
    at.editor.toggleNoTriggerKnown();
    CHECK(at.editor.view().edited.isNoTriggerKnown);
    CHECK(at.editor.view().edited.triggers.empty());
    CHECK(at.editor.view().edited.ownTriggers.empty());
    SECTION("one of the list") {
        at.editor.toggle(&Episode::triggers, {"lifting"});
    }
    SECTION("an own one") {
        at.editor.addOwnTrigger("carrying water");
    }
    SECTION("pressed again") {
        at.editor.toggleNoTriggerKnown();
    }
    SECTION("one that is being typed") {
        at.editor.setTyped({.trigger = "carrying water"});
    }
    REQUIRE(at.editor.save());
    CHECK_FALSE(at.only().isNoTriggerKnown);
}

TEST_CASE("EditorPresenter: blanks around own words are dropped, and blanks alone are nothing",
    "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    at.editor.addOwnTrigger(" \t\n");
    at.editor.addMedicine("  ", {});
    CHECK(at.editor.addOwnTried("").empty());
    at.editor.setTyped({.trigger = " ", .tried = "\t", .medicine = "\n"});
    CHECK_FALSE(at.editor.view().isChanged);
    at.editor.addOwnTrigger("  carrying water \n");
    at.editor.addOwnTrigger("carrying water");
    at.editor.addMedicine(" one tablet ", {});
    at.editor.addOwnTried(" tea ");
    const Episode edited = at.editor.view().edited;
    CHECK(edited.ownTriggers == std::vector<std::string>{"carrying water"});
    CHECK(edited.medicines.at(0).text == "one tablet");
    CHECK(edited.tried.at(0).own == "tea");
    CHECK(at.editor.save());
}

TEST_CASE("EditorPresenter: entries of a list are answered and removed one by one", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    const WallTime now = at.clock.now().wall;
    const TriedId cold = at.editor.addTried({"cold"});
    const TriedId rest = at.editor.addTried({"rest"});
    at.editor.setOutcome(cold, Outcome::better);
    at.editor.setOutcome(rest, Outcome::worse);
    at.editor.setOutcome(rest, std::nullopt);
    at.editor.setOutcome({"unknown"}, Outcome::same);
    at.editor.addReading(*PainScore::from(7), now);
    at.editor.addReading(*PainScore::from(3), now);
    at.editor.removeReading(at.editor.view().edited.readings.at(0).id);
    at.editor.addMedicine("one", now);
    at.editor.removeMedicine(at.editor.view().edited.medicines.at(0).id);
    const Episode edited = at.editor.view().edited;
    REQUIRE(edited.tried.size() == 2);
    CHECK(edited.tried[0].outcome == Outcome::better);
    CHECK_FALSE(edited.tried[1].outcome);
    at.editor.removeTried(cold);
    CHECK(at.editor.view().edited.tried.at(0).measure == MeasureId{"rest"});
    REQUIRE(edited.readings.size() == 1);
    CHECK(edited.readings[0].score.value() == 3);
    CHECK(edited.medicines.empty());
    CHECK(at.editor.save());
}

TEST_CASE(
    "EditorPresenter: times that cannot be right are told, and saved all the same", "[presenters][journal]") {
    Editing at;
    REQUIRE(at.editor.openNew());
    const WallTime now = at.clock.now().wall;
    CHECK_FALSE(at.editor.view().isInFuture);
    CHECK_FALSE(at.editor.view().endsBeforeOnset);
    at.editor.set(&Episode::end, EndedAt{before(now, 1min)});
    CHECK(at.editor.view().endsBeforeOnset);
    at.editor.set(&Episode::onset, before(now, -1min));
    CHECK(at.editor.view().isInFuture);
    CHECK(at.editor.save());
}

TEST_CASE("EditorPresenter: tells what an entry was, and what it is, whenever one is stored",
    "[presenters][journal]") {
    Editing at;
    std::vector<std::pair<std::optional<Episode>, Episode>> told;
    at.editor.onStored([&](const Episode* before, const Episode& after) {
        told.emplace_back(before ? std::optional(*before) : std::nullopt, after);
    });
    const Episode one = at.addOne();
    REQUIRE(at.editor.open(one.id));
    at.editor.toggle(&Episode::impacts, {"walk"});
    SECTION("saved") {
        REQUIRE(at.editor.save());
        REQUIRE(told.size() == 1);
        CHECK(told[0].first == one);
        CHECK(told[0].second == at.only());
    }
    SECTION("because another is edited, which is new") {
        REQUIRE(at.editor.openNew());
        REQUIRE(told.size() == 1);
        REQUIRE(at.editor.save());
        REQUIRE(told.size() == 2);
        CHECK_FALSE(told[1].first);
        CHECK(told[1].second.onset == at.clock.now().wall);
    }
    SECTION("not where it could not be stored") {
        at.journal.failWith(ErrorCode::diskFull);
        CHECK_FALSE(at.editor.save());
        CHECK(told.empty());
    }
}

TEST_CASE("NotedImpacts: what is new in an entry that is not long past", "[presenters][journal]") {
    const AskAgain rule{.withinDays = 14};
    ManualClock clock;
    const UtcTime now = clock.now().wall.utc;
    const auto ago = GENERATE(as<std::chrono::minutes>(), 0min, 14 * 24 * 60min, 14 * 24 * 60min + 1min);
    Episode entry = episodeAt(before(clock.now().wall, ago));
    entry.impacts = {{"sleep"}, {"walk"}};
    Episode earlier = entry;
    earlier.impacts = {{"sleep"}};
    const bool isRecent = ago <= 14 * 24 * 60min;
    using Impacts = std::vector<ImpactId>;
    CHECK(notedImpacts(rule, &earlier, entry, now).impacts == (isRecent ? Impacts{{"walk"}} : Impacts()));
    CHECK(notedImpacts(rule, nullptr, entry, now).impacts == (isRecent ? entry.impacts : Impacts()));
    CHECK(notedImpacts(rule, &entry, entry, now).impacts.empty());
    CHECK(notedImpacts(rule, nullptr, entry, now).episode == entry.id);
}
