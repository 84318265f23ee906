// SPDX-License-Identifier: GPL-3.0-or-later
// The emergency signs asked again, over the page in front and on a card.
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/widgets/ask_card.hpp"

#include "support/sample_episodes.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// An episode is open, and the signs were not asked on this day.
struct NewDay {
    explicit NewDay() {
        haveSpasm(desk);
        desk.clock.advance(24h);
        desk.isAskingPutOff = false;
    }

    Desk desk;

    [[nodiscard]] Episode only() const { return desk.journal.episodes({})->front(); }
};

bool isCardThere(const Opened& opened) {
    return opened.window.findChild<AskCard*>()->isVisible();
}

/// Notes something in the only entry, in the editor, and saves it.
void note(Opened& opened, const QString& what) {
    opened.press(Qt::Key_A);
    Opened::settle();
    REQUIRE(opened.isAtEditor());
    REQUIRE(opened.button(what));
    opened.button(what)->click();
    opened.press(Qt::Key_S, Qt::ControlModifier);
    Opened::settle();
}

QString labelOf(const PickList<SensationId>& list, const char* id) {
    return QString::fromStdString(list.find({id})->label);
}

} // namespace

TEST_CASE("Asking: on a new day the check lies over Now, and an answer ends it", "[app]") {
    NewDay day;
    Opened opened(day.desk);
    Opened::settle();
    REQUIRE(opened.isAtSigns());
    CHECK(opened.signs.view().reason == AskReason::newDay);
    SECTION("none of these: kept with the episode, and not asked again today") {
        opened.press(Qt::Key_N);
        CHECK(day.only().screenings.size() == 2);
        opened.press(Qt::Key_Escape);
        Opened::settle();
        CHECK(opened.isAtNow());
        CHECK_FALSE(isCardThere(opened));
        day.desk.clock.advance(24h);
        opened.window.showNow();
        Opened::settle();
        CHECK(opened.isAtSigns());
    }
    SECTION("yes: help, and nothing else is asked") {
        opened.press(Qt::Key_Y);
        REQUIRE(opened.isAtEmergency());
        opened.press(Qt::Key_Escape);
        Opened::settle();
        CHECK(opened.isAtNow());
        CHECK_FALSE(isCardThere(opened));
    }
    SECTION("put off: once is enough, and the card stays until it is answered") {
        opened.press(Qt::Key_Escape);
        Opened::settle();
        REQUIRE(opened.isAtNow());
        REQUIRE(isCardThere(opened));
        CHECK(opened.label("Any of these, today?"));
        opened.window.showJournal();
        opened.window.showNow();
        Opened::settle();
        CHECK(opened.isAtNow());
        CHECK(isCardThere(opened));
        if (GENERATE(true, false))
            opened.press(Qt::Key_W);
        else
            QTest::mouseClick(opened.button("Look at the warning signs"), Qt::LeftButton);
        REQUIRE(opened.isAtSigns());
        opened.press({Qt::Key_N, Qt::Key_Escape});
        Opened::settle();
        CHECK_FALSE(isCardThere(opened));
    }
}

TEST_CASE("Asking: nobody is interrupted in a guide, while typing, or in an emergency", "[app]") {
    NewDay day;
    day.desk.isAskingPutOff = true;
    Opened opened(day.desk);
    Opened::settle();
    REQUIRE(opened.isAtNow());
    day.desk.clock.advance(24h);
    SECTION("a guide") {
        day.desk.isAskingPutOff = false;
        opened.goTo(day.desk.spasmNow(), {"ninety"});
        Opened::settle();
        CHECK(opened.step() == "ninety");
        opened.press(Qt::Key_Escape);
        Opened::settle();
        CHECK(opened.isAtSigns());
    }
    SECTION("typing") {
        opened.window.showJournal();
        opened.press(Qt::Key_F);
        auto* field = opened.front<JournalPage>()->findChild<QLineEdit*>();
        REQUIRE(field);
        field->setFocus();
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&opened.window, &activated);
        Opened::settle();
        CHECK(opened.isAtJournal());
        field->clearFocus();
        QCoreApplication::sendEvent(&opened.window, &activated);
        Opened::settle();
        CHECK(opened.isAtSigns());
    }
    SECTION("an emergency") {
        opened.standing.raise(Route::emergency);
        opened.window.showNow();
        Opened::settle();
        CHECK(opened.isAtNow());
        CHECK_FALSE(isCardThere(opened));
    }
    SECTION("a minute on Now") {
        opened.window.findChild<NowPage*>()->minuteGone();
        CHECK(opened.isAtSigns());
    }
}

TEST_CASE("Asking: a leg or bladder symptom that is noted is asked about when the editor closes", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    const AskAgain& rule = desk.content.redFlags.askAgain;
    REQUIRE_FALSE(rule.sensations.empty());
    note(opened, labelOf(desk.content.journal.sensations, rule.sensations.front().value.c_str()));
    REQUIRE(opened.isAtSigns());
    CHECK(opened.signs.view().reason == AskReason::legSymptom);
    opened.press({Qt::Key_N, Qt::Key_Escape});
    Opened::settle();
    CHECK(opened.isAtNow());
    CHECK_FALSE(isCardThere(opened));
    // The same saved again is nothing new.
    opened.press(Qt::Key_A);
    opened.press(Qt::Key_S, Qt::ControlModifier);
    Opened::settle();
    CHECK(opened.isAtNow());
}

TEST_CASE("Asking: where walking could not be done, it is asked what is meant", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    REQUIRE_FALSE(desk.content.redFlags.followUps.empty());
    const FollowUp& followUp = desk.content.redFlags.followUps.front();
    const auto impact = desk.content.journal.impacts.find(followUp.impacts.front());
    REQUIRE(impact);
    note(opened, QString::fromStdString(impact->label));
    REQUIRE(opened.isAtSigns());
    CHECK(opened.label(QString::fromStdString(followUp.question.text)));
    opened.press(Qt::Key_Escape);
    Opened::settle();
    CHECK(opened.isAtNow());
}

TEST_CASE("Asking: a reading two above the last is asked about", "[app]") {
    Desk desk;
    const EpisodeId episode = haveSpasm(desk);
    Opened opened(desk);
    const auto rate = [&](int score, int number) {
        desk.clock.advance(10min);
        const WallTime now = desk.clock.now().wall;
        REQUIRE(desk.journal.change(episode, now.utc, [&](Episode& stored) {
            stored.readings.push_back(
                {.id = {sampleUuid(number)}, .at = now, .score = *PainScore::from(score)});
        }));
        opened.window.showNow();
        Opened::settle();
    };
    rate(3, 1);
    CHECK(opened.isAtNow());
    rate(4, 2);
    CHECK(opened.isAtNow());
    rate(5, 3);
    REQUIRE(opened.isAtSigns());
    CHECK(opened.signs.view().reason == AskReason::painRose);
}
