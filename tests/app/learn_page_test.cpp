// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/widgets/body_map_picture.hpp"
#include "app/widgets/figure_widget.hpp"
#include "app/widgets/muscle_list.hpp"
#include "app/widgets/sides_row.hpp"

#include "support/learn_samples.hpp"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace unknot;
using namespace unknot::test;

namespace {

struct AtLearn {
    explicit AtLearn(Content content = contentWithCards()) {
        desk.content = std::move(content);
        opened.emplace(desk);
        opened->press(Qt::Key_7, Qt::ControlModifier);
        Opened::settle();
        REQUIRE(opened->isAtLearn());
    }

    void press(std::initializer_list<Qt::Key> keys) {
        opened->press(keys);
        Opened::settle();
    }
    void type(const char* words) {
        for (const char* c = words; *c; ++c)
            QTest::keyClick(opened->window.windowHandle(), *c);
        Opened::settle();
    }
    /// As if it had been chosen in the list.
    void open(const CardId& card) {
        opened->learn.open(card);
        opened->front<LearnPage>()->render();
        Opened::settle();
    }
    [[nodiscard]] std::string card() const {
        const auto& shown = opened->learn.view().card;
        return shown ? shown->id.value : std::string();
    }
    [[nodiscard]] QLineEdit* field() const { return opened->window.findChild<QLineEdit*>(); }
    [[nodiscard]] std::vector<QScrollArea*> areas() const {
        std::vector<QScrollArea*> shown;
        for (QScrollArea* area : opened->front<LearnPage>()->findChildren<QScrollArea*>())
            if (area->isVisible())
                shown.push_back(area);
        return shown;
    }
    [[nodiscard]] bool isFocusSeen() const {
        const QWidget* focused = QApplication::focusWidget();
        const QScrollArea* area = areas().front();
        const QRect place(focused->mapTo(area->viewport(), QPoint(0, 0)), focused->size());
        return area->viewport()->rect().contains(place);
    }

    Desk desk;
    std::optional<Opened> opened;
};

/// Every sentence of a card as it is shown, with who says it.
std::vector<ClaimView> sentencesOf(const CardView& card) {
    std::vector<ClaimView> all = card.before;
    all.insert(all.end(), card.lines.begin(), card.lines.end());
    for (const SideView& side : card.sides)
        all.push_back(side.claim);
    return all;
}

/// Whether the sentence is in front, and below it who says it: in the same group, with nothing but other
/// sentences between.
bool isShown(const Opened& opened, const ClaimView& claim) {
    for (const QLabel* sentence : opened.window.findChildren<QLabel*>()) {
        if (!sentence->isVisible() || sentence->text().toStdString() != claim.text || claim.credit.empty())
            continue;
        const auto labels = sentence->parentWidget()->findChildren<QLabel*>(Qt::FindDirectChildrenOnly);
        const QLabel* last = labels.back();
        if (last->isVisible() && last->text().toStdString() == claim.credit && last->y() > sentence->y())
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("LearnPage: Ctrl+7 and the rail lead there, W over it and back to the card", "[app][learn]") {
    AtLearn at;
    Opened& opened = *at.opened;
    CHECK(opened.button("What a spasm is"));
    QTest::mouseClick(opened.button("Massage"), Qt::LeftButton);
    CHECK(at.card() == "massage");
    at.press({Qt::Key_W});
    CHECK(opened.isAtSigns());
    at.press({Qt::Key_Escape});
    CHECK(opened.isAtLearn());
    CHECK(at.card() == "massage");
    // From another page the card that was read is there; from itself, all of them.
    opened.press(Qt::Key_1, Qt::ControlModifier);
    QTest::mouseClick(opened.button("Learn"), Qt::LeftButton);
    CHECK(at.card() == "massage");
    opened.press(Qt::Key_7, Qt::ControlModifier);
    CHECK(at.card().empty());
}

TEST_CASE("LearnPage: cards are found, opened, turned and left by keys alone", "[app][learn]") {
    AtLearn at;
    Opened& opened = *at.opened;
    at.press({Qt::Key_Down});
    CHECK(opened.focusedButton() == opened.button("What a spasm is"));
    at.press({Qt::Key_Down, Qt::Key_Down});
    CHECK(opened.focusedButton() == opened.button("Massage"));
    at.press({Qt::Key_1});
    CHECK(opened.focusedButton() == opened.button("What a spasm is"));
    at.press({Qt::Key_2});
    CHECK(opened.focusedButton() == opened.button("Massage"));
    at.press({Qt::Key_Space});
    CHECK(at.card() == "massage");
    at.press({Qt::Key_P});
    CHECK(at.card() == "muscles");
    at.press({Qt::Key_Left, Qt::Key_Left});
    CHECK(at.card() == "spasm");
    CHECK_FALSE(opened.buttonWithKey("P")->isEnabled());
    at.press({Qt::Key_Right});
    CHECK(at.card() == "muscles");
    // Read on, by its number: the two muscles have the first ones.
    at.press({Qt::Key_3});
    CHECK(at.card() == "spasm");
    at.press({Qt::Key_1});
    CHECK(at.card() == "massage");
    // Back in the list, the card that was read last has the focus.
    at.press({Qt::Key_Backspace});
    CHECK(at.card().empty());
    CHECK(opened.focusedButton() == opened.button("Massage"));
    at.press({Qt::Key_Up, Qt::Key_Up, Qt::Key_Up});
    CHECK(at.field()->hasFocus());
}

TEST_CASE("LearnPage: the list is where it was left when a card is closed", "[app][learn]") {
    Content content = contentWithCards();
    for (int i = 0; i < 40; ++i) {
        LearnCard card = content.learn.cards.front();
        card.id = {"more-" + std::to_string(i)};
        card.title = "One more card to read " + std::to_string(i);
        content.learn.cards.push_back(card);
    }
    AtLearn at(std::move(content));
    at.opened->resize({960, 540});
    at.press({Qt::Key_2, Qt::Key_Up, Qt::Key_Up, Qt::Key_Up});
    REQUIRE(at.isFocusSeen());
    const int place = at.areas().front()->verticalScrollBar()->value();
    REQUIRE(place > 0);
    at.press({Qt::Key_Space});
    CHECK_FALSE(at.card().empty());
    at.press({Qt::Key_Escape});
    CHECK(at.areas().front()->verticalScrollBar()->value() == place);
    CHECK(at.isFocusSeen());
}

TEST_CASE("LearnPage: what is typed is looked for, and takes no letter for a key", "[app][learn]") {
    AtLearn at;
    Opened& opened = *at.opened;
    const bool isSlash = GENERATE(true, false);
    if (isSlash)
        opened.press(Qt::Key_Slash);
    else
        opened.press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(at.field()->hasFocus());
    at.type("where ne");
    CHECK(at.field()->text() == "where ne");
    CHECK(opened.isAtLearn());
    CHECK(opened.button("Massage"));
    CHECK_FALSE(opened.button("What a spasm is"));
    CHECK(isShown(opened, {"Not where a nerve may be hurt.", "Sherwin Nicholson, updated 4 May 2020"}));
    SECTION("Enter opens the first, and Esc leads back to what was found") {
        at.press({Qt::Key_Return});
        CHECK(at.card() == "massage");
        at.press({Qt::Key_Escape});
        CHECK(opened.focusedButton() == opened.button("Massage"));
        CHECK(at.field()->text() == "where ne");
        at.press({Qt::Key_Escape});
        CHECK(at.field()->text().isEmpty());
        CHECK(opened.button("What a spasm is"));
    }
    SECTION("arrows go to what was found") {
        at.press({Qt::Key_Down});
        CHECK(opened.focusedButton() == opened.button("Massage"));
        at.press({Qt::Key_Up});
        CHECK(at.field()->hasFocus());
    }
    SECTION("nothing is said to be found, and Esc brings all cards back") {
        at.type("x");
        CHECK(opened.label("No card has all of these words."));
        CHECK_FALSE(opened.button("Massage"));
        at.press({Qt::Key_Escape});
        CHECK(opened.button("Massage"));
        at.press({Qt::Key_W});
        CHECK(opened.isAtSigns());
    }
    SECTION("F1 leads to the warning signs from there, too") {
        at.press({Qt::Key_F1});
        CHECK(opened.isAtSigns());
    }
}

TEST_CASE("LearnPage: of many cards that are found the first are shown, and how many there are is said",
    "[app][learn]") {
    AtLearn at(builtInContent());
    at.press({Qt::Key_Slash});
    at.type("s");
    const std::size_t found = at.opened->learn.view().hits.size();
    REQUIRE(found > 20);
    CHECK(at.opened->label(QString("%1 cards, of which the first 20 are here.").arg(found)));
    const auto& hits = at.opened->learn.view().hits;
    CHECK(at.opened->button(QString::fromStdString(hits[19].title)));
    CHECK_FALSE(at.opened->button(QString::fromStdString(hits[20].title)));
}

TEST_CASE("LearnPage: who the sources are is brought into sight", "[app][learn]") {
    AtLearn at(builtInContent());
    at.opened->resize({1280, 800});
    at.open({"massage"});
    const QScrollBar* bar = at.areas().front()->verticalScrollBar();
    REQUIRE(bar->maximum() == 0);
    at.press({Qt::Key_S});
    CHECK(bar->maximum() > 0);
    CHECK(bar->value() == bar->maximum());
}

TEST_CASE(
    "LearnPage: what must be read first comes first, and the sides stand beside each other", "[app][learn]") {
    AtLearn at;
    Opened& opened = *at.opened;
    opened.resize({1280, 800});
    at.open({"massage"});
    const auto topOf = [&](const QString& part) {
        QLabel* label = opened.label(part);
        REQUIRE(label);
        return label->mapTo(&opened.window, QPoint(0, 0));
    };
    CHECK(topOf("Not where a disc").y() < topOf("Gentle strokes").y());
    CHECK(topOf("Gentle strokes").y() < topOf("Should the spot").y());
    CHECK(topOf("Along its length").y() == topOf("On the spot itself").y());
    CHECK(topOf("Along its length").x() < topOf("On the spot itself").x());
    CHECK(opened.label("Along its length")->font() == opened.label("On the spot itself")->font());
    CHECK(opened.label("Along its length")->width() == opened.label("On the spot itself")->width());
    const auto* figure = opened.window.findChild<LearnPage*>()->findChild<FigureWidget*>();
    REQUIRE(figure);
    CHECK(figure->figure() == &at.desk.content.figures.front());
    // Who they are, with what is to be borne in mind, is a key away.
    CHECK_FALSE(opened.label(QString::fromStdString(at.desk.content.find(SourceId{"003"})->note)));
    at.press({Qt::Key_S});
    CHECK(opened.label(QString::fromStdString(at.desk.content.find(SourceId{"003"})->note)));
    at.press({Qt::Key_G});
    CHECK(opened.step() == at.desk.spasmNow().begin.value);
}

TEST_CASE(
    "LearnPage: a muscle is chosen by number, by name and on the body, and told in words", "[app][learn]") {
    AtLearn at;
    Opened& opened = *at.opened;
    at.open({"muscles"});
    auto* list = opened.window.findChild<MuscleList*>();
    REQUIRE(list);
    const ClaimView first{
        "It runs deep, from the spine to the thigh.", "Sherwin Nicholson, updated 4 May 2020"};
    CHECK(isShown(opened, first));
    at.press({Qt::Key_2});
    CHECK(list->chosen() == 1);
    CHECK_FALSE(isShown(opened, first));
    CHECK(opened.label("Back extensor"));
    CHECK(opened.button("Back extensor")->isChecked());
    CHECK_FALSE(opened.button("Hip flexor")->isChecked());
    // On the picture: arrows, then Space; a screen reader is told the name and that it is marked.
    list->picture()->setFocus();
    while (list->picture()->current().area->id != BodyAreaId{"psoas"})
        at.press({Qt::Key_Right});
    at.press({Qt::Key_Space});
    CHECK(list->chosen() == 0);
    CHECK(list->picture()->accessibleName().startsWith("Hip flexor"));
    CHECK(list->picture()->accessibleName().endsWith("marked"));
    QTest::mouseClick(opened.button("Back extensor"), Qt::LeftButton);
    CHECK(list->chosen() == 1);
}

TEST_CASE("LearnPage: every card, every list and every search has its room", "[app][learn]") {
    AtLearn at(builtInContent());
    REQUIRE_FALSE(at.desk.content.learn.cards.empty());
    Opened& opened = *at.opened;
    for (const Setting& setting : allSettings()) {
        // So many cards: what is usual, and where there is least room.
        if (setting.look.scheme != Scheme::light || setting.size.width() == 900 ||
            setting.size.width() == 1920)
            continue;
        INFO(nameOf(setting));
        opened.dress(setting.look);
        opened.resize(setting.size);
        CHECK(cutTextsIn(opened.window) == QStringList());
        for (const LearnCard& card : at.desk.content.learn.cards) {
            INFO(card.id.value);
            at.open(card.id);
            CHECK(cutTextsIn(opened.window) == QStringList());
            CHECK(isShown(opened, sentencesOf(*opened.learn.view().card).front()));
            if (setting.size == QSize(1280, 800) && setting.look.textScale == 1)
                CHECK(at.areas().front()->verticalScrollBar()->maximum() == 0);
        }
        at.press({Qt::Key_Slash});
        at.type("no");
        CHECK(cutTextsIn(opened.window) == QStringList());
        at.press({Qt::Key_Escape});
    }
}

TEST_CASE("LearnPage: every sentence of every card stands there with who says it", "[app][learn]") {
    AtLearn at(builtInContent());
    REQUIRE_FALSE(at.desk.content.learn.cards.empty());
    for (const LearnCard& card : at.desk.content.learn.cards) {
        INFO(card.id.value);
        at.open(card.id);
        for (const ClaimView& claim : sentencesOf(*at.opened->learn.view().card)) {
            INFO(claim.text);
            CHECK(isShown(*at.opened, claim));
        }
        const auto* page = at.opened->front<LearnPage>();
        CHECK(page->accessibleName().toStdString() == card.title);
        if (!card.showsMuscles)
            continue;
        auto* list = at.opened->window.findChild<MuscleList*>();
        REQUIRE(list);
        for (std::size_t i = 0; i < at.desk.content.learn.muscles.size(); ++i) {
            list->choose(i);
            CHECK(isShown(*at.opened, viewOf(at.desk.content, at.desk.content.learn.muscles[i].about)));
        }
    }
}
