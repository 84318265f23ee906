// SPDX-License-Identifier: GPL-3.0-or-later
// What some rows of the hazard log in docs/safety.md promise of the window.
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/widgets/pain_row.hpp"

#include "support/episodes.hpp"

#include <QLabel>
#include <QLocale>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Whether a pain in a number is asked for in front.
bool asksForNumber(const Opened& opened) {
    const auto rows = opened.window.findChildren<PainRow*>();
    return std::any_of(rows.begin(), rows.end(), [](const PainRow* row) { return row->isVisible(); });
}

} // namespace

TEST_CASE("Diary: with the settings as they come no day asks for a number of the pain", "[app][journal]") {
    for (int day = 0; day <= 15; ++day) {
        Desk desk;
        REQUIRE(desk.journal.add(episodeAt(before(desk.clock.now().wall, day * 24h + 1h))));
        Opened opened(desk);
        Opened::settle();
        INFO("day " << day);
        // The signs may be asked first; they are left as they are.
        if (!opened.isAtNow())
            opened.press(Qt::Key_Escape);
        REQUIRE(opened.isAtNow());
        CHECK_FALSE(asksForNumber(opened));
        CHECK_FALSE(opened.label("0 to 10"));
    }
    // It is there for who wants it: the search above would have found it.
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"position-how"});
    CHECK_FALSE(asksForNumber(opened));
    opened.press(Qt::Key_N);
    CHECK(asksForNumber(opened));
}

TEST_CASE(
    "Language: on a desktop of another one signs and help stay in the words that were checked", "[app]") {
    struct Restored {
        QLocale before;
        ~Restored() { QLocale::setDefault(before); }
    } restored;
    for (const char* name : {"de_DE", "ar_EG", "zh_CN"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(name)));
        Desk desk;
        Opened opened(desk);
        opened.press(Qt::Key_W);
        for (const RedFlag& sign : desk.content.redFlags.signs)
            if (sign.route == Route::emergency)
                CHECK(opened.button(QString::fromStdString(sign.text)));
        opened.press(Qt::Key_Y);
        REQUIRE(opened.isAtEmergency());
        for (const char* line : kEmergencyCard.lines)
            CHECK(opened.label(line));
        CHECK(opened.label("112"));
    }
}
