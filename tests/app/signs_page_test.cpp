// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace unknot;
using namespace unknot::test;

namespace {

struct AtSigns {
    explicit AtSigns(RegionId region = {}) : opened(desk, allNumbers(), std::move(region)) {
        opened.press(Qt::Key_W);
    }

    Desk desk;
    Opened opened;

    [[nodiscard]] QString textOf(const char* sign) const {
        return QString::fromStdString(desk.content.redFlags.find({sign})->text);
    }
    [[nodiscard]] ActionButton* row(const char* sign) const { return opened.button(textOf(sign)); }
    /// Rows below the fold are clicked, too; the click goes to the widget.
    void mark(const char* sign) { QTest::mouseClick(row(sign), Qt::LeftButton); }
    [[nodiscard]] CheckStage stage() const { return opened.signs.view().stage; }
};

} // namespace

TEST_CASE("SignsPage: none of the emergency ones leads to the others, none of those to the result", "[app]") {
    AtSigns page;
    REQUIRE(page.opened.isAtSigns());
    CHECK(page.row("chest-pain"));
    CHECK_FALSE(page.row("fever"));
    page.opened.press(Qt::Key_N);
    CHECK(page.stage() == CheckStage::others);
    CHECK(page.row("fever"));
    CHECK(page.row("leg-pain"));
    CHECK(page.row("morning-months"));
    CHECK_FALSE(page.row("chest-pain"));
    page.opened.press(Qt::Key_N);
    CHECK(page.stage() == CheckStage::result);
    CHECK(page.opened.label("No sign was answered with yes"));
}

TEST_CASE("SignsPage: the result of none never says that all is well", "[app]") {
    AtSigns page;
    page.opened.press({Qt::Key_N, Qt::Key_N});
    const auto& net = page.desk.content.redFlags.safetyNet;
    REQUIRE(net.size() == 4);
    for (const Claim& part : net) {
        CHECK(page.opened.label(QString::fromStdString(part.text)));
        CHECK(page.opened.label(
            QString::fromStdString(creditLine(page.desk.content, part.sources, part.isOwnRule))));
    }
    for (const QLabel* label : page.opened.labels())
        for (const char* never : {"you are fine", "nothing serious", "you are safe"})
            CHECK_FALSE(label->text().contains(never, Qt::CaseInsensitive));
}

TEST_CASE("SignsPage: nothing is chosen beforehand, and no key of habit answers", "[app]") {
    AtSigns page;
    for (const CheckStage stage : {CheckStage::emergency, CheckStage::others}) {
        REQUIRE(page.stage() == stage);
        CHECK(page.opened.focusedButton() == nullptr);
        CHECK_FALSE(page.opened.primary());
        for (const auto key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_1, Qt::Key_9}) {
            page.opened.press(key);
            CHECK(page.stage() == stage);
        }
        for (const ActionButton* button : page.opened.buttons())
            CHECK_FALSE(button->isChecked());
        page.opened.press(Qt::Key_N);
    }
}

TEST_CASE("SignsPage: a key held down answers one screen only", "[app]") {
    AtSigns page;
    page.opened.keepDown(Qt::Key_N, 10);
    CHECK(page.stage() == CheckStage::others);
}

TEST_CASE("SignsPage: marked signs lead to the strongest route and are named", "[app]") {
    AtSigns page({"gb"});
    page.opened.press(Qt::Key_N);
    SECTION("today") {
        page.mark("fever");
        page.mark("two-weeks");
        CHECK(page.row("fever")->isChecked());
        page.opened.press(Qt::Key_G);
        CHECK(page.opened.label("Ask for help now, today at the latest"));
        CHECK(page.opened.label("Call 111"));
        CHECK(page.opened.label(page.textOf("fever")));
        CHECK(page.opened.label(page.textOf("two-weeks")));
    }
    SECTION("soon") {
        page.mark("recurrent");
        page.opened.press(Qt::Key_G);
        CHECK(page.opened.label("See a doctor in the next days"));
    }
    SECTION("an ordinary appointment") {
        page.mark("two-weeks");
        page.opened.press(Qt::Key_G);
        CHECK(page.opened.label("Book a normal visit"));
    }
    SECTION("a mark is taken back") {
        page.mark("fever");
        page.mark("fever");
        CHECK_FALSE(page.row("fever")->isChecked());
        // With nothing marked, only a deliberate "none of these" is an answer.
        page.opened.press(Qt::Key_G);
        CHECK(page.stage() == CheckStage::others);
        page.opened.press(Qt::Key_N);
        CHECK(page.opened.label("No sign was answered with yes"));
    }
}

TEST_CASE("SignsPage: none of these does not take back what was marked", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_N);
    page.mark("fever");
    page.opened.press(Qt::Key_N);
    REQUIRE(page.stage() == CheckStage::result);
    CHECK(page.opened.label("Ask for help now, today at the latest"));
    CHECK(page.opened.label(page.textOf("fever")));
}

TEST_CASE("SignsPage: signs that together are an emergency open its page at once", "[app]") {
    const auto pair = GENERATE(table<const char*, const char*>(
        {{"fever", "leg-pain"}, {"cancer-history", "stand-walk"}, {"blood-thinners", "tingling-leg"}}));
    AtSigns page;
    page.opened.press(Qt::Key_N);
    page.mark(std::get<0>(pair));
    CHECK(page.opened.isAtSigns());
    const QString first = page.textOf(std::get<0>(pair));
    page.mark(std::get<1>(pair));
    REQUIRE(page.opened.isAtEmergency());
    page.opened.press(Qt::Key_A);
    CHECK(page.opened.label(first));
}

TEST_CASE("SignsPage: signs are marked by keyboard without losing the place", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_N);
    page.row("unrelenting")->setFocus();
    page.opened.press(Qt::Key_Space);
    CHECK(page.row("unrelenting")->isChecked());
    REQUIRE(page.opened.focusedButton() == page.row("unrelenting"));
    page.opened.press(Qt::Key_Tab);
    CHECK(page.opened.focusedButton() == page.row("no-better-medicine"));
    page.opened.press(Qt::Key_Return);
    CHECK(page.row("no-better-medicine")->isChecked());
}

TEST_CASE("SignsPage: the focused row is scrolled into sight", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_N);
    ActionButton* last = page.row("morning-months");
    last->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 200 && QApplication::focusWidget() != last; ++i)
        page.opened.press(Qt::Key_Tab);
    page.row("two-weeks")->setFocus();
    page.opened.press(Qt::Key_Tab);
    REQUIRE(page.opened.focusedButton() == last);
    CHECK_FALSE(last->visibleRegion().isEmpty());
}

TEST_CASE("SignsPage: all other signs can be reached by the reading keys", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_N);
    ActionButton* last = page.row("morning-months");
    REQUIRE(last->visibleRegion().isEmpty());
    for (int i = 0; i < 20; ++i)
        page.opened.press(Qt::Key_PageDown);
    CHECK_FALSE(last->visibleRegion().isEmpty());
}

TEST_CASE("SignsPage: Backspace goes back through the check, Esc out of it", "[app]") {
    AtSigns page;
    page.opened.press({Qt::Key_N, Qt::Key_N});
    REQUIRE(page.stage() == CheckStage::result);
    page.opened.press(Qt::Key_Backspace);
    CHECK(page.stage() == CheckStage::others);
    page.opened.press(Qt::Key_Backspace);
    CHECK(page.stage() == CheckStage::emergency);
    page.opened.press(Qt::Key_Escape);
    CHECK(page.opened.isAtNow());
    page.opened.press(Qt::Key_W);
    CHECK(page.stage() == CheckStage::emergency);
}

TEST_CASE("SignsPage: the list shows every sign of every route with who says it", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_A);
    REQUIRE(page.stage() == CheckStage::list);
    CHECK(page.opened.signs.view().groups.size() == 4);
    for (const char* heading : {"Get help now", "Ask for help now, today at the latest",
             "See a doctor in the next days", "Book a normal visit"})
        CHECK(page.opened.label(heading));
    for (const RedFlag& sign : page.desk.content.redFlags.signs) {
        INFO(sign.id.value);
        const QLabel* text = page.opened.label(QString::fromStdString(sign.text));
        REQUIRE(text);
        QString card;
        for (const QLabel* label : text->parentWidget()->findChildren<QLabel*>())
            card += label->text() + u'\n';
        CHECK(card.contains(
            QString::fromStdString(creditLine(page.desk.content, sign.sources, sign.isOwnRule))));
        if (sign.couldBe)
            CHECK(card.contains(QString::fromStdString(sign.couldBe->text)));
        for (const View& view : sign.views)
            CHECK(card.contains(QString::fromStdString(view.claim.text)));
    }
}

TEST_CASE("SignsPage: the list is read by keys to its end and answers nothing", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_A);
    CHECK_FALSE(page.row("chest-pain"));
    QLabel* last = page.opened.label(page.textOf("morning-months"));
    REQUIRE(last->visibleRegion().isEmpty());
    for (int i = 0; i < 60; ++i)
        page.opened.press(Qt::Key_PageDown);
    CHECK_FALSE(last->visibleRegion().isEmpty());
    for (const auto key : {Qt::Key_Y, Qt::Key_U, Qt::Key_N, Qt::Key_Space})
        page.opened.press(key);
    CHECK(page.stage() == CheckStage::list);
    page.opened.press(Qt::Key_Escape);
    CHECK(page.opened.isAtNow());
}
