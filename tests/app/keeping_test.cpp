// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include "support/files.hpp"

#include <QLabel>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

/// What a killed program leaves: what was on the disk at that instant, and nothing that is written later.
void copyPlace(const Desk& from, const Desk& to) {
    fs::create_directories(to.sessionPath.parent_path());
    fs::copy_file(from.sessionPath, to.sessionPath);
}

} // namespace

TEST_CASE("Keeping: a killed guide is offered again at the same step", "[app]") {
    Desk killed;
    Desk again;
    Opened first(killed);
    first.press({Qt::Key_Space, Qt::Key_N, Qt::Key_2, Qt::Key_1, Qt::Key_1});
    REQUIRE(first.step() == "ninety");
    copyPlace(killed, again);

    again.clock.advance(20min);
    Opened second(again);
    CHECK(second.primary()->text() == "Go on: Calves up on the chair");
    CHECK(second.label("My back has locked up, begun today"));
    CHECK(second.label("08:40"));
    CHECK(second.focusedButton() == second.primary());
    second.press(Qt::Key_Space);
    CHECK(second.step() == "ninety");
    CHECK(again.kept()->onset == killed.kept()->onset);
    second.press(Qt::Key_Backspace);
    CHECK(second.step() == "chair-q");
}

TEST_CASE("Keeping: an unfinished guide can be begun anew with 3", "[app]") {
    Desk desk;
    desk.leaveAt(desk.spasmNow(), {"side"});
    Opened opened(desk);
    REQUIRE(opened.button("My back has locked up: start anew"));
    opened.press(Qt::Key_3);
    CHECK(opened.step() == "signs");
}

TEST_CASE("Keeping: on the next day the warning signs come first", "[app]") {
    Desk desk;
    desk.leaveAt(desk.spasmNow(), {"side"});
    const WallTime onset = desk.kept()->onset;
    desk.clock.advance(24h);
    Opened opened(desk);
    CHECK(opened.primary()->text().startsWith("Go on"));
    CHECK(opened.label("A new day starts with the warning signs"));
    opened.press(Qt::Key_Space);
    CHECK(opened.step() == "signs");
    CHECK(desk.kept()->onset == onset);
}

TEST_CASE("Keeping: a killed emergency is still an emergency", "[app]") {
    Desk killed;
    Desk again;
    Opened first(killed);
    first.press({Qt::Key_Space, Qt::Key_Y});
    REQUIRE(first.isAtEmergency());
    copyPlace(killed, again);
    Opened second(again);
    CHECK(second.primary()->text() == "Show how to get help now");
    second.press(Qt::Key_Space);
    REQUIRE(second.isAtEmergency());
    second.press(Qt::Key_A);
    CHECK(second.label("No answer was kept"));
}

TEST_CASE("Keeping: a damaged place is told once, set aside, and help is there", "[app]") {
    Desk desk;
    const std::string damage =
        GENERATE(as<std::string>(), "", "{\"version\": 1, \"gui", "\xff\xfe\x00", "[]");
    desk.folder.write("unknot/session.json", damage);
    Opened opened(desk);
    CHECK(opened.notices().size() == 1);
    CHECK(opened.notices().join(u' ').contains("set aside, not deleted"));
    CHECK(opened.primary()->text() == "My back has locked up");
    CHECK(countIn(desk.folder.path() / "unknot") == 1);
    opened.press(Qt::Key_Space);
    CHECK(opened.step() == "signs");
    opened.press(Qt::Key_Escape);
    CHECK(opened.notices().size() == 1);
    CHECK(opened.primary()->text().startsWith("Go on"));
    CHECK(countIn(desk.folder.path() / "unknot") == 2);
}

TEST_CASE("Keeping: a damaged place does not stand in the way of the warning signs", "[app]") {
    Desk desk;
    desk.folder.write("unknot/session.json", "no json");
    Opened opened(desk);
    opened.press({Qt::Key_W, Qt::Key_Y});
    CHECK(opened.isAtEmergency());
}

TEST_CASE("Keeping: where nothing can be written, one notice says so and the guide goes on", "[app]") {
    Desk desk;
    SECTION("the data folder is a file") {
        desk.folder.write("file", "no folder");
        desk.sessionPath = desk.folder.path() / "file" / "unknot" / "session.json";
    }
    SECTION("no data folder is known") {
        desk.sessionPath.clear();
    }
    Opened opened(desk);
    CHECK(opened.isAtNow());
    opened.press(Qt::Key_Space);
    CHECK(opened.step() == "signs");
    REQUIRE(opened.notices().size() == 1);
    CHECK(opened.notices().first().contains("cannot be kept"));
    CHECK(opened.notices().first().contains("The guide goes on"));
    opened.press({Qt::Key_N, Qt::Key_2, Qt::Key_1, Qt::Key_1, Qt::Key_Space});
    CHECK(opened.step() == "settle");
    CHECK(opened.notices().size() == 1);
    opened.press({Qt::Key_W, Qt::Key_Y});
    CHECK(opened.isAtEmergency());
    CHECK(opened.notices().size() == 1);
}

TEST_CASE("Keeping: a notice that was put away does not come back at the next step", "[app]") {
    Desk desk;
    desk.sessionPath.clear();
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    REQUIRE(opened.notices().size() == 1);
    opened.button("Put away")->click();
    CHECK(opened.notices().isEmpty());
    opened.press(Qt::Key_N);
    CHECK(opened.step() == "can-move");
    CHECK(opened.notices().isEmpty());
}

TEST_CASE("Keeping: a guide that is over is not offered again", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"days"});
    opened.press({Qt::Key_Space, Qt::Key_Space});
    REQUIRE(opened.isAtNow());
    CHECK_FALSE(desk.kept());
    CHECK(opened.primary()->text() == "My back has locked up");
    CHECK_FALSE(opened.button("My back has locked up: start anew"));
}
