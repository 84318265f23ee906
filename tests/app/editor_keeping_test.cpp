// SPDX-License-Identifier: GPL-3.0-or-later
#include "edited.hpp"
#include "fitting.hpp"
#include "qt_strings.hpp"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QTimer>
#include <QTimerEvent>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// The draft's timer, and its time come.
QTimer* draftTimer(const Edited& page) {
    return page.page.findChild<QTimer*>();
}

void comeTime(QTimer* timer) {
    QTimerEvent event(timer->timerId());
    QCoreApplication::sendEvent(timer, &event);
}

/// An entry in which every group has something to show.
Episode fullEpisode(const Content& content, const WallTime& onset) {
    Episode episode = endedEpisodeAt(onset, 90s);
    episode.onset = before(onset, -60min);
    episode.end = EndedAt{onset};
    episode.isNoTriggerKnown = false;
    episode.triggers = {content.journal.triggers.items.front().id};
    episode.ownTriggers = {"carrying two very heavy buckets of water up the narrow stairs of the old tower"};
    for (const auto& item : content.journal.measures.items)
        episode.tried.push_back({.id = {newUuid()}, .measure = item.id, .own = {}, .at = onset});
    episode.medicines = {{{newUuid()}, "a tablet, as it stands on the packet in the kitchen", onset}};
    episode.readings = {{{newUuid()}, onset, *PainScore::from(7)}};
    for (const RedFlag& sign : content.redFlags.signs)
        episode.screenings.push_back({{newUuid()}, onset, {{sign.id, Answer::yes}}});
    episode.notes = "one\ntwo\nthree\nfour\nfive";
    return episode;
}

/// Fields whose text needs more room than they have.
QStringList cutFieldsIn(const QWidget& window) {
    QStringList cut;
    for (const QLineEdit* field : window.findChildren<QLineEdit*>()) {
        if (!field->isVisible())
            continue;
        const QSize needed = field->fontMetrics().size(Qt::TextSingleLine, field->text());
        const bool isStepped = qobject_cast<QAbstractSpinBox*>(field->parentWidget());
        if (needed.height() > field->height() || (isStepped && needed.width() > field->width()))
            cut << field->accessibleName() + field->text();
        if (!isStepped && field->height() < 48)
            cut << field->accessibleName() + " is low";
    }
    for (const QPlainTextEdit* field : window.findChildren<QPlainTextEdit*>()) {
        const int lines = int(field->document()->size().height());
        if (field->viewport()->height() < lines * field->fontMetrics().lineSpacing())
            cut << field->accessibleName();
    }
    return cut;
}

} // namespace

TEST_CASE("EditorPage: a draft is kept within a second after a change", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    CHECK_FALSE(draftTimer(page)->isActive());
    page.write("Notes", "half a sen");
    REQUIRE(draftTimer(page)->isActive());
    CHECK(draftTimer(page)->interval() <= 1000);
    CHECK(page.says("Not saved yet."));
    const int left = draftTimer(page)->timerId();
    page.type("tence");
    CHECK(draftTimer(page)->timerId() == left); // typing on does not put it off
    comeTime(draftTimer(page));
    CHECK(page.says("Kept as a draft"));
    const auto kept = page.draft.load();
    REQUIRE((kept && *kept));
    CHECK((*kept)->edited.notes == "half a sentence");
    CHECK_FALSE(draftTimer(page)->isActive());
}

TEST_CASE("EditorPage: own words that were not added are in the draft, too", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.write("Before, in your own words", "carrying wa");
    page.write("Tried, in your own words", "te");
    page.write("Medicine, in your own words", "one tab");
    comeTime(draftTimer(page));
    const auto kept = page.draft.load();
    REQUIRE((kept && *kept));
    CHECK((*kept)->edited.ownTriggers == std::vector<std::string>{"carrying wa"});
    CHECK((*kept)->edited.tried.at(0).own == "te");
    CHECK((*kept)->edited.medicines.at(0).text == "one tab");
    // Still being typed here.
    CHECK(page.edited().ownTriggers.empty());
    CHECK(page.field<QLineEdit>("Before, in your own words")->text() == "carrying wa");
}

TEST_CASE("EditorPage: a page that is hidden, or quits, keeps its draft at once", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.write("Notes", "for later");
    SECTION("hidden") {
        page.page.hide();
    }
    SECTION("the program quits") {
        QMetaObject::invokeMethod(qApp, "aboutToQuit");
    }
    const auto kept = page.draft.load();
    REQUIRE((kept && *kept));
    CHECK((*kept)->edited.notes == "for later");
    CHECK(page.presenter.isOpen());
}

TEST_CASE("EditorPage: Esc leaves and keeps the draft, which is gone on with", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.write("Notes", "for later");
    page.press(Qt::Key_Escape);
    CHECK(page.closed == 1);
    CHECK(page.savedId.empty());
    CHECK(page.stored().empty());
    CHECK(page.presenter.waitingDraft().isThere);
    REQUIRE(page.page.openDraft());
    CHECK(page.field<QPlainTextEdit>("Notes")->toPlainText() == "for later");
    page.click("Save");
    CHECK(page.only().notes == "for later");
    CHECK_FALSE(page.presenter.waitingDraft().isThere);
}

TEST_CASE("EditorPage: leaving without saving asks once where something was changed", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    SECTION("nothing was") {
        page.press(Qt::Key_L, Qt::ControlModifier);
        CHECK(page.closed == 1);
    }
    SECTION("something was") {
        page.write("Notes", "a slip");
        page.press(Qt::Key_L, Qt::ControlModifier);
        CHECK(page.closed == 0);
        CHECK(page.says("Press once more"));
        SECTION("and is let go") {
            page.click("Yes, let it go");
            CHECK(page.closed == 1);
        }
        SECTION("and is gone on with") {
            page.type("!");
            page.press(Qt::Key_L, Qt::ControlModifier);
            CHECK(page.closed == 0);
            page.press(Qt::Key_L, Qt::ControlModifier);
            CHECK(page.closed == 1);
        }
        CHECK_FALSE(page.presenter.waitingDraft().isThere);
    }
    CHECK(page.stored().empty());
}

TEST_CASE(
    "EditorPage: where saving fails, all of it stays and one sentence says what to do", "[app][journal]") {
    Edited page;
    const auto [code, why] = GENERATE(table<ErrorCode, const char*>({
        {ErrorCode::diskFull, "disk is full"},
        {ErrorCode::denied, "may not be written"},
        {ErrorCode::locked, "another program"},
        {ErrorCode::newer, "later version"},
        {ErrorCode::damaged, "damaged"},
        {ErrorCode::invalid, "too long"},
        {ErrorCode::io, "could not be written"},
    }));
    REQUIRE(page.page.openNew());
    page.write("Notes", "kept");
    page.journal.failWith(code);
    page.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(page.closed == 0);
    CHECK(page.says(why));
    CHECK(page.says("All of it is still here"));
    CHECK(page.field<QPlainTextEdit>("Notes")->toPlainText() == "kept");
    page.journal.failWith(std::nullopt);
    page.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(page.closed == 1);
    CHECK(page.only().notes == "kept");
}

TEST_CASE("EditorPage: where no draft can be kept, Esc stays and says so", "[app][journal]") {
    Edited page(Edited::DraftPlace::nowhere);
    REQUIRE(page.page.openNew());
    page.write("Notes", "kept");
    page.press(Qt::Key_Escape);
    CHECK(page.closed == 0);
    CHECK(page.says("cannot be kept as a draft"));
    page.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(page.only().notes == "kept");
}

TEST_CASE("EditorPage: nothing typed is left in a field for the next entry", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.write("Before, in your own words", "first");
    page.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(page.page.openNew());
    CHECK(page.field<QLineEdit>("Before, in your own words")->text().isEmpty());
    CHECK_FALSE(page.presenter.view().isChanged);
}

TEST_CASE("EditorPage: letters go into a field, keys of the window work everywhere else", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    for (const char* name : {"Notes", "Before, in your own words", "Medicine, in your own words"}) {
        page.field<QWidget>(name)->setFocus();
        page.type("w");
        CHECK(page.signsAsked == 0);
    }
    CHECK(page.edited().notes == "w");
    page.press(Qt::Key_F1);
    CHECK(page.signsAsked == 1);
    page.button("How it goes: Brief")->setFocus();
    page.press(Qt::Key_W);
    CHECK(page.signsAsked == 2);
}

TEST_CASE("EditorPage: F6 goes from group to group and comes round", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.page.setFocus();
    QStringList seen;
    do {
        seen << page.focusedName();
        page.press(Qt::Key_F6);
    } while (!seen.contains(page.focusedName()) && seen.size() < 30);
    CHECK(page.focusedName() == "It began: Now");
    CHECK(seen.size() == 11); // the page itself and ten groups; the eleventh is hidden
    page.press(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(page.focusedName() == "Notes");
}

TEST_CASE("EditorPage: the wheel changes nothing that it passes over", "[app][journal]") {
    Edited page;
    const Episode episode = fullEpisode(page.content, page.clock.now().wall);
    REQUIRE(page.journal.add(episode));
    REQUIRE(page.page.open(episode.id));
    for (QAbstractSpinBox* field : page.page.findChildren<QAbstractSpinBox*>()) {
        field->setFocus();
        QWheelEvent wheel(field->rect().center(), field->mapToGlobal(field->rect().center()), {}, {0, 120},
            Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(field, &wheel);
    }
    CHECK(page.edited() == episode);
}

TEST_CASE("EditorPage: Tab reaches every control, each with a name, and comes round", "[app][journal]") {
    Edited page;
    const Episode episode = fullEpisode(page.content, page.clock.now().wall);
    REQUIRE(page.journal.add(episode));
    REQUIRE(page.page.open(episode.id));
    page.page.setFocus();
    page.settle();
    std::vector<QWidget*> seen;
    for (int i = 0; i < 1000 && std::ranges::find(seen, QApplication::focusWidget()) == seen.end(); ++i) {
        seen.push_back(QApplication::focusWidget());
        // A date is left by Tab after its parts.
        for (int part = 0; part < 4 && QApplication::focusWidget() == seen.back(); ++part)
            page.press(Qt::Key_Tab);
    }
    QStringList names;
    for (QWidget* widget : page.page.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        if (qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        INFO(widget->accessibleName().toStdString() << " " << widget->metaObject()->className());
        CHECK(std::ranges::find(seen, widget) != seen.end());
        CHECK_FALSE(widget->accessibleName().isEmpty());
        CHECK_FALSE(names.contains(widget->accessibleName()));
        names << widget->accessibleName();
    }
    CHECK(names.size() > 150);
}

TEST_CASE("EditorPage: removing by key leaves the focus on the page", "[app][journal]") {
    Edited page;
    const Episode episode = fullEpisode(page.content, page.clock.now().wall);
    REQUIRE(page.journal.add(episode));
    REQUIRE(page.page.open(episode.id));
    page.settle();
    for (const char* name : {"Remove: a tablet", "Remove: 7 of 10", "In your own words: carrying"}) {
        ActionButton* button = page.buttonBeginning(name);
        REQUIRE(button);
        button->setFocus();
        page.press(Qt::Key_Space);
        page.settle();
        REQUIRE(QApplication::focusWidget());
        CHECK(QApplication::focusWidget()->isVisible());
    }
    CHECK(page.edited().medicines.empty());
    CHECK(page.edited().readings.empty());
    CHECK(page.edited().ownTriggers.empty());
}

TEST_CASE("EditorPage: no text is cut off in any window, theme and size of text", "[app][journal]") {
    Edited page;
    const Episode episode = fullEpisode(page.content, page.clock.now().wall);
    REQUIRE(page.journal.add(episode));
    const bool isNew = GENERATE(true, false);
    REQUIRE((isNew ? page.page.openNew() : page.page.open(episode.id)));
    if (isNew) {
        page.click("It ended: It lasted …");
        page.click("Medicine taken: Another time");
        page.journal.failWith(ErrorCode::newer);
        page.click("Save");
    }
    for (const Setting& setting : allSettings()) {
        page.dress(setting);
        INFO(nameOf(setting));
        CHECK(cutTextsIn(page.window) == QStringList());
        CHECK(cutFieldsIn(page.window) == QStringList());
    }
}

TEST_CASE("EditorPage: a long note is as high as its text, and its last line in sight", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    auto* notes = page.field<QPlainTextEdit>("Notes");
    const int before = notes->height();
    notes->setFocus();
    for (int line = 0; line < 40; ++line)
        page.press(Qt::Key_Return);
    page.settle();
    CHECK(notes->height() > before * 4);
    CHECK(notes->visibleRegion().contains(notes->viewport()->mapToParent(notes->cursorRect().center())));
}

TEST_CASE("EditorPage: Tab goes through what is made later where it stands", "[app][journal]") {
    Edited page;
    REQUIRE(page.page.openNew());
    page.write("Tried, in your own words", "tea");
    page.press(Qt::Key_Return);
    page.settle();
    page.press(Qt::Key_Tab);
    CHECK(page.focusedName() == "Tried, in your own words: add");
    page.press(Qt::Key_Tab);
    CHECK(page.focusedName() == "tea: Better");
    page.tabTo("Remove: tea");
    page.press(Qt::Key_Tab);
    CHECK(page.focusedName() == "Medicine taken: Now");
    page.tabTo("For your doctor, to be quoted as you write it");
    page.press(Qt::Key_Tab);
    CHECK(page.focusedName() == "Save");
}
