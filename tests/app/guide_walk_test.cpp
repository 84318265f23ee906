// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include <QLabel>

using namespace unknot;
using namespace unknot::test;

namespace {

/// 32 pt at 96 dpi.
constexpr int kSmallestTitle = 43;

struct Turn {
    const char* step;
    Qt::Key key;
};

/// Presses each turn's key where it should be.
void walk(Opened& opened, const std::vector<Turn>& turns) {
    for (const Turn& turn : turns) {
        REQUIRE(opened.step() == turn.step);
        opened.press(turn.key);
    }
}

int primariesOf(const Opened& opened) {
    return int(std::ranges::count(opened.buttons(), ButtonRole::primary, &ActionButton::role));
}

void checkScreen(const Opened& opened, const Step& step) {
    const QLabel* title = opened.label(QString::fromStdString(step.title));
    REQUIRE(title);
    CHECK(title->font().pixelSize() >= kSmallestTitle);
    int lines = 0;
    for (const Claim& line : step.lines)
        lines += opened.label(QString::fromStdString(line.text)) ? 1 : 0;
    CHECK(lines == int(step.lines.size()));
    CHECK(lines <= 3);
    const bool isQuestion = step.kind == StepKind::ask || step.kind == StepKind::redFlags;
    CHECK(primariesOf(opened) == (isQuestion ? 0 : 1));
}

template <class Visit>
void atEveryStep(Opened& opened, const Desk& desk, Visit visit) {
    // Routines are walked in guide_routine_test.cpp.
    std::vector<Guide> guides = desk.content.guides;
    std::erase_if(guides, [](const Guide& guide) { return guide.isRoutine; });
    for (const Guide& guide : guides)
        for (const Step& step : guide.steps) {
            opened.goTo(guide, step.id);
            INFO(guide.id.value << "/" << step.id.value);
            REQUIRE(opened.step() == step.id.value);
            visit(step);
        }
}

} // namespace

TEST_CASE("Guide walk: the main path is walked by keys alone", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    walk(opened,
        {{"signs", Qt::Key_N}, {"can-move", Qt::Key_2}, {"where", Qt::Key_1}, {"chair-q", Qt::Key_1},
            {"ninety", Qt::Key_Space}, {"settle", Qt::Key_Space}, {"position-how", Qt::Key_1},
            {"breath-q", Qt::Key_1}, {"breathe", Qt::Key_Space}, {"breath-how", Qt::Key_1},
            {"lengthen-q", Qt::Key_2}, {"lengthen", Qt::Key_Space}, {"lengthen-hold", Qt::Key_Space},
            {"lengthen-how", Qt::Key_1}, {"hours", Qt::Key_Space}, {"skin", Qt::Key_Space},
            {"days", Qt::Key_Space}, {"end", Qt::Key_Space}});
    CHECK(opened.isAtNow());
    CHECK_FALSE(desk.kept());
    CHECK(opened.primary()->text() == "My back has locked up");
}

TEST_CASE("Guide walk: somebody who cannot move comes to an end, too", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    walk(opened,
        {{"signs", Qt::Key_N}, {"can-move", Qt::Key_1}, {"stay", Qt::Key_Space}, {"call-out", Qt::Key_Space},
            {"still-breath-q", Qt::Key_1}, {"still-breathe", Qt::Key_Space}, {"still-how", Qt::Key_1},
            {"move-again", Qt::Key_2}, {"stay", Qt::Key_Space}, {"call-out", Qt::Key_Space},
            {"still-breath-q", Qt::Key_2}, {"still-rest", Qt::Key_Space}, {"move-again", Qt::Key_3},
            {"end-rest", Qt::Key_Space}});
    CHECK(opened.isAtNow());
    CHECK_FALSE(desk.kept());
}

TEST_CASE("Guide walk: worse leads to rest and the signs, and stretching is not offered again", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    walk(opened,
        {{"signs", Qt::Key_N}, {"can-move", Qt::Key_2}, {"where", Qt::Key_2}, {"steady", Qt::Key_Space},
            {"lower", Qt::Key_1}, {"least", Qt::Key_Space}, {"settle", Qt::Key_Space},
            {"position-how", Qt::Key_3}, {"worse-rest", Qt::Key_Space}, {"signs-again", Qt::Key_N},
            {"worse-call", Qt::Key_Space}, {"move-again", Qt::Key_1}, {"where", Qt::Key_1},
            {"chair-q", Qt::Key_2}, {"knees", Qt::Key_Space}, {"settle", Qt::Key_Space},
            {"position-how", Qt::Key_1}, {"breath-q", Qt::Key_3}});
    CHECK(opened.step() == "hours");
    CHECK_FALSE(opened.label("lengthen"));
}

TEST_CASE("Guide walk: the way back to moving is climbed by keys alone, a rung at a time", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(*desk.content.find(GuideId{"back-to-moving"}), {"signs"});
    walk(opened,
        {{"signs", Qt::Key_N}, {"known-q", Qt::Key_1}, {"leg-q", Qt::Key_1}, {"eased-q", Qt::Key_1},
            {"sit", Qt::Key_Space}, {"sit-how", Qt::Key_1}, {"stand", Qt::Key_Space},
            {"stand-how", Qt::Key_3}, {"sit", Qt::Key_Space}, {"sit-how", Qt::Key_1},
            {"stand", Qt::Key_Space}, {"stand-how", Qt::Key_2}, {"stand", Qt::Key_Space},
            {"stand-how", Qt::Key_1}, {"turn", Qt::Key_Space}, {"turn-how", Qt::Key_4},
            {"worse-rest", Qt::Key_Space}, {"signs-again", Qt::Key_N}, {"worse-call", Qt::Key_Space},
            {"end-rest", Qt::Key_Space}});
    CHECK(opened.isAtNow());
    CHECK_FALSE(desk.kept());
}

TEST_CASE("Guide walk: every step has a title of 32 pt, its lines and one primary action at most", "[app]") {
    Desk desk;
    Opened opened(desk);
    atEveryStep(opened, desk, [&](const Step& step) { checkScreen(opened, step); });
}

TEST_CASE("Guide walk: titles grow with the window and never fall below 32 pt", "[app]") {
    Desk desk;
    Opened opened(desk);
    const auto titleAt = [&](QSize size, const char* step) {
        opened.resize(size);
        return opened.label(QString::fromStdString(desk.spasmNow().find({step})->title))->font().pixelSize();
    };
    const char* step = GENERATE("ninety", "can-move", "breathe", "settle", "end", "signs");
    INFO(step);
    opened.goTo(desk.spasmNow(), {step});
    const int usual = titleAt({1280, 800}, step);
    CHECK(usual >= kSmallestTitle);
    CHECK(titleAt({1920, 1080}, step) > usual);
    CHECK(titleAt({640, 480}, step) >= kSmallestTitle);
}

TEST_CASE("Guide walk: no text is cut off at any step, in any window, theme and size of text", "[app]") {
    Desk desk;
    Opened opened(desk);
    for (const Setting& setting : allSettings()) {
        opened.dress(setting.look);
        opened.resize(setting.size);
        atEveryStep(opened, desk, [&](const Step&) {
            INFO(nameOf(setting));
            CHECK(cutTextsIn(opened.window) == QStringList());
        });
    }
}

TEST_CASE("Guide walk: no text is cut off in credits and sides", "[app]") {
    Desk desk;
    Opened opened(desk);
    for (const Setting& setting : allSettings()) {
        opened.dress(setting.look);
        opened.resize(setting.size);
        atEveryStep(opened, desk, [&](const Step& step) {
            INFO(nameOf(setting));
            opened.press(Qt::Key_I);
            opened.settle();
            CHECK(cutTextsIn(opened.window) == QStringList());
            if (step.views.empty())
                return;
            opened.press(Qt::Key_V);
            opened.settle();
            CHECK(cutTextsIn(opened.window) == QStringList());
        });
    }
}
