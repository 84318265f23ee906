// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's notices on Now and on the journal's page.
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/widgets/notice_front.hpp"
#include "app/widgets/notice_list.hpp"

#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Somebody with three spasms in three weeks, none of them open.
struct Frequent {
    Frequent() {
        for (const auto days : {20, 12, 1})
            REQUIRE(desk.journal.add(
                endedEpisodeAt(before(desk.clock.now().wall, std::chrono::hours(24 * days)), 10min)));
    }

    Desk desk;

    [[nodiscard]] const NoticeRule& rule() const {
        return *std::ranges::find(desk.content.notices, NoticeKind::frequent, &NoticeRule::kind);
    }
    [[nodiscard]] QString heading() const { return QString::fromStdString(rule().heading); }
    [[nodiscard]] QString number() const { return QString::fromStdString(rule().number.text); }
};

} // namespace

TEST_CASE("Journal's notices: in front once a sitting, then one quiet line", "[app][journal]") {
    Frequent often;
    Opened opened(often.desk);
    Opened::settle();
    REQUIRE(opened.label(often.heading()));
    CHECK(opened.label(QString::fromStdString(often.rule().advice.text)));
    CHECK(opened.label(often.number()));
    CHECK(opened.label("Unknot's own rule"));
    SECTION("read, by key or button") {
        if (GENERATE(true, false))
            opened.press(Qt::Key_K);
        else
            QTest::mouseClick(opened.button("I have read it"), Qt::LeftButton);
        Opened::settle();
        CHECK_FALSE(opened.label(often.heading()));
        CHECK_FALSE(opened.button("I have read it"));
        const auto count = opened.journalNotices.view().notices.size();
        REQUIRE(opened.button(noticeCountText(count)));
        // Another one does not come to the front in this sitting.
        REQUIRE(often.desk.journal.add(episodeAt(before(often.desk.clock.now().wall, 24h * 5))));
        opened.screening.refresh();
        if (const auto due = opened.screening.due())
            opened.screening.shown(*due);
        opened.window.showNow();
        Opened::settle();
        CHECK_FALSE(opened.button("I have read it"));
        opened.press(Qt::Key_J);
        CHECK(opened.isAtJournal());
    }
    SECTION("below what stands, and not in an emergency") {
        opened.standing.raise(Route::sameDay);
        opened.window.showNow();
        Opened::settle();
        const auto topOf = [&](const QString& part) {
            return opened.label(part)->mapTo(&opened.window, QPoint()).y();
        };
        const auto& stands = often.desk.content.redFlags.adviceFor(Route::sameDay);
        CHECK(topOf(QString::fromStdString(stands.heading)) < topOf(often.heading()));
        opened.standing.raise(Route::emergency);
        opened.window.showNow();
        Opened::settle();
        CHECK_FALSE(opened.label(often.heading()));
    }
}

TEST_CASE("Journal's notices: the page lists all, anew after each delete and undo", "[app][journal]") {
    Frequent often;
    Opened opened(often.desk);
    opened.window.showJournal();
    Opened::settle();
    REQUIRE(opened.label(often.heading()));
    CHECK(opened.label(often.number()));
    QTest::mouseClick(opened.button("Delete"), Qt::LeftButton);
    Opened::settle();
    CHECK_FALSE(opened.label(often.heading()));
    opened.press(Qt::Key_Z);
    Opened::settle();
    CHECK(opened.label(often.heading()));
}

TEST_CASE("Journal's notices: it feels frequent to me, and that is taken back", "[app][journal]") {
    Desk desk;
    REQUIRE(desk.journal.add(endedEpisodeAt(before(desk.clock.now().wall, 24h), 10min)));
    Opened opened(desk);
    opened.window.showJournal();
    Opened::settle();
    REQUIRE(opened.button("It feels frequent to me"));
    opened.press(Qt::Key_I);
    Opened::settle();
    CHECK(opened.journalNotices.view().feelsFrequent);
    CHECK(opened.journalNotices.view().notices.size() == 1);
    desk.clock.advance(1s);
    QTest::mouseClick(opened.button("Take back: it feels frequent to me"), Qt::LeftButton);
    Opened::settle();
    CHECK(opened.button("It feels frequent to me"));
    CHECK(opened.journalNotices.view().notices.empty());
}

TEST_CASE("Journal's notices: an empty journal says nothing", "[app][journal]") {
    Desk desk;
    Opened opened(desk);
    Opened::settle();
    CHECK_FALSE(opened.window.findChild<NoticeFront*>()->isVisible());
    opened.window.showJournal();
    Opened::settle();
    CHECK_FALSE(opened.window.findChild<NoticeList*>()->isVisible());
}
