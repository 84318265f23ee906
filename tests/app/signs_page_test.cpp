// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "support/episodes.hpp"

#include "app/signs_text.hpp"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace unknot;
using namespace unknot::test;

namespace {

struct AtSigns {
    explicit AtSigns(RegionId region = {}) : opened(desk, allNumbers(), std::move(region)) {
        opened.press(Qt::Key_W);
    }

    /// The same with an episode that is open since then.
    AtSigns& withEpisode() {
        episode = episodeAt(desk.clock.now().wall);
        REQUIRE(desk.journal.add(episode));
        opened.press({Qt::Key_Escape, Qt::Key_W});
        Opened::settle();
        return *this;
    }
    [[nodiscard]] std::vector<Screening> screenings() const {
        return (*desk.journal.find(episode.id))->screenings;
    }
    /// The check as the window begins it for a reason.
    void askAgain(AskReason reason) {
        opened.window.findChild<SignsPage*>()->startCheck("Back", {.reason = reason});
        Opened::settle();
    }

    Desk desk;
    Opened opened;
    Episode episode;

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
        for (int press = 0; press < 3; ++press)
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

TEST_CASE("SignsPage: each other sign is yes, not sure or unmarked, in words, by click and by key", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_N);
    const bool isByKey = GENERATE(false, true);
    const QString text = page.textOf("fever");
    const auto said = [&] { return page.row("fever")->text(); };
    const auto press = [&](Qt::Key key) {
        if (isByKey)
            page.opened.press(key);
        else
            page.mark("fever");
    };
    CHECK(said() == text);
    page.row("fever")->setFocus();
    press(Qt::Key_Y);
    CHECK(said() == text + " · Yes");
    press(Qt::Key_U);
    CHECK(said() == text + " · Not sure");
    CHECK(page.row("fever")->isChecked());
    press(Qt::Key_Delete);
    CHECK(said() == text);
    CHECK_FALSE(page.row("fever")->isChecked());
    CHECK(page.opened.focusedButton() == page.row("fever"));
    // Not sure counts where it is for the same day.
    press(Qt::Key_Y);
    press(Qt::Key_U);
    page.opened.press(Qt::Key_G);
    CHECK(page.opened.label("Ask for help now, today at the latest"));
    CHECK(page.opened.label(text + " · Not sure"));
}

TEST_CASE("SignsPage: asked again, the signs have the room", "[app]") {
    AtSigns page;
    page.withEpisode();
    page.askAgain(AskReason::newDay);
    const auto inSight = [&] {
        return std::ranges::count_if(signsOf(page.desk.content.redFlags, Route::emergency), [&](auto* sign) {
            const ActionButton* row = page.row(sign->id.value.c_str());
            return row->visibleRegion().boundingRect() == row->rect();
        });
    };
    page.opened.resize({1280, 800});
    CHECK(inSight() == 16);
    Look large = page.opened.theme.look();
    large.textScale = 2;
    page.opened.dress(large);
    page.opened.resize({900, 540});
    CHECK(inSight() >= 1);
    CHECK(page.opened.buttonWithKey("K")); // below the signs now
}

TEST_CASE("SignsPage: asked again it says why, is put off with Esc, and leads on to the others", "[app]") {
    AtSigns page;
    const auto reason =
        GENERATE(AskReason::newDay, AskReason::painRose, AskReason::worse, AskReason::legSymptom);
    page.askAgain(reason);
    CHECK(page.opened.label(askReasonText(reason)));
    CHECK(page.opened.button("Put off"));
    QSignalSpy answered(page.opened.front<SignsPage>(), &SignsPage::answered);
    SECTION("put off") {
        page.opened.press(Qt::Key_Escape);
        CHECK(page.opened.isAtNow());
        CHECK(answered.isEmpty());
    }
    SECTION("answered") {
        page.opened.press(Qt::Key_N);
        CHECK(answered.size() == 1);
        CHECK(page.stage() == CheckStage::result);
        for (const Claim& part : page.desk.content.redFlags.safetyNet)
            CHECK(page.opened.label(QString::fromStdString(part.text)));
        CHECK(page.opened.button("Done"));
        page.opened.press(Qt::Key_O);
        CHECK(page.stage() == CheckStage::others);
        CHECK(page.row("fever"));
    }
}

TEST_CASE("SignsPage: what is meant is a question of its own, with nothing chosen", "[app]") {
    AtSigns page;
    const FollowUp& asked = page.desk.content.redFlags.followUps.front();
    const bool isNoted = GENERATE(false, true);
    if (isNoted) {
        auto* signs = page.opened.front<SignsPage>();
        CHECK_FALSE(signs->startFollowUp("Back", {{"sleep"}}, {}));
        REQUIRE(signs->startFollowUp("Back", {{"walk"}}, {}));
    } else {
        page.opened.press(Qt::Key_N);
        page.mark("stand-walk");
        page.opened.press(Qt::Key_G);
    }
    CHECK(page.opened.label(QString::fromStdString(asked.question.text)));
    CHECK(page.opened.focusedButton() == nullptr);
    page.opened.press({Qt::Key_Space, Qt::Key_Return, Qt::Key_9});
    CHECK(page.stage() == CheckStage::followUp);
    SECTION("it hurts") {
        page.opened.press(Qt::Key_1);
        CHECK(page.stage() == CheckStage::result);
    }
    SECTION("the leg gives way") {
        page.opened.press(Qt::Key_2);
        CHECK(page.opened.isAtEmergency());
    }
    SECTION("not sure") {
        page.opened.press(Qt::Key_3);
        CHECK(page.opened.isAtEmergency());
    }
}

TEST_CASE("SignsPage: it says where the answers go, and private ones by name only where wanted", "[app]") {
    AtSigns page;
    Opened::settle();
    CHECK(page.opened.label(answersKeptText(AnswersKept::nowhere, false)));
    CHECK_FALSE(page.opened.buttonWithKey("K"));
    page.withEpisode();
    REQUIRE(page.opened.buttonWithKey("K"));
    CHECK(page.opened.label(answersKeptText(AnswersKept::withEpisode, false)));
    const bool isWanted = GENERATE(false, true);
    if (isWanted)
        page.opened.press(Qt::Key_K);
    CHECK(page.opened.buttonWithKey("K")->text() == privateToggleText(isWanted));
    QTest::mouseClick(page.row("bladder"), Qt::LeftButton);
    REQUIRE(page.opened.isAtEmergency());
    page.opened.guide.keepLog();
    const SignId stored = isWanted ? SignId{"bladder"} : SignId();
    REQUIRE(page.screenings().size() == 1);
    CHECK(page.screenings()[0].answers == std::vector<SignAnswer>{{stored, Answer::yes}});
    // The next check begins without the wish.
    page.opened.press({Qt::Key_Escape, Qt::Key_W});
    Opened::settle();
    CHECK(page.opened.buttonWithKey("K")->text() == privateToggleText(false));
}

TEST_CASE("SignsPage: the result says by when, why, where sources differ, and what is left out", "[app]") {
    AtSigns page;
    page.opened.press(Qt::Key_N);
    page.mark("first-over-50");
    page.mark("leg-pain");
    page.opened.press(Qt::Key_G);
    const SignsResult result = page.opened.signs.view().result;
    REQUIRE(result.combinations.size() == 1);
    REQUIRE(result.differing.size() == 2);
    CHECK(page.opened.label(byText(result)));
    CHECK(page.opened.label("21 November 2026"));
    CHECK(page.opened.label(QString::fromStdString(result.combinations[0].text)));
    CHECK(page.opened.label("the stricter one rules"));
    for (const SideView& side : result.differing[0].sides)
        CHECK(page.opened.label(QString::fromStdString(side.claim.text)));
    CHECK(page.opened.label("no stretching"));
    CHECK(page.opened.label("Positions and breathing stay"));
}

TEST_CASE("SignsPage: help without an answer is one button away on every screen", "[app]") {
    AtSigns page;
    auto* signs = page.opened.front<SignsPage>();
    QSignalSpy wanted(signs, &SignsPage::helpWanted);
    int asked = 0;
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_A, Qt::Key_N, Qt::Key_N}) {
        REQUIRE(page.opened.buttonWithKey("F2"));
        QTest::mouseClick(page.opened.buttonWithKey("F2"), Qt::LeftButton);
        CHECK(wanted.size() == ++asked);
        if (!page.opened.isAtSigns())
            page.opened.press(Qt::Key_Escape);
        if (!page.opened.isAtSigns())
            return; // the window has led to help
        page.opened.press(key);
    }
}

TEST_CASE("SignsPage: no text is cut off, in any window, theme and size of text", "[app]") {
    AtSigns page;
    page.withEpisode();
    for (const Setting& setting : allSettings()) {
        page.opened.dress(setting.look);
        page.opened.resize(setting.size);
        INFO(nameOf(setting));
        page.askAgain(AskReason::legSymptom);
        CHECK(cutTextsIn(page.opened.window) == QStringList());
        page.opened.press({Qt::Key_N, Qt::Key_O});
        page.mark("first-over-50");
        page.mark("stand-walk");
        page.mark("leg-pain");
        Opened::settle();
        CHECK(cutTextsIn(page.opened.window) == QStringList());
        page.opened.press(Qt::Key_G);
        Opened::settle();
        REQUIRE(page.stage() == CheckStage::followUp);
        CHECK(cutTextsIn(page.opened.window) == QStringList());
        page.opened.press(Qt::Key_1);
        Opened::settle();
        REQUIRE(page.stage() == CheckStage::result);
        CHECK(cutTextsIn(page.opened.window) == QStringList());
    }
}

TEST_CASE("SignsPage: every emergency sign is on one screen, also where a reason is said", "[app]") {
    AtSigns page;
    page.withEpisode();
    page.askAgain(AskReason::legSymptom);
    page.opened.resize(GENERATE(QSize(1280, 800), QSize(1920, 1080)));
    for (const RedFlag* sign : signsOf(page.desk.content.redFlags, Route::emergency)) {
        const ActionButton* row = page.row(sign->id.value.c_str());
        INFO(sign->id.value);
        REQUIRE(row);
        CHECK(row->visibleRegion().boundingRect() == row->rect());
    }
}
