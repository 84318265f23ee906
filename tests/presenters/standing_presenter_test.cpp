// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/manual_clock.hpp"
#include "support/temp_dir.hpp"

#include "presenters/standing_presenter.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

/// A window and, where two are wanted, the command line on the same file.
struct Programs {
    TempDir folder;
    fs::path path = folder.path() / "unknot" / "standing";
    Content content = builtInContent();
    ManualClock clock;
    StandingPresenter window{content, StandingFile(path), {"gb"}, clock};

    [[nodiscard]] StandingPresenter another() const { return {content, StandingFile(path), {"gb"}, clock}; }
    /// A folder in the file's place: it can be neither written nor read.
    void block() const { fs::create_directories(path / "inside"); }
    void unblock() const { fs::remove_all(path); }
};

std::optional<Route> routeOf(const StandingPresenter& presenter) {
    return presenter.standing() ? std::optional(presenter.standing()->route) : std::nullopt;
}

} // namespace

TEST_CASE("Standing: nothing stands until answers led somewhere", "[presenters][safety]") {
    Programs at;
    CHECK_FALSE(at.window.standing());
    CHECK_FALSE(at.window.view());
    CHECK_FALSE(at.window.keepError());
    at.window.raise(Route::sameDay);
    CHECK(routeOf(at.window) == Route::sameDay);
    // Help comes first, the disk after it.
    CHECK_FALSE(fs::exists(at.path));
    at.window.keep();
    CHECK(fs::exists(at.path));
    CHECK(at.another().standing() == at.window.standing());
}

TEST_CASE("Standing: is lowered by a release alone, which lasts", "[presenters][safety]") {
    Programs at;
    at.window.raise(Route::emergency);
    at.window.keep();
    const auto first = at.window.standing();
    at.clock.advance(24h);
    for (const Route weaker : {Route::routine, Route::soon, Route::sameDay, Route::emergency}) {
        at.window.raise(weaker);
        at.window.keep();
        CHECK(at.window.standing() == first);
        CHECK(at.another().standing() == first);
    }
    at.window.release();
    CHECK_FALSE(at.window.standing());
    CHECK_FALSE(at.another().standing());
    CHECK_FALSE(fs::exists(at.path));
    at.window.raise(Route::soon);
    at.window.keep();
    CHECK(routeOf(at.another()) == Route::soon);
}

TEST_CASE("Standing: what another program wrote counts", "[presenters][safety]") {
    Programs at;
    StandingPresenter cli = at.another();
    cli.raise(Route::emergency);
    cli.keep();
    CHECK_FALSE(at.window.standing());
    SECTION("once a page comes to the front") {
        at.window.refresh();
        CHECK(at.window.standing() == cli.standing());
    }
    SECTION("and is not lowered by what was found meanwhile") {
        at.window.raise(Route::soon);
        at.window.keep();
        CHECK(routeOf(at.window) == Route::emergency);
        CHECK(routeOf(at.another()) == Route::emergency);
    }
    SECTION("and is raised by it") {
        cli.release();
        cli.raise(Route::soon);
        cli.keep();
        at.window.raise(Route::sameDay);
        at.window.keep();
        CHECK(routeOf(at.another()) == Route::sameDay);
    }
    SECTION("also where it released") {
        at.window.refresh();
        cli.release();
        at.window.refresh();
        CHECK_FALSE(at.window.standing());
    }
    SECTION("also where it released and found something weaker") {
        at.window.refresh();
        cli.release();
        cli.raise(Route::routine);
        cli.keep();
        at.window.refresh();
        CHECK(routeOf(at.window) == Route::routine);
    }
}

TEST_CASE("Standing: what cannot be written stands in memory, and is written later", "[presenters][safety]") {
    Programs at;
    at.block();
    at.window.raise(Route::emergency);
    CHECK_FALSE(at.window.keepError());
    at.window.keep();
    CHECK(at.window.keepError());
    at.window.refresh();
    CHECK(routeOf(at.window) == Route::emergency);
    CHECK(at.window.keepError());
    at.unblock();
    at.window.refresh();
    CHECK_FALSE(at.window.keepError());
    CHECK(routeOf(at.another()) == Route::emergency);
}

TEST_CASE(
    "Standing: a release that cannot be written holds, too, and is not undone", "[presenters][safety]") {
    Programs at;
    at.window.raise(Route::emergency);
    at.window.keep();
    REQUIRE(giveToNobody(at.folder.path()));
    const int seen = inChild([&] {
        fs::permissions(at.path.parent_path(), fs::perms(0500));
        if (!becomeNobody())
            return 100;
        at.window.release();
        const bool isFailed = at.window.keepError() == ErrorCode::denied && !at.window.standing();
        at.window.refresh();
        return isFailed && !at.window.standing() ? 0 : 1;
    });
    CHECK(seen == 0);
    CHECK(routeOf(at.another()) == Route::emergency);
}

TEST_CASE("Standing: without a place to keep it, it stands for this run", "[presenters][safety]") {
    const Content content = builtInContent();
    const ManualClock clock;
    StandingPresenter presenter(content, StandingFile(fs::path()), {}, clock);
    presenter.raise(Route::emergency);
    presenter.keep();
    CHECK(presenter.keepError() == ErrorCode::denied);
    presenter.refresh();
    CHECK(routeOf(presenter) == Route::emergency);
    presenter.release();
    CHECK_FALSE(presenter.standing());
    CHECK_FALSE(presenter.keepError());
}

TEST_CASE("Standing: a damaged file is told until something is written again", "[presenters][safety]") {
    Programs at;
    at.folder.write("unknot/standing", "emerg");
    StandingPresenter window = at.another();
    CHECK_FALSE(window.standing());
    CHECK(window.keepError() == ErrorCode::damaged);
    window.refresh();
    CHECK(window.keepError() == ErrorCode::damaged);
    window.raise(Route::soon);
    window.keep();
    CHECK_FALSE(window.keepError());
    CHECK(bytesOf(at.path.string() + ".damaged-1") == "emerg");
    // Damaged while it stood: what is known here is written again.
    at.folder.write("unknot/standing", "emerg");
    window.refresh();
    CHECK(routeOf(window) == Route::soon);
    CHECK(routeOf(at.another()) == Route::soon);
}

TEST_CASE("Standing: says what to do, whom to call, and by when", "[presenters][safety]") {
    Programs at;
    at.clock.setOffset(60min);
    at.window.raise(Route::sameDay);
    const auto view = at.window.view();
    REQUIRE(view);
    CHECK(view->route == Route::sameDay);
    CHECK(view->heading == at.content.redFlags.adviceFor(Route::sameDay).heading);
    REQUIRE(view->advice.size() == 2);
    CHECK(view->advice[1].text == at.content.regionOrUnknown({"gb"}).sameDay);
    CHECK(isoDay(view->by) == "2026-11-21");
    CHECK(view->since == at.clock.now().wall);
    at.window.setRegion({"us"});
    CHECK(at.window.view()->advice[1].text == at.content.regionOrUnknown({"us"}).sameDay);
    // 09:40 there: the day ends in 14 hours and 20 minutes.
    at.clock.advance(14h + 20min - 1ms);
    CHECK_FALSE(at.window.view()->isPast);
    at.clock.advance(1ms);
    CHECK(at.window.view()->isPast);
    at.window.raise(Route::emergency);
    CHECK(at.window.view()->advice.size() == 1);
    CHECK_FALSE(at.window.view()->isPast);
}
