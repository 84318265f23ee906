// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "full_disk.hpp"
#include "opened.hpp"
#include "poppler.hpp"
#include "qt_strings.hpp"

#include "app/widgets/document_view.hpp"
#include "app/widgets/things_model.hpp"
#include "app/widgets/things_tree.hpp"

#include "support/episodes.hpp"
#include "support/files.hpp"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// The forms by their keys, and what their files end in.
const std::pair<Qt::Key, const char*> kForms[] = {{Qt::Key_S, ".pdf"}, {Qt::Key_H, ".html"},
    {Qt::Key_T, ".txt"}, {Qt::Key_J, ".json"}, {Qt::Key_F, ".fhir.json"}};

/// The report, asked for in the journal.
struct AtReport {
    AtReport() {
        Episode rich = endedEpisodeAt(before(desk.clock.now().wall, 24h * 20), 3h);
        rich.triggers = {{"lifting"}};
        rich.medicines = {{.id = {newUuid()}, .text = "Whiteones", .at = {}}};
        rich.ownWords = "Likeaknife";
        rich.notes = "Marknotes";
        for (const Episode& episode : {rich, endedEpisodeAt(before(desk.clock.now().wall, 24h * 2), 10min),
                 endedEpisodeAt(before(desk.clock.now().wall, 24h * 400), 10s)})
            [[maybe_unused]] const auto added = desk.journal.add(episode);
        opened.press(Qt::Key_4, Qt::ControlModifier);
        opened.press(Qt::Key_R);
        Opened::settle();
    }

    [[nodiscard]] DocumentView* preview() const {
        return opened.front<ReportPage>()->findChild<DocumentView*>();
    }
    [[nodiscard]] QString text() const { return preview()->toPlainText(); }
    [[nodiscard]] ThingsTree* things() const { return opened.front<ReportPage>()->findChild<ThingsTree*>(); }
    [[nodiscard]] std::filesystem::path pathOf(const std::string& name) const {
        return desk.folder.path() / name;
    }
    template <class Field>
    [[nodiscard]] Field* field(const QString& name) const {
        for (Field* field : opened.front<ReportPage>()->findChildren<Field*>())
            if (field->accessibleName() == name)
                return field;
        return nullptr;
    }
    void saveTo(const std::filesystem::path& file, Qt::Key key) {
        field<QLineEdit>("Where to save it")->setText(QString::fromStdString(file.string()));
        opened.front<ReportPage>()->setFocus();
        opened.press(key);
        Opened::settle();
    }
    /// What a reader finds in all files of it, and the bytes of them.
    QString saved(const std::string& name) {
        QString all;
        for (const auto& [key, ending] : kForms) {
            saveTo(pathOf(name), key);
            const auto file = pathOf(name + ending);
            CHECK(modeOf(file) == 0600);
            all += QString::fromStdString(bytesOf(file));
            if (key == Qt::Key_S)
                all += textOfPdf(file) + unpacked(file);
        }
        return all;
    }

    Desk desk;
    Opened opened{desk};
};

} // namespace

TEST_CASE("ReportPage: R leads there from the journal, and Esc back to it", "[app][report]") {
    AtReport at;
    REQUIRE(at.opened.isAtReport());
    CHECK(at.text().contains("Back spasms: report for the doctor"));
    CHECK(at.text().contains("Not a diagnosis."));
    CHECK(at.opened.label(
        "Friday, 17 October 2025 to Saturday, 21 November 2026: 3 entries. Left out: Notes."));
    at.opened.press(Qt::Key_W);
    CHECK(at.opened.isAtSigns());
    at.opened.press(Qt::Key_Escape);
    REQUIRE(at.opened.isAtReport());
    at.opened.press(Qt::Key_Escape);
    CHECK(at.opened.isAtJournal());
    // Wherever it was asked for is where it leads back to.
    at.opened.window.showLearn();
    at.opened.window.showReport();
    at.opened.press(Qt::Key_Escape);
    CHECK(at.opened.isAtLearn());
}

TEST_CASE("ReportPage: what was chosen stays while the window is open, and goes with it", "[app][report]") {
    AtReport at;
    QTest::keyClicks(at.field<QLineEdit>("Name on the report, if you want one. It is not stored."), "Jo");
    REQUIRE(QTest::qWaitFor([&] { return at.text().contains("Jo"); }));
    at.opened.front<ReportPage>()->setFocus();
    at.opened.press(Qt::Key_R);
    Opened::settle();
    CHECK(at.opened.label("Sunday, 25 October 2026 to Saturday, 21 November 2026: 2 entries."));
    at.opened.press({Qt::Key_Escape, Qt::Key_R});
    Opened::settle();
    CHECK(at.text().contains("Jo"));
    CHECK(at.opened.label("Sunday, 25 October 2026 to Saturday, 21 November 2026: 2 entries."));
    Opened again(at.desk);
    again.window.showReport();
    Opened::settle();
    CHECK(again.label("Friday, 17 October 2025 to Saturday, 21 November 2026: 3 entries."));
}

TEST_CASE("ReportPage: days of one's own, and a sentence where they cannot be", "[app][report]") {
    AtReport at;
    const auto type = [&](const char* name, const QDate& day) {
        at.field<QDateEdit>(name)->setDate(day);
        Opened::settle();
    };
    type("First day", {2026, 11, 1});
    type("Last day (included)", {2026, 11, 1});
    CHECK(at.opened.label("Sunday, 1 November 2026 to Sunday, 1 November 2026: 1 entry."));
    type("Last day (included)", {2026, 10, 31});
    CHECK(at.opened.label(
        "The last day, Saturday, 31 October 2026, is before the first, Sunday, 1 November 2026."));
    CHECK_FALSE(at.preview()->isVisible());
    at.saveTo(at.pathOf("none"), Qt::Key_S);
    CHECK_FALSE(std::filesystem::exists(at.pathOf("none.pdf")));
    type("First day", {2026, 12, 1});
    CHECK(at.opened.label("has not come yet"));
    // An empty span is no trouble: that nothing was is told, too.
    type("First day", {2026, 9, 1});
    CHECK(at.opened.label("Nothing was entered in these days"));
    at.saveTo(at.pathOf("none"), Qt::Key_S);
    CHECK(std::filesystem::exists(at.pathOf("none.pdf")));
}

TEST_CASE("ReportPage: what is left out by key goes from the preview and from every byte of every file",
    "[app][report]") {
    AtReport at;
    const QString whole = at.saved("whole");
    for (const char* there : {"Whiteones", "Likeaknife"}) {
        CHECK(at.text().contains(there));
        CHECK(whole.contains(there));
    }
    CHECK_FALSE(at.text().contains("Marknotes"));
    CHECK_FALSE(whole.contains("Marknotes"));

    at.opened.press(Qt::Key_I);
    Opened::settle();
    REQUIRE(QApplication::focusWidget() == at.things());
    // All entries, the latest, the rich one: unfolded, and down to what was taken.
    at.opened.press({Qt::Key_Home, Qt::Key_Down, Qt::Key_Down, Qt::Key_Right});
    while (!at.things()->currentIndex().data().toString().startsWith("Medicines: ") &&
        at.things()->indexBelow(at.things()->currentIndex()).isValid())
        at.opened.press(Qt::Key_Down);
    REQUIRE(at.things()->currentIndex().data().toString() == "Medicines: Whiteones");
    at.opened.press(Qt::Key_Space);
    Opened::settle();
    CHECK_FALSE(at.text().contains("Whiteones"));
    CHECK(at.opened.label("Left out: Notes, 1 single thing"));
    const QString without = at.saved("without");
    CHECK_FALSE(without.contains("Whiteones"));
    CHECK(without.contains("Likeaknife"));

    // A part as a whole, and notes that are wanted.
    at.opened.press(Qt::Key_L);
    Opened::settle();
    for (const char* part : {"Own words", "Notes"})
        QTest::mouseClick(at.opened.button(part), Qt::LeftButton);
    Opened::settle();
    CHECK(at.text().contains("Marknotes"));
    CHECK_FALSE(at.text().contains("Likeaknife"));
    const QString other = at.saved("other");
    CHECK(other.contains("Marknotes"));
    CHECK_FALSE(other.contains("Likeaknife"));
    // And all of it back.
    QTest::mouseClick(at.opened.button("Put everything in this list back"), Qt::LeftButton);
    Opened::settle();
    CHECK(at.text().contains("Whiteones"));
}

TEST_CASE("ReportPage: the list of things is a list to a screen reader, too", "[app][report]") {
    AtReport at;
    at.opened.press(Qt::Key_I);
    Opened::settle();
    const QAbstractItemModelTester tester(
        at.things()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    at.opened.press({Qt::Key_Right, Qt::Key_Down});
    CHECK(at.things()->currentIndex().data().toString() == "Before it: Lifting something (in 1 entry)");
    at.opened.press(Qt::Key_Space);
    Opened::settle();
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(at.things());
    REQUIRE(face);
    CHECK(face->role() == QAccessible::Tree);
    QStringList names;
    for (int i = 0; i < face->childCount(); ++i)
        names << face->child(i)->text(QAccessible::Name);
    CHECK(names.contains("A thing in all of its entries"));
    CHECK(names.contains("Thursday, 19 November 2026 at 08:40 · 10 min"));
    CHECK(at.things()->currentIndex().data(Qt::AccessibleDescriptionRole).toString() == "Left out");
    // Another span makes another list; letters are still the page's.
    at.opened.press(Qt::Key_R);
    Opened::settle();
    CHECK(at.things()->model()->rowCount() == 3);
}

TEST_CASE("ReportPage: Tab and keys reach everything", "[app][report]") {
    AtReport at;
    at.opened.press({Qt::Key_L, Qt::Key_I});
    Opened::settle();
    std::set<QWidget*> seen;
    for (int i = 0; i < 100; ++i) {
        at.opened.press(Qt::Key_Tab);
        seen.insert(QApplication::focusWidget());
    }
    for (ActionButton* button : at.opened.buttons()) {
        INFO(button->text().toStdString());
        CHECK(seen.contains(button));
    }
    CHECK(seen.contains(at.things()));
    CHECK(seen.contains(at.preview()));
}

TEST_CASE("ReportPage: a file that is there is asked about, and trouble is told", "[app][report]") {
    AtReport at;
    at.desk.folder.write("mine.pdf", "something else");
    at.saveTo(at.pathOf("mine"), Qt::Key_S);
    CHECK(at.opened.label("There is a file already"));
    CHECK(bytesOf(at.pathOf("mine.pdf")) == "something else");
    at.opened.press(Qt::Key_S);
    Opened::settle();
    CHECK(at.opened.label("Saved: "));
    CHECK(bytesOf(at.pathOf("mine.pdf")).starts_with("%PDF-"));
    // Its own file it writes again without a question, and an ending that was typed gives way to the form's.
    at.saveTo(at.pathOf("mine.pdf"), Qt::Key_S);
    CHECK(at.opened.label("Saved: "));
    at.saveTo(at.pathOf("mine.pdf"), Qt::Key_J);
    CHECK(bytesOf(at.pathOf("mine.json")).starts_with("{"));
    CHECK(bytesOf(at.pathOf("mine.pdf")).starts_with("%PDF-"));
    const auto [key, ending] = GENERATE(from_range(std::vector(std::begin(kForms), std::end(kForms))));
    {
        const FullDisk full;
        at.saveTo(at.pathOf("full"), key);
    }
    CHECK(at.opened.label("The report was not saved. The disk is full."));
    CHECK_FALSE(std::filesystem::exists(at.pathOf(std::string("full") + ending)));
    at.saveTo(at.pathOf("mine.json") / "below", key);
    CHECK(at.opened.label("The report was not saved. "));
    at.saveTo({}, key);
    CHECK(at.opened.label("type a name for the file"));
    CHECK(at.opened.isAtReport());
}

TEST_CASE("ReportPage: with a journal that fails it says so, and saves nothing", "[app][report]") {
    Desk desk;
    desk.journal.failWith(ErrorCode::damaged);
    Opened opened(desk);
    opened.window.showReport();
    Opened::settle();
    CHECK(opened.label("The journal cannot be read now, so there is no report."));
    opened.press(Qt::Key_P);
    Opened::settle();
    CHECK_FALSE(opened.label("Looking for the printer"));
    desk.journal.failWith({});
    opened.window.showReport();
    Opened::settle();
    CHECK(opened.label("Nothing was entered in these days"));
}

TEST_CASE("ReportPage: every text has its room, in every theme, size and scale", "[app][report]") {
    AtReport at;
    at.opened.press({Qt::Key_L, Qt::Key_I});
    at.saveTo(at.pathOf("report"), Qt::Key_T);
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        at.opened.dress(setting.look);
        at.opened.resize(setting.size);
        CHECK(cutTextsIn(at.opened.window) == QStringList());
        const QSizeF needed = at.preview()->document()->size();
        CHECK(needed.height() <= at.preview()->viewport()->height());
        // The lines of a table are whole pixels.
        CHECK(needed.width() <= at.preview()->viewport()->width() + 1);
        // The rows of the list, too, and none is smaller than a finger.
        const ThingsTree& things = *at.things();
        for (QModelIndex row = things.model()->index(0, 0); row.isValid(); row = things.indexBelow(row)) {
            const QRect place = things.visualRect(row);
            CHECK(place.height() >= 48);
            CHECK(place.width() <= things.viewport()->width());
        }
    }
}
