// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/widgets/care_card.hpp"

#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

TEST_CASE("CareCard: without an open episode nothing of it shows", "[app]") {
    Desk desk;
    Opened opened(desk);
    Opened::settle();
    CHECK_FALSE(opened.window.findChild<CareCard*>()->isVisible());
    CHECK_FALSE(opened.label("What may help now"));
}

TEST_CASE("CareCard: both stand in the same size, and what is proposed says why in words", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    const ActionButton* cold = opened.button("Cold, up to 20 min");
    const ActionButton* warmth = opened.button("Warmth, up to 20 min");
    REQUIRE(cold);
    REQUIRE(warmth);
    CHECK(cold->height() == warmth->height());
    CHECK(std::abs(cold->width() - warmth->width()) <= 1);
    CHECK(opened.label("Proposed for these hours."));
    CHECK(cold->accessibleName().contains("Proposed for these hours."));
    // The guide is still one key away, and in sight.
    REQUIRE(opened.primary());
    CHECK(opened.primary()->text() == "My back has locked up");
    CHECK_FALSE(opened.primary()->visibleRegion().isEmpty());
    CHECK(opened.focusedButton() == opened.primary());
}

TEST_CASE("CareCard: who says what is one key away, each side in the same size", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    const auto& views = desk.content.care.textOf(CarePhase::under48).views;
    CHECK_FALSE(opened.label(textOf(views.back().view.claim.text)));
    opened.press(Qt::Key_V);
    int size = 0;
    for (const CareView& view : views) {
        const QLabel* label = opened.label(textOf(view.view.claim.text));
        REQUIRE(label);
        size = size == 0 ? label->font().pixelSize() : size;
        CHECK(label->font().pixelSize() == size);
    }
    opened.press(Qt::Key_V);
    CHECK_FALSE(opened.label(textOf(views.back().view.claim.text)));
}

TEST_CASE("CareCard: its keys lead to cold, warmth and the ladder", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    opened.press(Qt::Key_C);
    REQUIRE(opened.isAtTreatment());
    CHECK(opened.front<TreatmentPage>()->treatment() == TimerId{"cold"});
    opened.press(Qt::Key_Escape);
    REQUIRE(opened.isAtNow());
    opened.press(Qt::Key_E);
    CHECK(opened.front<TreatmentPage>()->treatment() == TimerId{"heat"});
}

TEST_CASE("CareCard: the change of position counts down, asks, and is answered", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    CHECK(opened.label("Change of position in 30 min"));
    pass(opened, desk, 18min);
    CHECK(opened.label("Change of position in 12 min"));
    opened.press(Qt::Key_M);
    CHECK(opened.label("Change of position in 30 min"));
    pass(opened, desk, 30min);
    CHECK(opened.label("Did you move?"));
    opened.press(Qt::Key_M);
    CHECK(opened.label("Change of position in 30 min"));
}

TEST_CASE("CareCard: a minute that goes by leaves every button where it is", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    ActionButton* cold = opened.button("Cold, up to 20 min");
    pass(opened, desk, 1min);
    CHECK(opened.button("Cold, up to 20 min") == cold);
}

TEST_CASE("CareCard: lying for long is told in the caution style, the stronger with the doctor", "[app]") {
    Desk desk;
    const auto days = GENERATE(1, 2);
    haveSpasm(desk, days * 24h + 1h);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    const QLabel* label = opened.label(days == 1 ? "lying down for a day" : "lying down for two days");
    REQUIRE(label);
    CHECK(label->property("tone").toString() == "caution");
    CHECK((label->font().weight() > QFont::Normal) == (days == 2));
}

TEST_CASE("CareCard: what runs is shown on Now, with the way to it", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    opened.press({Qt::Key_Space, Qt::Key_Escape});
    REQUIRE(opened.isAtNow());
    CHECK(opened.label("Cold: 20 min left"));
    opened.press(Qt::Key_S);
    CHECK(opened.isAtTreatment());
}
