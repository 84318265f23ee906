// SPDX-License-Identifier: GPL-3.0-or-later
// W, F1 and F2 from everywhere.
#include "qt_strings.hpp"
#include "timing.hpp"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

using namespace unknot;
using namespace unknot::test;

namespace {

void checkLed(Opened& opened, Qt::Key key) {
    Opened::settle();
    CHECK_FALSE(QApplication::activeModalWidget());
    CHECK_FALSE(QApplication::activePopupWidget());
    CHECK(opened.isAtEmergency() == (key == Qt::Key_F2));
    CHECK(opened.isAtSigns() == (key != Qt::Key_F2));
}

/// A key for whatever has the focus in what was opened over the window.
void pressOver(QWidget& over, Qt::Key key) {
    [[maybe_unused]] const bool isThere = QTest::qWaitForWindowExposed(&over);
    QWidget* focused = over.focusWidget() ? over.focusWidget() : &over;
    QTest::keyClick(focused, key);
}

} // namespace

TEST_CASE("Help keys: every page, question and card", "[app]") {
    const auto key = GENERATE(Qt::Key_W, Qt::Key_F1, Qt::Key_F2);
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    Opened::settle();
    SECTION("the pacer") {
        opened.press({Qt::Key_2, Qt::Key_Space});
    }
    SECTION("timers") {
        opened.press(Qt::Key_3, Qt::ControlModifier);
    }
    SECTION("a treatment that runs") {
        opened.window.showTreatment({"cold"});
        opened.press(Qt::Key_Space);
    }
    SECTION("the journal and its backups") {
        opened.window.showSafekeeping();
    }
    SECTION("the editor") {
        opened.window.editNew();
    }
    SECTION("the question on closing") {
        opened.window.showTreatment({"cold"});
        opened.press(Qt::Key_Space);
        opened.window.close();
        Opened::settle();
    }
    SECTION("what stands, while it asks") {
        opened.standing.raise(Route::sameDay);
        opened.window.showNow();
        opened.press(Qt::Key_L);
    }
    opened.press(key);
    checkLed(opened, key);
}

TEST_CASE("Help keys: F1 and F2 while typing, where W is a letter", "[app]") {
    const auto key = GENERATE(Qt::Key_F1, Qt::Key_F2);
    Desk desk;
    Opened opened(desk);
    QWidget* field = nullptr;
    if (GENERATE(true, false)) {
        opened.window.editNew();
        Opened::settle();
        field = opened.front<EditorPage>()->findChild<QLineEdit*>();
    } else {
        opened.window.showJournal();
        opened.press(Qt::Key_F);
        field = opened.front<JournalPage>()->findChild<QLineEdit*>();
    }
    REQUIRE(field);
    field->setFocus();
    QWidget* page = opened.front<EditorPage>() ? static_cast<QWidget*>(opened.front<EditorPage>())
                                               : opened.front<JournalPage>();
    opened.press(Qt::Key_W);
    CHECK(page->isVisible());
    opened.press(key);
    checkLed(opened, key);
}

TEST_CASE("Help keys: a dialog or a menu over the window is closed, and answers nothing", "[app]") {
    const auto key = GENERATE(Qt::Key_W, Qt::Key_F1, Qt::Key_F2);
    Desk desk;
    Opened opened(desk);
    SECTION("a dialog that waits for an answer, with another over it") {
        QDialog first(&opened.window);
        QDialog second(&first);
        bool isAnswered = false;
        QObject::connect(&first, &QDialog::accepted, [&] { isAnswered = true; });
        QObject::connect(&second, &QDialog::accepted, [&] { isAnswered = true; });
        first.setModal(true);
        first.show();
        second.setModal(true);
        QTimer::singleShot(0, &second, [&] { pressOver(second, key); });
        CHECK(second.exec() == QDialog::Rejected);
        Opened::settle();
        CHECK_FALSE(first.isVisible());
        CHECK_FALSE(isAnswered);
    }
    SECTION("the file dialog, with the focus on what can be chosen") {
        auto* dialog = new QFileDialog(&opened.window);
        dialog->setOption(QFileDialog::DontUseNativeDialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        [[maybe_unused]] const bool isThere = QTest::qWaitForWindowExposed(dialog);
        QWidget* chosen = dialog->findChild<QWidget*>(QStringLiteral("listView"));
        REQUIRE(chosen);
        QTest::keyClick(chosen, key);
    }
    SECTION("a menu") {
        QMenu menu(&opened.window);
        menu.addAction(QStringLiteral("Something"));
        menu.popup(opened.window.mapToGlobal(QPoint(10, 10)));
        pressOver(menu, key);
        Opened::settle();
    }
    checkLed(opened, key);
}

TEST_CASE("Help keys: W is a letter in a dialog's field, and a chord is no key of ours", "[app]") {
    Desk desk;
    Opened opened(desk);
    QDialog dialog(&opened.window);
    auto* layout = new QVBoxLayout(&dialog);
    auto* field = new QLineEdit(&dialog);
    layout->addWidget(field);
    dialog.open();
    [[maybe_unused]] const bool isThere = QTest::qWaitForWindowActive(&dialog);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_W);
    QTest::keyClick(field, Qt::Key_F2, Qt::ControlModifier);
    Opened::settle();
    CHECK(field->text() == "w");
    CHECK(dialog.isVisible());
    QTest::keyClick(field, Qt::Key_F2);
    checkLed(opened, Qt::Key_F2);
}
