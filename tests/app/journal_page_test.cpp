// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/widgets/done_row.hpp"
#include "app/widgets/entry_card.hpp"
#include "app/widgets/journal_filter.hpp"
#include "app/widgets/open_episodes_card.hpp"

#include "support/episodes.hpp"
#include "support/sample_activities.hpp"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

Episode addTo(const Desk& desk, const Episode& episode) {
    [[maybe_unused]] const auto added = desk.journal.add(episode);
    assert(added);
    return episode;
}

Episode addOpen(const Desk& desk, std::chrono::minutes ago) {
    return addTo(desk, episodeAt(before(desk.clock.now().wall, ago)));
}

/// Something in every line of its card.
Episode addRich(const Desk& desk, std::chrono::minutes ago) {
    Episode episode = endedEpisodeAt(before(desk.clock.now().wall, ago), 40s);
    const JournalLists& lists = desk.content.journal;
    episode.kind = EpisodeKind::brief;
    episode.impacts = {lists.impacts.items.front().id};
    episode.places = {{lists.body.areas.front().id, Side::left}};
    episode.triggers = {lists.triggers.items.front().id};
    episode.ownTriggers = {"the old sofa"};
    episode.tried = {{.id = {newUuid()},
        .measure = lists.measures.items.front().id,
        .own = {},
        .at = std::nullopt,
        .lasted = std::nullopt,
        .outcome = Outcome::better}};
    episode.readings = {{{newUuid()}, desk.clock.now().wall, *PainScore::from(6)}};
    episode.notes = "Carried the <b>sofa</b> upstairs.\nAlone.";
    return addTo(desk, episode);
}

/// A routine that was done so long ago; a name that has to stay as it is.
Activity addDone(const Desk& desk, int number, std::chrono::minutes ago) {
    Activity done = fullActivity(number);
    done.title = "Anna's <b>long</b> stretch for mornings on which the back is stiff";
    done.at = before(desk.clock.now().wall, ago);
    [[maybe_unused]] const auto kept = desk.activities.keepActivity(done);
    assert(kept);
    return done;
}

std::vector<DoneRow*> doneOn(const Opened& opened) {
    Opened::settle();
    std::vector<DoneRow*> rows;
    for (DoneRow* row : opened.window.findChildren<DoneRow*>())
        if (row->isVisible())
            rows.push_back(row);
    return rows;
}

/// What is new on a page is shown with the next turn of the event loop.
std::vector<EntryCard*> cardsOf(const Opened& opened) {
    Opened::settle();
    std::vector<EntryCard*> cards;
    for (EntryCard* card : opened.window.findChildren<EntryCard*>())
        if (card->isVisible())
            cards.push_back(card);
    return cards;
}

bool isOpenNow(const Desk& desk, const Episode& episode) {
    return isOpen(**desk.journal.find(episode.id));
}

} // namespace

TEST_CASE("Now: an open episode stands on top with its time, which goes on", "[app][journal]") {
    Desk desk;
    addOpen(desk, 312min);
    Opened opened(desk);
    Opened::settle();
    CHECK(opened.label("5 h 12 min"));
    CHECK(opened.label("today at"));
    desk.clock.advance(8min);
    opened.window.showNow();
    Opened::settle();
    CHECK(opened.label("5 h 20 min"));
    CHECK(opened.primary()->text() == "My back has locked up");
}

TEST_CASE("Now: it's over by one key, and a slip is taken back by another", "[app][journal]") {
    Desk desk;
    const Episode episode = addOpen(desk, 60min);
    Opened opened(desk);
    Opened::settle();
    opened.press(Qt::Key_O);
    CHECK_FALSE(isOpenNow(desk, episode));
    CHECK_FALSE(opened.button("It's over"));
    opened.press(Qt::Key_U);
    Opened::settle();
    CHECK(isOpenNow(desk, episode));
    CHECK(opened.button("It's over"));
}

TEST_CASE("Now: on day three it is asked whether it is over, and \"not yet\" counts", "[app][journal]") {
    Desk desk;
    const Episode episode = addOpen(desk, 3 * 24h);
    Opened opened(desk);
    Opened::settle();
    CHECK(opened.label("open for 3 days"));
    opened.press(Qt::Key_N);
    CHECK_FALSE(opened.label("open for 3 days"));
    CHECK(isOpenNow(desk, episode));
    CHECK((*desk.journal.find(episode.id))->stillOpenOnDay == 3);
}

TEST_CASE("Now: of two open episodes closing the older is offered", "[app][journal]") {
    Desk desk;
    const Episode older = addOpen(desk, 30h);
    const Episode newer = addOpen(desk, 10min);
    Opened opened(desk);
    Opened::settle();
    REQUIRE(opened.label("More than one episode is open"));
    std::vector<ActionButton*> over;
    for (ActionButton* button : opened.buttons())
        if (button->text() == "It's over")
            over.push_back(button);
    REQUIRE(over.size() == 2);
    QTest::mouseClick(over.back(), Qt::LeftButton);
    CHECK_FALSE(isOpenNow(desk, older));
    CHECK(isOpenNow(desk, newer));
    CHECK_FALSE(opened.label("More than one episode is open"));
}

TEST_CASE("Now: one key enters a spasm that has passed", "[app][journal]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_1);
    const auto stored = desk.journal.episodes({});
    REQUIRE(stored->size() == 1);
    CHECK(stored->front().kind == EpisodeKind::brief);
    CHECK(stored->front().onset == desk.clock.now().wall);
}

TEST_CASE("Guide: pain in a number is given by who wants to, and lands in the episode", "[app][journal]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    REQUIRE(opened.step() == "signs");
    CHECK_FALSE(opened.button("Pain in a number"));
    opened.press({Qt::Key_N, Qt::Key_2, Qt::Key_1, Qt::Key_1, Qt::Key_Space, Qt::Key_Space});
    REQUIRE(opened.step() == "position-how");
    opened.press({Qt::Key_N, Qt::Key_7});
    CHECK(opened.step() == "position-how");
    CHECK(opened.button("Pain noted: 7"));
    opened.press({Qt::Key_N, Qt::Key_T});
    const auto stored = desk.journal.episodes({});
    REQUIRE(stored->size() == 1);
    const Episode& episode = stored->front();
    REQUIRE(episode.readings.size() == 2);
    CHECK(episode.readings[0].score == *PainScore::from(7));
    CHECK(episode.readings[1].score == *PainScore::from(10));
    REQUIRE(episode.tried.size() == 1);
    CHECK(episode.tried[0].measure == MeasureId{"position-ninety"});
    // A digit is an answer again once the number was given.
    opened.press(Qt::Key_1);
    CHECK(opened.step() == "breath-q");
    CHECK(desk.journal.episodes({})->front().tried[0].outcome == Outcome::better);
}

TEST_CASE("JournalPage: Ctrl+4 and the rail lead there; it says what enters a spasm", "[app][journal]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_4, Qt::ControlModifier);
    REQUIRE(opened.isAtJournal());
    CHECK(opened.label("Nothing is in here yet"));
    opened.press(Qt::Key_W);
    CHECK(opened.isAtSigns());
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtJournal());
    QTest::mouseClick(opened.button("Now"), Qt::LeftButton);
    CHECK(opened.isAtNow());
}

TEST_CASE("JournalPage: tells each entry by month, as plain text", "[app][journal]") {
    Desk desk;
    addRich(desk, 60min);
    addRich(desk, 30 * 24h);
    Opened opened(desk);
    opened.window.showJournal();
    Opened::settle();
    CHECK(cardsOf(opened).size() == 2);
    for (const QString& month : {QStringLiteral("November 2026"), QStringLiteral("October 2026")})
        CHECK(std::ranges::count(opened.labels(), month, &QLabel::text) == 1);
    CHECK(opened.label("40 s · brief"));
    const QLabel* lines = opened.label("the old sofa");
    REQUIRE(lines);
    CHECK(lines->textFormat() == Qt::PlainText);
    CHECK(lines->text().contains("Carried the <b>sofa</b> upstairs. Alone."));
    CHECK(lines->text().contains("Strongest: 6 of 10"));
    CHECK(lines->text().contains("better"));
}

TEST_CASE("JournalPage: searches and filters, and closing the filter takes it off", "[app][journal]") {
    Desk desk;
    addRich(desk, 60min);
    addTo(desk, endedEpisodeAt(before(desk.clock.now().wall, 120min), 5s));
    Opened opened(desk);
    opened.window.showJournal();
    Opened::settle();
    REQUIRE(cardsOf(opened).size() == 2);
    opened.press(Qt::Key_F);
    // What is typed goes into the field, W too.
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_O, Qt::Key_F, Qt::Key_A, Qt::Key_Space, Qt::Key_U})
        QTest::keyClick(opened.window.focusWidget(), key);
    QTest::keyClick(opened.window.focusWidget(), Qt::Key_Return);
    CHECK(opened.isAtJournal());
    CHECK(cardsOf(opened).size() == 1);
    auto* words = qobject_cast<QLineEdit*>(opened.window.focusWidget());
    REQUIRE(words);
    words->setText("nothing like it");
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(cardsOf(opened).empty());
    CHECK(opened.label("No entry fits"));
    words->clear();
    QTest::keyClick(words, Qt::Key_Return);
    auto* trigger = opened.window.findChild<JournalFilter*>()->findChild<QComboBox*>();
    trigger->setCurrentIndex(1);
    CHECK(cardsOf(opened).size() == 1);
    SECTION("by its button") {
        QTest::mouseClick(opened.button("Search and filter"), Qt::LeftButton);
    }
    SECTION("by Esc, for in the field F is a letter") {
        words->setFocus();
        opened.press(Qt::Key_Escape);
    }
    CHECK(cardsOf(opened).size() == 2);
    CHECK_FALSE(words->isVisible());
}

TEST_CASE("JournalPage: deletes with a way back, at once and later", "[app][journal]") {
    Desk desk;
    const Episode episode = addRich(desk, 60min);
    Opened opened(desk);
    opened.window.showJournal();
    Opened::settle();
    QTest::mouseClick(opened.button("Delete"), Qt::LeftButton);
    CHECK(cardsOf(opened).empty());
    CHECK((*desk.journal.find(episode.id))->removedAt);
    SECTION("at once") {
        REQUIRE(opened.focusedButton());
        CHECK(opened.focusedButton()->text() == "Undo: bring it back");
        opened.press(Qt::Key_Z);
    }
    SECTION("later") {
        opened.press(Qt::Key_D);
        REQUIRE(cardsOf(opened).size() == 1);
        QTest::mouseClick(opened.button("Bring back"), Qt::LeftButton);
        CHECK(opened.label("Nothing is deleted"));
        opened.press(Qt::Key_D);
    }
    CHECK(cardsOf(opened).size() == 1);
    CHECK_FALSE((*desk.journal.find(episode.id))->removedAt);
}

TEST_CASE("JournalPage: what was done of a routine is one quiet line among the entries", "[app][journal]") {
    Desk desk;
    addRich(desk, 60min);
    const Activity done = addDone(desk, 1, 24h);
    addRich(desk, 48h);
    Opened opened(desk);
    opened.window.showJournal();
    REQUIRE(doneOn(opened).size() == 1);
    REQUIRE(cardsOf(opened).size() == 2);
    DoneRow* row = doneOn(opened).front();
    CHECK(row->y() > cardsOf(opened)[0]->y());
    CHECK(row->y() < cardsOf(opened)[1]->y());
    const QLabel* line = opened.label("Anna's <b>long</b> stretch");
    REQUIRE(line);
    CHECK(line->textFormat() == Qt::PlainText);
    CHECK(line->text().startsWith("Friday, 20 November 2026 at "));
    CHECK(line->text().endsWith(" · 13 min · same"));
    CHECK(row->accessibleName() == line->text());
    auto* remove = row->findChild<ActionButton*>();
    CHECK(remove->accessibleName() == "Delete " + line->text());

    QTest::mouseClick(remove, Qt::LeftButton);
    CHECK(doneOn(opened).empty());
    CHECK(cardsOf(opened).size() == 2);
    CHECK(desk.activities.activities({})->empty());
    SECTION("removed with a way back at once") {
        REQUIRE(opened.focusedButton());
        CHECK(opened.focusedButton()->text() == "Undo: bring it back");
        opened.press(Qt::Key_Z);
    }
    SECTION("and later") {
        opened.press(Qt::Key_D);
        REQUIRE(doneOn(opened).size() == 1);
        QTest::mouseClick(opened.button("Bring back"), Qt::LeftButton);
        CHECK(opened.label("Nothing is deleted"));
        opened.press(Qt::Key_D);
    }
    CHECK(doneOn(opened).size() == 1);
    CHECK(desk.activities.activities({})->front().title == done.title);
}

TEST_CASE("JournalPage: shows more when asked", "[app][journal]") {
    Desk desk;
    for (int i = 0; i < 60; ++i)
        addTo(desk, endedEpisodeAt(before(desk.clock.now().wall, std::chrono::hours(i)), 5s));
    Opened opened(desk);
    opened.window.showJournal();
    Opened::settle();
    CHECK(cardsOf(opened).size() == 50);
    opened.press(Qt::Key_M);
    CHECK(cardsOf(opened).size() == 60);
    CHECK_FALSE(opened.button("Show older entries"));
}

TEST_CASE(
    "JournalPage: a journal that cannot be read is told in a sentence, and help is there", "[app][journal]") {
    Desk desk;
    addRich(desk, 60min);
    desk.journal.failWith(GENERATE(ErrorCode::locked, ErrorCode::denied, ErrorCode::newer, ErrorCode::damaged,
        ErrorCode::diskFull, ErrorCode::io));
    Opened opened(desk);
    opened.window.showJournal();
    Opened::settle();
    CHECK(opened.notices().size() == 1);
    opened.press(Qt::Key_W);
    CHECK(opened.isAtSigns());
    opened.press(Qt::Key_Y);
    CHECK(opened.isAtEmergency());
}

TEST_CASE("Journal: every text has its room, in every theme, size and scale", "[app][journal]") {
    Desk desk;
    addOpen(desk, 3 * 24h);
    addOpen(desk, 10min);
    addRich(desk, 60min);
    addDone(desk, 1, 80min);
    Opened opened(desk);
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        opened.dress(setting.look);
        opened.resize(setting.size);
        opened.window.showNow();
        Opened::settle();
        CHECK(cutTextsIn(opened.window) == QStringList());
        opened.window.showJournal();
        Opened::settle();
        Opened::settle();
        CHECK(cutTextsIn(opened.window) == QStringList());
    }
}

TEST_CASE(
    "Now: a draft that waits is offered, and one that cannot be read is told and kept", "[app][journal]") {
    Desk desk;
    SECTION("it waits") {
        [[maybe_unused]] const auto saved =
            DraftFile(desk.draftPath).save({.edited = episodeAt(desk.clock.now().wall)});
        Opened opened(desk);
        Opened::settle();
        opened.press(Qt::Key_G);
        CHECK(opened.isAtEditor());
    }
    SECTION("it is damaged") {
        desk.folder.write("unknot/draft.json", "{ broken");
        Opened opened(desk);
        Opened::settle();
        REQUIRE(opened.notices().size() == 1);
        CHECK(opened.notices()[0].contains("set aside, not deleted"));
        CHECK_FALSE(opened.button("Go on with the entry you were writing"));
    }
}

TEST_CASE("Now: what is open, and an entry, are reached from where they are seen", "[app][journal]") {
    Desk desk;
    addOpen(desk, 60min);
    Opened opened(desk);
    Opened::settle();
    opened.press(Qt::Key_A);
    REQUIRE(opened.isAtEditor());
    opened.press(Qt::Key_F1);
    REQUIRE(opened.isAtSigns());
    opened.press(Qt::Key_Escape);
    REQUIRE(opened.isAtEditor());
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtNow());
    opened.press(Qt::Key_4, Qt::ControlModifier);
    opened.press(Qt::Key_E);
    REQUIRE(opened.isAtEditor());
    opened.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(opened.isAtJournal());
    CHECK(desk.journal.episodes({})->size() == 2);
}
