// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/sample_moments.hpp"

#include <QDateEdit>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

ActionButton* named(const Opened& opened, const QString& name) {
    for (ActionButton* button : opened.buttons())
        if (button->accessibleName() == name)
            return button;
    return nullptr;
}

void click(Opened& opened, const QString& name) {
    Opened::settle();
    ActionButton* button = named(opened, name);
    INFO(name.toStdString());
    REQUIRE(button);
    button->click(); // it may stand below what is in sight
    Opened::settle();
}

bool isOn(const Opened& opened, const QString& name) {
    const ActionButton* button = named(opened, name);
    return button && button->isChecked();
}

std::vector<NotedMoment> stored(const Desk& desk) {
    return *desk.moments.moments({});
}

/// The line for own words; the fields of day and time have lines of their own in them.
QLineEdit* ownLine(const Opened& opened) {
    for (QLineEdit* line : opened.front<MomentPage>()->findChildren<QLineEdit*>())
        if (line->accessibleName() == "In these hours, in your own words")
            return line;
    return nullptr;
}

Episode addSpasm(const Desk& desk, std::chrono::minutes ago) {
    Episode episode = endedEpisodeAt(before(desk.clock.now().wall, ago), 3h);
    episode.triggers = {{"lifting"}};
    [[maybe_unused]] const auto added = desk.journal.add(episode);
    return episode;
}

} // namespace

TEST_CASE("MomentPage: an ordinary day is noted by keys alone, from the journal and back", "[app][moment]") {
    const Desk desk;
    Opened opened(desk);
    opened.window.showJournal();
    opened.press(Qt::Key_C);
    REQUIRE(opened.isAtMoment());
    Opened::settle();
    CHECK(opened.label("show what is different before a spasm"));
    CHECK(opened.label("Nothing is noted yet."));
    // Nothing is stored that says nothing.
    opened.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(opened.isAtMoment());
    CHECK(stored(desk).empty());
    CHECK(opened.label("Choose what was there"));
    const TriggerId first = desk.content.journal.triggers.items.front().id;
    const QString firstName =
        "In these hours: " + QString::fromStdString(desk.content.journal.triggers.items.front().label);
    for (int i = 0; i < 60 && opened.focusedButton() != named(opened, firstName); ++i)
        opened.press(Qt::Key_Tab);
    opened.press(Qt::Key_Space);
    CHECK(isOn(opened, firstName));
    auto* own = ownLine(opened);
    for (int i = 0; i < 60 && QApplication::focusWidget() != own; ++i)
        opened.press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "with Z and D");
    CHECK(opened.label("Not saved yet."));
    opened.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(opened.isAtJournal());
    REQUIRE(stored(desk).size() == 1);
    const NotedMoment noted = stored(desk).front();
    CHECK(noted.at == desk.clock.now().wall);
    CHECK(noted.triggers == std::vector{first});
    CHECK(noted.ownTriggers == std::vector<std::string>{"with Z and D"}); // typed, and not added before
}

TEST_CASE("MomentPage: none of these, another time, and own words in and out", "[app][moment]") {
    const Desk desk;
    Opened opened(desk);
    opened.window.showMoment();
    const WallTime now = desk.clock.now().wall;
    click(opened, "They ended at: a day earlier");
    click(opened, "They ended at: 5 minutes later");
    CHECK(opened.moments.view().edited.at == before(now, 24h - 5min));
    CHECK(opened.label("So they are from "));
    CHECK_FALSE(opened.label("later than now"));
    auto* day = opened.front<MomentPage>()->findChild<QDateEdit*>();
    day->setDate(day->date().addDays(30));
    CHECK(opened.label("later than now"));
    const auto& list = desk.content.journal.triggers;
    const QString first = "In these hours: " + QString::fromStdString(list.items.front().label);
    click(opened, first);
    auto* own = ownLine(opened);
    QTest::keyClicks(own, "the sofa");
    QTest::keyClick(own, Qt::Key_Return);
    Opened::settle();
    CHECK(isOn(opened, "In your own words: the sofa"));
    click(opened, "In your own words: the sofa");
    CHECK(opened.moments.view().edited.ownTriggers.empty());
    CHECK(isOn(opened, first));
    click(opened, "In these hours: None of these");
    CHECK_FALSE(isOn(opened, first));
    CHECK(isOn(opened, "In these hours: None of these"));
    opened.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(stored(desk).size() == 1);
    CHECK(stored(desk)[0].isNone);
    CHECK(opened.isAtNow());
}

TEST_CASE("MomentPage: the days before a spasm, from its entry and back to it", "[app][moment]") {
    const Desk desk;
    const Episode spasm = addSpasm(desk, 72h);
    Opened opened(desk);
    opened.window.showJournal();
    opened.window.edit(spasm.id);
    click(opened, "It began: Not known");
    CHECK_FALSE(named(opened, "Compare with the days before"));
    click(opened, "It began: Another time");
    opened.editor.set(&Episode::onset, spasm.onset);
    opened.front<EditorPage>()->render();
    click(opened, "Compare with the days before");
    REQUIRE(opened.isAtMoment());
    CHECK(opened.label("as the spasm of "));
    CHECK(isOn(opened, "Which day: The day before"));
    CHECK(opened.moments.view().edited.at.utc == before(*spasm.onset, 24h).utc);
    click(opened, "In these hours: None of these");
    click(opened, "Which day: Two days before");
    CHECK(isOn(opened, "Which day: Two days before"));
    CHECK(named(opened, "Which day: The day before (noted)"));
    CHECK_FALSE(isOn(opened, "In these hours: None of these"));
    REQUIRE(stored(desk).size() == 1);
    CHECK(stored(desk)[0].isNone);
    // What was noted is there to be changed, and not noted a second time.
    click(opened, "Which day: The day before (noted)");
    CHECK(isOn(opened, "In these hours: None of these"));
    opened.press(Qt::Key_F1);
    REQUIRE(opened.isAtSigns());
    opened.press(Qt::Key_Escape);
    REQUIRE(opened.isAtMoment());
    opened.press(Qt::Key_Escape);
    REQUIRE(opened.isAtEditor());
    CHECK(opened.editor.view().edited.id == spasm.id);
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtJournal());
    CHECK(stored(desk).size() == 1);
}

TEST_CASE("MomentPage: hours in which a spasm began are told to be none", "[app][moment]") {
    const Desk desk;
    addSpasm(desk, 30min);
    Opened opened(desk);
    opened.window.showMoment();
    CHECK(opened.label("A spasm began in these hours"));
    click(opened, "They ended at: a day earlier");
    CHECK_FALSE(opened.label("A spasm began in these hours"));
}

TEST_CASE("MomentPage: what is noted is opened, deleted, and brought back", "[app][moment]") {
    const Desk desk;
    NotedMoment noted = fullMoment(1, -1440);
    noted.triggers = {{"lifting"}};
    noted.ownTriggers = {"<b>the sofa</b>"};
    REQUIRE(desk.moments.keepMoment(noted));
    Opened opened(desk);
    opened.window.showMoment();
    Opened::settle();
    QLabel* line = opened.label("<b>the sofa</b>");
    REQUIRE(line);
    CHECK(line->textFormat() == Qt::PlainText);
    click(opened, "Change " + line->text());
    CHECK(isOn(opened, "In your own words: <b>the sofa</b>"));
    click(opened, "Delete");
    CHECK(stored(desk).empty());
    REQUIRE(opened.focusedButton());
    CHECK(opened.focusedButton()->text() == "Undo: bring it back");
    SECTION("at once") {
        opened.press(Qt::Key_Z);
        CHECK(isOn(opened, "In your own words: <b>the sofa</b>"));
    }
    SECTION("and later") {
        opened.press(Qt::Key_D);
        Opened::settle();
        line = opened.label("<b>the sofa</b>");
        REQUIRE(line);
        click(opened, "Bring back " + line->text());
        CHECK(opened.label("Nothing is deleted."));
    }
    REQUIRE(stored(desk).size() == 1);
    CHECK(stored(desk)[0].ownTriggers == noted.ownTriggers);
}

TEST_CASE("MomentPage: what is begun waits, and is let go only when that is meant", "[app][moment]") {
    const Desk desk;
    Opened opened(desk);
    opened.window.showJournal();
    opened.press(Qt::Key_C);
    click(opened, "In these hours: None of these");
    CHECK(opened.button("Go on later"));
    SECTION("it waits") {
        opened.press(Qt::Key_Escape);
        REQUIRE(opened.isAtJournal());
        opened.press(Qt::Key_C);
        CHECK(isOn(opened, "In these hours: None of these"));
        desk.moments.failWith(ErrorCode::diskFull);
        opened.press(Qt::Key_S, Qt::ControlModifier);
        CHECK(opened.isAtMoment());
        CHECK(opened.label("Not saved: the disk is full"));
        desk.moments.failWith({});
        opened.press(Qt::Key_S, Qt::ControlModifier);
        CHECK(stored(desk).size() == 1);
    }
    SECTION("it is let go at the second press") {
        opened.press(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(opened.isAtMoment());
        opened.press(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(opened.isAtJournal());
        opened.press(Qt::Key_C);
        CHECK_FALSE(isOn(opened, "In these hours: None of these"));
        CHECK(stored(desk).empty());
    }
}

TEST_CASE("MomentPage: what is begun is kept as a draft, and a damaged one is told and set aside",
    "[app][moment]") {
    const Desk desk;
    SECTION("kept") {
        Opened opened(desk);
        opened.window.showJournal();
        opened.press(Qt::Key_C);
        click(opened, "In these hours: None of these");
        CHECK(opened.label("Not saved yet."));
        opened.press(Qt::Key_Escape);
        CHECK(std::filesystem::exists(desk.momentDraftPath));
        Opened again(desk);
        again.window.showJournal();
        again.press(Qt::Key_C);
        CHECK(isOn(again, "In these hours: None of these"));
        CHECK(again.label("Not saved yet. Kept as a draft."));
        again.press(Qt::Key_S, Qt::ControlModifier);
        CHECK(stored(desk).size() == 1);
        CHECK_FALSE(std::filesystem::exists(desk.momentDraftPath));
    }
    SECTION("damaged") {
        desk.folder.write("unknot/moment-draft.json", "{ broken");
        Opened opened(desk);
        opened.window.showJournal();
        opened.press(Qt::Key_C);
        REQUIRE(opened.notices().size() == 1);
        CHECK(opened.notices()[0].contains("set aside, not deleted"));
    }
}

TEST_CASE("MomentPage: every text has its room, in every theme, size and scale", "[app][moment]") {
    const Desk desk;
    const Episode spasm = addSpasm(desk, 26h);
    for (const int number : {1, 2, 3})
        REQUIRE(desk.moments.keepMoment(fullMoment(number, -60 * number)));
    Opened opened(desk);
    opened.window.showMomentBefore(before(*spasm.onset, -26h));
    opened.moments.setTyped("something that is being typed");
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        opened.dress(setting.look);
        opened.resize(setting.size);
        opened.front<MomentPage>()->render();
        Opened::settle();
        CHECK(cutTextsIn(opened.window) == QStringList());
    }
}
