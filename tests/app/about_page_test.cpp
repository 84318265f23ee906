// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include <QLabel>

using namespace unknot;
using namespace unknot::test;

namespace {

struct AtAbout {
    AtAbout() {
        opened.press(Qt::Key_8, Qt::ControlModifier);
        opened.press(Qt::Key_A);
        Opened::settle();
    }

    Desk desk;
    Opened opened{desk};
};

} // namespace

TEST_CASE("AboutPage: A leads there from the settings, and Esc back", "[app][about]") {
    AtAbout at;
    REQUIRE(at.opened.isAtAbout());
    at.opened.press(Qt::Key_W);
    CHECK(at.opened.isAtSigns());
    at.opened.press(Qt::Key_Escape);
    CHECK(at.opened.isAtAbout());
    at.opened.press(Qt::Key_Escape);
    CHECK(at.opened.isAtSettings());
}

TEST_CASE(
    "AboutPage: says what it is for, what it is not, and that no clinician has reviewed it", "[app][about]") {
    AtAbout at;
    for (const char* part :
        {"for adults, 18 and over", "It does not find out what is wrong", "no promise to stop a spasm",
            "No clinician has reviewed the content yet", "a condition of release, and it is not met",
            "In English only", "Nothing leaves this computer", "GPL-3.0-or-later"}) {
        INFO(part);
        CHECK(at.opened.label(part));
    }
    for (const Claim& claim : at.desk.content.redFlags.notFor)
        CHECK(at.opened.label(QString::fromStdString(claim.text)));
}

TEST_CASE("AboutPage: names every source with its author and date, or that there is none", "[app][about]") {
    AtAbout at;
    for (const Source& source : at.desk.content.sources) {
        INFO(source.id.value);
        const QLabel* label = at.opened.label(QString::fromStdString(source.title + " ("));
        REQUIRE(label);
        CHECK(label->text().contains(QString::fromStdString(source.author.value_or("no author named"))));
        CHECK(label->text().contains(QString::fromStdString(source.date.value_or("no date"))));
    }
}

TEST_CASE("AboutPage: every text has its room, in every theme, size and scale", "[app][about]") {
    AtAbout at;
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        at.opened.dress(setting.look);
        at.opened.resize(setting.size);
        CHECK(cutTextsIn(at.opened.window) == QStringList());
    }
}
