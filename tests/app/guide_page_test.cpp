// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/widgets/signs_check.hpp"

#include "support/episodes.hpp"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// A window in the guide for a spasm, at one of its steps.
struct AtStep {
    explicit AtStep(const char* step) { opened.goTo(desk.spasmNow(), {step}); }

    Desk desk;
    Opened opened{desk};

    [[nodiscard]] std::string at() const { return opened.step(); }
    [[nodiscard]] QStringList linesShown() const {
        QStringList lines;
        for (const auto& line : desk.spasmNow().find({at()})->lines)
            if (const QString text = QString::fromStdString(line.text); opened.label(text))
                lines << text;
        return lines;
    }
    [[nodiscard]] std::size_t lines() const { return desk.spasmNow().find({at()})->lines.size(); }
};

} // namespace

TEST_CASE("GuidePage: Space goes on and Backspace goes back", "[app]") {
    AtStep guide("ninety");
    Opened& opened = guide.opened;
    REQUIRE(opened.focusedButton() == opened.primary());
    opened.press(Qt::Key_Space);
    CHECK(guide.at() == "settle");
    opened.press(Qt::Key_Backspace);
    CHECK(guide.at() == "ninety");

    SECTION("also with the focus on the page") {
        opened.front<GuidePage>()->setFocus();
        opened.press(Qt::Key_Space);
        CHECK(guide.at() == "settle");
        opened.front<GuidePage>()->setFocus();
        opened.press(Qt::Key_Backspace);
        CHECK(guide.at() == "ninety");
    }
    SECTION("Enter goes on, too") {
        opened.press(Qt::Key_Return);
        CHECK(guide.at() == "settle");
        opened.front<GuidePage>()->setFocus();
        opened.press(Qt::Key_Enter);
        CHECK(guide.at() == "position-how");
    }
}

TEST_CASE("GuidePage: a key presses the button that has the focus", "[app]") {
    const auto key = GENERATE(Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter);
    AtStep guide("ninety");
    Opened& opened = guide.opened;
    SECTION("an answer beside the primary action") {
        opened.button("Not possible")->setFocus();
        opened.press(key);
        CHECK(guide.at() == "knees");
    }
    SECTION("leaving") {
        opened.button("Leave")->setFocus();
        opened.press(key);
        CHECK(opened.isAtNow());
    }
    SECTION("a small button of the footer") {
        opened.button("Who says this?")->setFocus();
        opened.press(key);
        CHECK(guide.at() == "ninety");
        CHECK(opened.button("Hide who says this"));
    }
}

TEST_CASE("GuidePage: the letter keys work with the focus anywhere", "[app]") {
    AtStep guide("ninety");
    Opened& opened = guide.opened;
    const char* focus = GENERATE("page", "primary", "other");
    INFO(focus);
    if (focus == std::string("page"))
        opened.front<GuidePage>()->setFocus();
    else if (focus == std::string("other"))
        opened.button("Not possible")->setFocus();
    opened.press(Qt::Key_I);
    CHECK(opened.button("Hide who says this"));
    opened.press(Qt::Key_I);
    CHECK(opened.button("Who says this?"));
    opened.press(Qt::Key_1);
    CHECK(guide.at() == "knees");
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtNow());
}

TEST_CASE("GuidePage: a key held down goes on by one step only", "[app]") {
    AtStep guide("ninety");
    Opened& opened = guide.opened;
    SECTION("Space") {
        opened.keepDown(Qt::Key_Space, 10);
        CHECK(guide.at() == "settle");
    }
    SECTION("Space with the focus on the page") {
        opened.front<GuidePage>()->setFocus();
        opened.keepDown(Qt::Key_Space, 10);
        CHECK(guide.at() == "settle");
    }
    SECTION("an answer's digit") {
        opened.goTo(guide.desk.spasmNow(), {"where"});
        opened.keepDown(Qt::Key_1, 10);
        CHECK(guide.at() == "chair-q");
    }
    SECTION("Backspace") {
        opened.press({Qt::Key_Space, Qt::Key_Space, Qt::Key_1});
        REQUIRE(guide.at() == "breath-q");
        opened.keepDown(Qt::Key_Backspace, 10);
        CHECK(guide.at() == "position-how");
    }
}

TEST_CASE("GuidePage: digits answer, and only answers that are there", "[app]") {
    AtStep guide("chair-q");
    Opened& opened = guide.opened;
    CHECK(opened.focusedButton() == nullptr);
    for (const auto key : {Qt::Key_0, Qt::Key_6, Qt::Key_9, Qt::Key_Space, Qt::Key_Return}) {
        opened.press(key);
        CHECK(guide.at() == "chair-q");
    }
    opened.press(Qt::Key_4);
    CHECK(guide.at() == "bed");
    opened.goTo(guide.desk.spasmNow(), {"chair-q"});
    opened.press(Qt::Key_5);
    CHECK(guide.at() == "least");
    opened.goTo(guide.desk.spasmNow(), {"position-how"});
    opened.press(Qt::Key_3);
    CHECK(guide.at() == "worse-rest");
    CHECK(guide.desk.kept()->outcomes.back().outcome == Outcome::worse);
    opened.goTo(guide.desk.spasmNow(), {"position-how"});
    opened.press(Qt::Key_4);
    CHECK(guide.at() == "least-again");
}

TEST_CASE("GuidePage: an answer can be a sign, and leads to help at once", "[app]") {
    AtStep guide("breath-q");
    guide.opened.press(Qt::Key_4);
    CHECK(guide.opened.isAtEmergency());
    CHECK(guide.desk.kept()->status == GuideStatus::emergency);
    CHECK(guide.desk.kept()->sign == SignId{"cannot-breathe"});
}

TEST_CASE("GuidePage: I shows and hides who says each line", "[app]") {
    AtStep guide("hours");
    Opened& opened = guide.opened;
    const auto shown = [&](const std::string& credit) {
        return opened.label(QString::fromStdString(credit));
    };
    const auto& lines = opened.front<GuidePage>()->shown().lines;
    REQUIRE_FALSE(lines.empty());
    for (const ClaimView& line : lines)
        CHECK_FALSE(shown(line.credit));
    opened.press(Qt::Key_I);
    for (const ClaimView& line : lines)
        CHECK(shown(line.credit));
    CHECK(guide.linesShown().size() == qsizetype(guide.lines()));
    opened.press(Qt::Key_I);
    for (const ClaimView& line : lines)
        CHECK_FALSE(shown(line.credit));
}

TEST_CASE("GuidePage: the credits name the articles' authors and who gives the times", "[app]") {
    AtStep guide("breathe");
    Opened& opened = guide.opened;
    opened.press(Qt::Key_I);
    CHECK(opened.label(QString::fromStdString(*guide.desk.content.find(SourceId{"001"})->author)));
    opened.goTo(guide.desk.spasmNow(), {"settle"});
    opened.press(Qt::Key_I);
    const auto timing = opened.front<GuidePage>()->shown().timing;
    REQUIRE(timing);
    CHECK(opened.label(QString::fromStdString(timing->text)));
    CHECK(opened.label(QString::fromStdString(timing->credit)));
}

TEST_CASE("GuidePage: V shows every side in the size of the lines, and no answer meanwhile", "[app]") {
    AtStep guide("lengthen-q");
    Opened& opened = guide.opened;
    REQUIRE_FALSE(guide.linesShown().isEmpty());
    const int size = opened.label(guide.linesShown().first())->font().pixelSize();
    opened.press(Qt::Key_V);
    const auto& sides = opened.front<GuidePage>()->shown().sides;
    REQUIRE(sides.size() >= 2);
    for (const SideView& side : sides) {
        const QLabel* text = opened.label(QString::fromStdString(side.claim.text));
        REQUIRE(text);
        CHECK(text->font().pixelSize() == size);
        CHECK(opened.label(QString::fromStdString(side.label)));
        CHECK(opened.label(QString::fromStdString(side.claim.credit)));
    }
    CHECK_FALSE(opened.buttonWithKey("1"));
    opened.press({Qt::Key_1, Qt::Key_2});
    CHECK(guide.at() == "lengthen-q");
    const auto key = GENERATE(Qt::Key_V, Qt::Key_Space, Qt::Key_Return);
    opened.press(key);
    CHECK(guide.at() == "lengthen-q");
    CHECK(opened.buttonWithKey("1"));
    CHECK_FALSE(guide.linesShown().isEmpty());
}

TEST_CASE("GuidePage: V does nothing where all agree", "[app]") {
    AtStep guide("ninety");
    guide.opened.press(Qt::Key_V);
    CHECK(guide.linesShown().size() == qsizetype(guide.lines()));
    CHECK(guide.opened.button("Not possible"));
}

TEST_CASE("GuidePage: Space that closes the sides does not go on", "[app]") {
    AtStep guide("hours");
    guide.opened.press(Qt::Key_V);
    CHECK_FALSE(guide.opened.primary());
    guide.opened.press(Qt::Key_Space);
    CHECK(guide.at() == "hours");
    CHECK(guide.opened.primary());
    guide.opened.press(Qt::Key_Space);
    CHECK(guide.at() == "skin");
}

TEST_CASE("GuidePage: Esc leaves and the place is kept", "[app]") {
    AtStep guide("knees");
    guide.opened.press(Qt::Key_Escape);
    REQUIRE(guide.opened.isAtNow());
    REQUIRE(guide.desk.kept());
    CHECK(guide.desk.kept()->step == StepId{"knees"});
    CHECK(guide.desk.kept()->status == GuideStatus::left);
    CHECK(guide.opened.primary()->text() == "Go on: Knees bent, feet flat");
    guide.opened.press(Qt::Key_Space);
    CHECK(guide.at() == "knees");
}

TEST_CASE("GuidePage: on the warning signs, no key of habit answers", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    REQUIRE(opened.step() == "signs");
    CHECK(opened.focusedButton() == nullptr);
    for (const auto key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_1, Qt::Key_9, Qt::Key_V}) {
        opened.press(key);
        CHECK(opened.step() == "signs");
    }
    for (const ActionButton* button : opened.buttons())
        CHECK_FALSE(button->isChecked());
    CHECK(desk.kept()->status == GuideStatus::running);
}

TEST_CASE("GuidePage: the warning signs are answered with Y, U, N or a touch", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    REQUIRE(opened.step() == "signs");
    SECTION("N goes on") {
        opened.press(Qt::Key_N);
        CHECK(opened.step() == "can-move");
    }
    SECTION("Y and U lead to help") {
        opened.press(GENERATE(Qt::Key_Y, Qt::Key_U));
        CHECK(opened.isAtEmergency());
        CHECK(desk.kept()->status == GuideStatus::emergency);
    }
    SECTION("one touched sign leads to help, and is kept by name") {
        const auto* sign = desk.content.redFlags.find({"chest-pain"});
        QTest::mouseClick(opened.button(QString::fromStdString(sign->text)), Qt::LeftButton);
        CHECK(opened.isAtEmergency());
        Opened::settle(); // it is kept once help is on the screen
        CHECK(desk.kept()->sign == SignId{"chest-pain"});
    }
    SECTION("a private sign is not kept by name, but shown on demand") {
        const auto* sign = desk.content.redFlags.find({"bladder"});
        REQUIRE(sign->isPrivate);
        const QString text = QString::fromStdString(sign->text);
        QTest::mouseClick(opened.button(text), Qt::LeftButton);
        REQUIRE(opened.isAtEmergency());
        CHECK(desk.kept()->sign.empty());
        CHECK_FALSE(opened.label(text));
        opened.press(Qt::Key_A);
        CHECK(opened.label(text));
    }
}

TEST_CASE(
    "GuidePage: where a spasm has passed, the short form is asked, and all signs are one key away", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.window.openGuide({"just-passed"});
    Opened::settle();
    const auto& questions = desk.content.redFlags.shortForm;
    const QString bladder = QString::fromStdString(desk.content.redFlags.find({"bladder"})->text);
    for (const ShortQuestion& question : questions)
        CHECK(opened.button(QString::fromStdString(question.text)));
    CHECK_FALSE(opened.button(bladder));
    CHECK(opened.focusedButton() == nullptr);
    SECTION("all signs") {
        opened.press(Qt::Key_A);
        CHECK(opened.button(bladder));
        CHECK_FALSE(opened.button(QString::fromStdString(questions.front().text)));
    }
    SECTION("a question leads to help") {
        QTest::mouseClick(opened.button(QString::fromStdString(questions.back().text)), Qt::LeftButton);
        CHECK(opened.isAtEmergency());
        CHECK(withholdsGuides(opened.standing.standing()));
    }
    SECTION("none of these, and what that does not mean") {
        opened.press(Qt::Key_N);
        REQUIRE(opened.buttonWithKey("T"));
        opened.press(Qt::Key_T);
        for (const Claim& part : desk.content.redFlags.safetyNet)
            CHECK(opened.label(QString::fromStdString(part.text)));
        const std::string step = opened.step();
        opened.press(Qt::Key_1);
        CHECK(opened.step() == step);
        opened.press(Qt::Key_Space);
        CHECK_FALSE(opened.label(QString::fromStdString(desk.content.redFlags.safetyNet.front().text)));
        CHECK(opened.step() == step);
    }
}

TEST_CASE("GuidePage: what stands is obeyed when the guide comes to the front again", "[app]") {
    Desk desk;
    Opened opened(desk);
    SECTION("stretching is left for rest, and it says why") {
        opened.goTo(desk.spasmNow(), {"lengthen"});
        REQUIRE(opened.step() == "lengthen");
        opened.standing.raise(Route::sameDay);
        opened.front<GuidePage>()->render();
        const Step* now = desk.spasmNow().find({opened.step()});
        REQUIRE(now);
        CHECK_FALSE(now->isStretching);
        CHECK(opened.label("Stretching waits"));
    }
    SECTION("a ladder is refused") {
        opened.goTo(*desk.content.find(GuideId{"back-to-moving"}), {"known-q"});
        auto* page = opened.front<GuidePage>();
        QSignalSpy refused(page, &GuidePage::refused);
        opened.standing.raise(Route::sameDay);
        page->render();
        CHECK(refused.size() == 1);
    }
}

TEST_CASE("GuidePage: every emergency sign is on one screen, none chosen", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.resize(GENERATE(QSize(1280, 800), QSize(1920, 1080)));
    opened.press(Qt::Key_Space);
    opened.settle();
    for (const RedFlag* sign : signsOf(desk.content.redFlags, Route::emergency)) {
        const ActionButton* row = opened.button(QString::fromStdString(sign->text));
        INFO(sign->id.value);
        REQUIRE(row);
        CHECK_FALSE(row->isChecked());
        CHECK_FALSE(row->hasFocus());
        CHECK(row->visibleRegion().boundingRect() == row->rect()); // nothing below the fold
    }
}

TEST_CASE("GuidePage: looking at the signs keeps a pause that was asked for", "[app]") {
    AtStep guide("settle");
    guide.opened.press(Qt::Key_P);
    REQUIRE(guide.opened.guide.state().status == GuideStatus::paused);
    guide.opened.press({Qt::Key_W, Qt::Key_Escape});
    REQUIRE(guide.at() == "settle");
    CHECK(guide.opened.guide.state().status == GuideStatus::paused);
}

TEST_CASE("GuidePage: looking at the signs stops the clock of a step, and coming back goes on", "[app]") {
    AtStep guide("settle");
    guide.desk.clock.advance(10s);
    guide.opened.press(Qt::Key_W);
    guide.desk.clock.advance(300s);
    guide.opened.press(Qt::Key_Escape);
    REQUIRE(guide.at() == "settle");
    CHECK(guide.opened.guide.state().status == GuideStatus::running);
    CHECK(guide.opened.front<GuidePage>()->shown().secondsLeft == 50);
}

TEST_CASE("GuidePage: an answer keeps the focus when the size of text changes", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"ninety"});
    opened.button("Not possible")->setFocus();
    for (const double textScale : {2.0, 1.0}) {
        opened.dress({.textScale = textScale});
        CHECK(opened.focusedButton() == opened.button("Not possible"));
    }
    opened.press(Qt::Key_Space);
    CHECK(opened.step() == "knees");
}

TEST_CASE("GuidePage: R shows the way into a position once more", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"knees"});
    auto* figure = opened.window.findChild<FigureWidget*>();
    REQUIRE(figure);
    const auto picture = [&] { return figure->grab().toImage(); };
    figure->showAt(std::chrono::seconds(30));
    const QImage end = picture();
    opened.press(Qt::Key_R);
    CHECK(opened.step() == "knees");
    CHECK(picture() != end);
    CHECK(opened.buttonWithKey("R"));
    opened.goTo(desk.spasmNow(), {"side"});
    CHECK_FALSE(opened.buttonWithKey("R"));
}

TEST_CASE("GuidePage: questions go on showing the position, still", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"ninety"});
    opened.press({Qt::Key_Space, Qt::Key_Space});
    REQUIRE(opened.step() == "position-how");
    const auto* figure = opened.window.findChild<FigureWidget*>();
    CHECK(figure->isVisible());
    CHECK(figure->figure() == desk.content.find(FigureId{"ninety"}));
    CHECK_FALSE(figure->isPlaying());
}

TEST_CASE("GuidePage: the picture and the primary action stay where they are from step to step", "[app]") {
    Desk desk;
    Opened opened(desk);
    std::set<std::pair<int, int>> places;
    std::set<int> bottoms;
    for (const char* step :
        {"steady", "lower", "ninety", "side", "settle", "position-how", "lengthen", "hours"}) {
        opened.goTo(desk.spasmNow(), {step});
        const QWidget* place = opened.window.findChild<FigurePlace*>();
        places.insert({place->mapTo(&opened.window, QPoint()).y(), place->height()});
        if (const ActionButton* primary = opened.primary())
            bottoms.insert(primary->mapTo(&opened.window, QPoint(0, primary->height())).y());
    }
    CHECK(places.size() == 1);
    CHECK(bottoms.size() == 1);
}

TEST_CASE("GuidePage: after a medicine a calm band says that pain may be masked", "[app]") {
    Desk desk;
    Episode episode = episodeAt(desk.clock.now().wall);
    episode.medicines = {{.id = {newUuid()}, .text = "Something", .at = desk.clock.now().wall}};
    REQUIRE(desk.journal.add(episode));
    Opened opened(desk);
    const Guide& ladder = *desk.content.find(GuideId{"back-to-moving"});
    const QString caution = QString::fromStdString(ladder.afterMedicine->text);
    for (const Step& step : ladder.steps) {
        opened.goTo(ladder, step.id);
        INFO(step.id.value);
        REQUIRE(opened.step() == step.id.value);
        const bool isForMoving = step.kind != StepKind::redFlags && step.kind != StepKind::end;
        CHECK(bool(opened.label(caution)) == isForMoving);
    }
    SECTION("with who says it when asked") {
        opened.goTo(ladder, {"stand"});
        const QString credit = QString::fromStdString(opened.guide.view().caution->credit);
        CHECK_FALSE(opened.label(credit));
        opened.press(Qt::Key_I);
        CHECK(opened.label(credit));
    }
    SECTION("and no other guide says so") {
        opened.goTo(desk.spasmNow(), {"ninety"});
        CHECK_FALSE(opened.label(caution));
    }
    SECTION("with nothing cut off in any window, theme and size of text") {
        for (const Setting& setting : allSettings()) {
            opened.dress(setting.look);
            opened.resize(setting.size);
            opened.goTo(ladder, {"stand"});
            INFO(nameOf(setting));
            CHECK(cutTextsIn(opened.window) == QStringList());
        }
    }
}

TEST_CASE("GuidePage: a ladder says how far the person got, at the signs and on that rung", "[app]") {
    Desk desk;
    Episode episode = episodeAt(desk.clock.now().wall);
    episode.tried = {{.id = {newUuid()}, .measure = {"standing-up"}, .own = {}}};
    REQUIRE(desk.journal.add(episode));
    const Guide& ladder = *desk.content.find(GuideId{"back-to-moving"});
    desk.leaveAt(ladder, {"turn"});
    desk.clock.advance(24h);
    Opened opened(desk);
    opened.window.resumeGuide();
    Opened::settle();
    REQUIRE(opened.step() == "signs");
    CHECK(opened.label("You got as far as this: Standing up."));
    opened.press(Qt::Key_N);
    REQUIRE(opened.step() == "stand");
    CHECK(opened.label("You got as far as this: Standing up."));
    opened.press(Qt::Key_Space);
    CHECK_FALSE(opened.label("You got as far as"));
}
