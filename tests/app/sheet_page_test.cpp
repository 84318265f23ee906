// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "full_disk.hpp"
#include "opened.hpp"
#include "poppler.hpp"
#include "qt_strings.hpp"

#include "app/paper.hpp"
#include "app/widgets/document_view.hpp"
#include "app/widgets/entry_card.hpp"

#include "support/episodes.hpp"
#include "support/files.hpp"
#include "support/sheet_samples.hpp"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// The sheet, asked for on the emergency page after a sign was named in the guide.
struct AtSheet {
    AtSheet() {
        opened.goTo(desk.spasmNow(), {"breathe"});
        opened.press(Qt::Key_W);
        QTest::mouseClick(opened.button(sign), Qt::LeftButton);
        opened.press(Qt::Key_S);
        Opened::settle();
    }

    [[nodiscard]] DocumentView* preview() const { return opened.window.findChild<DocumentView*>(); }
    [[nodiscard]] QString text() const { return preview()->toPlainText(); }
    [[nodiscard]] std::filesystem::path pathOf(const char* name) const { return desk.folder.path() / name; }
    void saveTo(const std::filesystem::path& file, Qt::Key key) {
        for (QLineEdit* field : opened.window.findChildren<QLineEdit*>())
            if (field->accessibleName() == "Where to save it")
                field->setText(QString::fromStdString(file.string()));
        opened.press(key);
        Opened::settle();
    }

    Desk desk;
    QString sign = QString::fromStdString(desk.content.redFlags.find({"collapse"})->text);
    Opened opened{desk};
};

QString oneLine(const QString& text) {
    return text.simplified();
}

} // namespace

TEST_CASE("SheetPage: S leads there from the emergency page, and Esc back to it", "[app][sheet]") {
    AtSheet at;
    REQUIRE(at.opened.isAtSheet());
    CHECK(at.text().contains("Yes"));
    INFO(at.text().toStdString());
    CHECK(oneLine(at.text()).contains(oneLine(at.sign)));
    CHECK(at.text().contains("21 November 2026, 08:40"));
    // Only a person leaves the help: no other page and no second start.
    at.opened.press(Qt::Key_1, Qt::ControlModifier);
    at.opened.window.open({.page = StartWish::Page::breathe});
    CHECK(at.opened.isAtSheet());
    // The signs are a key away from here, too.
    at.opened.press(Qt::Key_W);
    CHECK(at.opened.isAtSigns());
    at.opened.press(Qt::Key_Escape);
    CHECK(at.opened.isAtSheet());
    at.opened.press(Qt::Key_Escape);
    CHECK(at.opened.isAtEmergency());
    at.opened.press(Qt::Key_Escape);
    REQUIRE(at.opened.isAtNow());
    // While what was answered stands, it is a key away from Now, too.
    at.opened.press(Qt::Key_S);
    REQUIRE(at.opened.isAtSheet());
    Opened::settle();
    CHECK(oneLine(at.text()).contains(oneLine(at.sign)));
    at.opened.press(Qt::Key_Escape);
    CHECK(at.opened.isAtNow());
}

TEST_CASE("SheetPage: with a journal that fails it has what was answered just now", "[app][sheet]") {
    Desk desk;
    desk.journal.failWith(ErrorCode::damaged);
    Opened opened(desk);
    opened.press({Qt::Key_W, Qt::Key_U, Qt::Key_S});
    Opened::settle();
    REQUIRE(opened.isAtSheet());
    const QString text = opened.window.findChild<DocumentView*>()->toPlainText();
    CHECK(text.contains("Not sure"));
    CHECK(text.contains("One of the warning signs, not named here"));
    CHECK(opened.label("The journal cannot be read now"));
}

TEST_CASE("SheetPage: a private sign that was answered is named on it by choice alone", "[app][sheet]") {
    Desk desk;
    const QString sign = QString::fromStdString(desk.content.redFlags.find({"bladder"})->text);
    Opened opened(desk);
    opened.press(Qt::Key_W);
    QTest::mouseClick(opened.button(sign), Qt::LeftButton);
    opened.press(Qt::Key_S);
    Opened::settle();
    const QString text = oneLine(opened.window.findChild<DocumentView*>()->toPlainText());
    CHECK(text.contains("Yes One of the warning signs, not named here"));
    CHECK_FALSE(text.contains(oneLine(sign)));
    // Who helps needs to know it; whether it stands there is the person's choice, sheet by sheet.
    opened.press(Qt::Key_K);
    const QString named = oneLine(opened.window.findChild<DocumentView*>()->toPlainText());
    CHECK(named.contains("Yes " + oneLine(sign)));
    CHECK_FALSE(named.contains("not named here"));
    opened.press({Qt::Key_Escape, Qt::Key_S});
    Opened::settle();
    CHECK_FALSE(oneLine(opened.window.findChild<DocumentView*>()->toPlainText()).contains(oneLine(sign)));
}

TEST_CASE("SheetPage: an entry of the journal has a sheet of its own", "[app][sheet][journal]") {
    Desk desk;
    Episode old = endedEpisodeAt(before(desk.clock.now().wall, 20 * 24 * 60min), 10min);
    old.medicines = {{.id = {newUuid()}, .text = "2 of the <b>white</b> ones", .at = {}}};
    REQUIRE(desk.journal.add(old));
    REQUIRE(desk.journal.add(episodeAt(desk.clock.now().wall)));
    Opened opened(desk);
    opened.press(Qt::Key_4, Qt::ControlModifier);
    Opened::settle();
    for (EntryCard* card : opened.window.findChildren<EntryCard*>())
        if (card->episode() == old.id)
            for (ActionButton* button : card->findChildren<ActionButton*>())
                if (button->text().startsWith("Sheet for"))
                    QTest::mouseClick(button, Qt::LeftButton);
    Opened::settle();
    REQUIRE(opened.isAtSheet());
    const QString text = opened.window.findChild<DocumentView*>()->toPlainText();
    CHECK(text.contains("1 November 2026, 08:40"));
    CHECK(text.contains("2 of the <b>white</b> ones"));
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtJournal());
}

TEST_CASE(
    "SheetPage: is saved as a PDF whose text can be found, black on white in every theme", "[app][sheet]") {
    AtSheet at;
    at.opened.dress({.scheme = Scheme::dark});
    at.saveTo(at.pathOf("sheet"), Qt::Key_S);
    const auto file = at.pathOf("sheet.pdf");
    REQUIRE(at.opened.label("Saved: " + QString::fromStdString(file.string())));
    CHECK(modeOf(file) == 0600);
    const QString path = QString::fromStdString(file.string());
    const QString text = oneLine(poppler("pdftotext", {path, "-"}));
    for (const QString& part : {oneLine(at.sign), QStringLiteral("21 November 2026, 08:40"),
             QStringLiteral("Date of birth:"), QStringLiteral("Not a diagnosis.")})
        CHECK(text.contains(part));
    const QString info = poppler("pdfinfo", {path});
    CHECK(oneLine(info).contains("Title: Back pain: sheet for the emergency department"));
    CHECK(oneLine(info).contains("Pages: 1"));
    CHECK(info.contains("(A4)"));
    poppler("pdftoppm", {"-r", "60", "-png", "-singlefile", path, path});
    const QImage page(path + ".png");
    REQUIRE_FALSE(page.isNull());
    int dark = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            dark += qGray(page.pixel(x, y)) < 100;
    CHECK(dark > 500);
    CHECK(dark < page.width() * page.height() / 4);
    CHECK(qGray(page.pixel(2, 2)) == 255);
}

TEST_CASE("SheetPage: is saved as plain text", "[app][sheet]") {
    AtSheet at;
    at.saveTo(at.pathOf("notes.txt"), Qt::Key_T);
    REQUIRE(at.opened.label("Saved: "));
    CHECK(bytesOf(at.pathOf("notes.txt")) == asPlainText(at.opened.sheet.view().sheet));
}

TEST_CASE("SheetPage: what cannot be saved is told, and stays to be selected and copied", "[app][sheet]") {
    AtSheet at;
    const Qt::Key key = GENERATE(Qt::Key_S, Qt::Key_T);
    QString why;
    SECTION("the disk is full") {
        const FullDisk full;
        at.saveTo(at.pathOf("sheet"), key);
        why = "The disk is full.";
    }
    SECTION("nothing can be written there") {
        at.desk.folder.write("file", "");
        at.saveTo(at.pathOf("file") / "sheet", key);
        why = "file/sheet.";
    }
    const QLabel* told = at.opened.label("The sheet was not saved.");
    REQUIRE(told);
    CHECK(told->text().contains(why));
    CHECK(told->text().contains("It stays on this screen, and can be selected and copied."));
    CHECK(at.opened.isAtSheet());
    at.preview()->setFocus();
    at.opened.press(Qt::Key_A, Qt::ControlModifier);
    at.opened.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(oneLine(QApplication::clipboard()->text()).contains(oneLine(at.sign)));
}

TEST_CASE("SheetPage: prints with the system's command, and says where there is no printer", "[app][sheet]") {
    AtSheet at;
    const QByteArray path = qgetenv("PATH");
    const auto bin = at.pathOf("bin");
    std::filesystem::create_directories(bin);
    const auto withCommand = [&](const std::string& last) {
        at.desk.folder.write("bin/lp",
            "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + at.pathOf("arguments").string() + "\n/bin/cat >" +
                at.pathOf("printed.pdf").string() + "\n" + last + "\n");
        std::filesystem::permissions(bin / "lp", std::filesystem::perms::owner_all);
    };
    QString answer = "No printer could be reached. Save the sheet as PDF, or show this screen.";
    bool reaches = true;
    SECTION("a printer") {
        withCommand("echo request id is Office-1");
        answer = "Sent to the printer.";
    }
    SECTION("none is set up") {
        withCommand("echo lp: no default destination >&2; exit 1");
    }
    SECTION("no printing command") {
        reaches = false;
    }
    SECTION("it dies") {
        withCommand("kill -9 $$");
    }
    qputenv("PATH", QByteArray::fromStdString(bin.string()));
    at.opened.press(Qt::Key_P);
    CHECK(QTest::qWaitFor([&] { return at.opened.label(answer); }));
    qputenv("PATH", path);
    if (!reaches)
        return;
    CHECK(bytesOf(at.pathOf("arguments")) == "-t\nBack pain: sheet for the emergency department\n");
    CHECK(bytesOf(at.pathOf("printed.pdf")).starts_with("%PDF-"));
}

TEST_CASE("Paper: a sheet is one page of A4 and of Letter, however much was entered", "[app][sheet]") {
    const Content content = builtInContent();
    const QPageSize::PageSizeId size = GENERATE(QPageSize::A4, QPageSize::Letter);
    const SheetFacts heaviest = heaviestFacts(content);
    CHECK(paperOf(emergencySheet(heaviest, content), size).pages == 1);
    CHECK(paperOf(emergencySheet({.now = sampleTime()}, content), size).pages == 1);
    // A document without such limits loses nothing: it goes on.
    Document document{.title = "Long", .blocks = {}, .foot = "The end"};
    for (int i = 0; i < 400; ++i)
        document.blocks.push_back(Document::Paragraph{"Paragraph " + std::to_string(i)});
    const Paper paper = paperOf(document, size);
    CHECK(paper.pages > 1);
    TempDir folder;
    const auto file = QString::fromStdString((folder.path() / "long.pdf").string());
    folder.write("long.pdf", std::string_view(paper.pdf.constData(), std::size_t(paper.pdf.size())));
    const QString text = poppler("pdftotext", {file, "-"});
    CHECK(text.contains("Paragraph 0\n"));
    CHECK(text.contains("Paragraph 399\n"));
    CHECK(text.contains("The end"));
}

TEST_CASE("SheetPage: every text has its room, in every theme, size and scale", "[app][sheet]") {
    AtSheet at;
    at.saveTo(at.pathOf("sheet.txt"), Qt::Key_T);
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        at.opened.dress(setting.look);
        at.opened.resize(setting.size);
        CHECK(cutTextsIn(at.opened.window) == QStringList());
        const QSizeF needed = at.preview()->document()->size();
        CHECK(needed.height() <= at.preview()->viewport()->height());
        CHECK(needed.width() <= at.preview()->viewport()->width());
        CHECK(at.preview()->document()->defaultFont().pixelSize() >= 18 * setting.look.textScale);
    }
}
