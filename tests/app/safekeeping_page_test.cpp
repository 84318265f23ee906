// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/safekeeping_text.hpp"

#include "support/episodes.hpp"
#include "support/files.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// The page, over a real journal with one entry.
struct Kept {
    Kept() {
        episode.notes = "the old sofa";
        [[maybe_unused]] const auto added = opened.file.add(episode);
        assert(added);
        opened.press(Qt::Key_4, Qt::ControlModifier);
        opened.press(Qt::Key_B);
        Opened::settle();
    }

    void click(const QString& text) {
        Opened::settle();
        REQUIRE(opened.button(text));
        QTest::mouseClick(opened.button(text), Qt::LeftButton);
        Opened::settle();
    }
    void write(const QString& name, const QString& text) {
        for (QLineEdit* field : opened.window.findChildren<QLineEdit*>())
            if (field->accessibleName() == name)
                field->setText(text);
    }
    [[nodiscard]] std::vector<Episode> stored() const { return *opened.file.episodes({}); }
    [[nodiscard]] std::string pathOf(const char* name) const { return (desk.folder.path() / name).string(); }

    Desk desk;
    Opened opened{desk};
    Episode episode = endedEpisodeAt(desk.clock.now().wall, 30s);
};

} // namespace

TEST_CASE("SafekeepingPage: B leads there from the journal, Esc back", "[app][journal]") {
    Kept kept;
    REQUIRE(kept.opened.isAtSafekeeping());
    CHECK(kept.opened.label("There is no backup yet"));
    kept.opened.press(Qt::Key_W);
    CHECK(kept.opened.isAtSigns());
    kept.opened.press(Qt::Key_Escape);
    CHECK(kept.opened.isAtSafekeeping());
    kept.opened.press(Qt::Key_Escape);
    CHECK(kept.opened.isAtJournal());
}

TEST_CASE("SafekeepingPage: backs up, and puts a backup in place once that is meant", "[app][journal]") {
    Kept kept;
    kept.opened.press(Qt::Key_U);
    Opened::settle();
    CHECK(kept.opened.label("A backup was made and checked"));
    REQUIRE(kept.opened.file.backups().size() == 1);
    kept.desk.clock.advance(1h);
    REQUIRE(removeEpisode(kept.opened.file, kept.episode.id, kept.desk.clock.now().wall.utc));
    REQUIRE(kept.stored().empty());
    kept.click("Put this one in place");
    CHECK(kept.stored().empty());
    SECTION("no") {
        kept.click("No, leave all as it is");
        CHECK(kept.stored().empty());
        CHECK(kept.opened.button("Put this one in place"));
    }
    SECTION("yes") {
        kept.click("Yes, put it in place");
        CHECK(kept.opened.label("The backup is in place"));
        CHECK(kept.stored().size() == 1);
        // What was there before can be had back.
        CHECK(kept.opened.file.backups().size() == 2);
    }
}

TEST_CASE("SafekeepingPage: what is saved can be taken in again", "[app][journal]") {
    Kept kept;
    kept.write("Where to", QString::fromStdString(kept.pathOf("copy")));
    const auto [button, file, passphrase] = GENERATE(table<const char*, const char*, const char*>({
        {"Save as one file", "copy.json", ""},
        {"Save for a spreadsheet", "copy", ""},
        {"Save with the passphrase", "copy.unknot", "three red balloons"},
    }));
    kept.write("Passphrase, if you want one", passphrase);
    kept.write("The same again", passphrase);
    kept.click(button);
    CHECK(kept.opened.label("read back"));
    REQUIRE(std::filesystem::exists(kept.pathOf(file)));
    const Episode before = kept.stored().at(0);
    std::filesystem::remove(kept.desk.folder.path() / "unknot" / "journal.sqlite3");
    REQUIRE(kept.stored().empty());
    kept.write("From where", QString::fromStdString(kept.pathOf(file)));
    kept.write("Its passphrase, if it has one", passphrase);
    kept.click("Take the entries in");
    CHECK(kept.opened.label("1 taken in, 0 brought up to date, 0 skipped"));
    CHECK(kept.stored() == std::vector{before});
    kept.click("Take the entries in");
    CHECK(kept.opened.label(
        *passphrase == 0 ? "0 taken in, 0 brought up to date, 1 skipped" : "The passphrase is wrong"));
}

TEST_CASE("SafekeepingPage: a passphrase is typed twice, or nothing is saved", "[app][journal]") {
    Kept kept;
    kept.write("Where to", QString::fromStdString(kept.pathOf("copy")));
    kept.click("Save with the passphrase");
    CHECK(kept.opened.label("Type a passphrase, twice. Nothing was saved."));
    kept.write("Passphrase, if you want one", "one");
    kept.write("The same again", "another");
    kept.click("Save with the passphrase");
    CHECK(kept.opened.label("The two are not the same. Nothing was saved."));
    CHECK_FALSE(std::filesystem::exists(kept.pathOf("copy.unknot")));
}

TEST_CASE("SafekeepingPage: what cannot be taken in changes nothing, and says why", "[app][journal]") {
    Kept kept;
    kept.desk.folder.write("letter.json", "Dear doctor");
    const auto [file, why] = GENERATE(table<const char*, const char*>({
        {"gone.json", "There is no such file"},
        {"letter.json", "or it is no journal"},
    }));
    kept.write("From where", QString::fromStdString(kept.pathOf(file)));
    kept.click("Take the entries in");
    REQUIRE(kept.opened.label("No entry was taken in."));
    CHECK(kept.opened.label("No entry was taken in.")->text().contains(why));
    CHECK(kept.opened.label("No entry was taken in.")->text().contains("Your journal is as it was."));
    CHECK(kept.stored().size() == 1);
}

TEST_CASE("SafekeepingPage: every text has its room, in every theme, size and scale", "[app][journal]") {
    Kept kept;
    kept.opened.press(Qt::Key_U);
    kept.click("Put this one in place");
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        kept.opened.dress(setting.look);
        kept.opened.resize(setting.size);
        CHECK(cutTextsIn(kept.opened.window) == QStringList());
    }
}

TEST_CASE("A journal that was mended is told in plain words", "[app][journal]") {
    const JournalRecovery recovery{.setAside = "/home/me/journal.sqlite3.damaged-2026-11-21",
        .backup = UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)),
        .salvaged = 3};
    const QString text = recoveryText(recovery);
    CHECK(text.contains("was not deleted: /home/me/journal.sqlite3.damaged-2026-11-21"));
    CHECK(text.contains("20 November 2026"));
    CHECK(text.contains("3 entries were saved"));
    CHECK(recoveryText({.setAside = "x", .backup = {}, .salvaged = {}}).contains("a new journal was begun"));
}
