// SPDX-License-Identifier: GPL-3.0-or-later
#include "edited.hpp"

#include "support/catch.hpp"

#include <QApplication>
#include <QShortcut>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

namespace unknot::test {

namespace {

template <class Fits>
ActionButton* visibleButton(const QWidget& page, Fits fits) {
    for (ActionButton* button : page.findChildren<ActionButton*>())
        if (button->isVisible() && fits(*button))
            return button;
    return nullptr;
}

} // namespace

Edited::Edited(DraftPlace place)
    : draft(place == DraftPlace::folder ? folder.path() / "draft.json" : std::filesystem::path()) {
    theme.dress(*qApp);
    window.setProperty("ground", "page");
    window.setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&page);
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_F1})
        QObject::connect(
            new QShortcut(key, &window), &QShortcut::activated, &window, [this] { ++signsAsked; });
    QObject::connect(&page, &EditorPage::closed, &window, [this] { ++closed; });
    QObject::connect(&page, &EditorPage::saved, &window, [this](const EpisodeId& id) { savedId = id; });
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    page.setFocus();
}

void Edited::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window.windowHandle(), key, modifiers);
}

void Edited::type(const QString& text) {
    for (const QChar letter : text)
        QTest::keyClick(window.windowHandle(), letter.toLatin1());
}

void Edited::tabTo(const QString& name) {
    for (int i = 0; i < 1000 && focusedName() != name; ++i)
        press(Qt::Key_Tab);
    INFO(name.toStdString());
    REQUIRE(focusedName() == name);
}

void Edited::click(const QString& name) {
    settle(); // what was just made is shown in the next round
    ActionButton* found = button(name);
    INFO(name.toStdString());
    REQUIRE(found);
    QTest::mouseClick(found, Qt::LeftButton);
    settle();
}

void Edited::write(const QString& name, const QString& text) {
    auto* found = field<QWidget>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    found->setFocus();
    type(text);
}

void Edited::dress(const Setting& setting) {
    theme.setLook(setting.look);
    window.resize(setting.size);
    settle();
}

void Edited::settle() {
    for (int round = 0; round < 20; ++round)
        QCoreApplication::processEvents();
}

QString Edited::focusedName() const {
    const QWidget* focused = QApplication::focusWidget();
    return focused ? focused->accessibleName() : QString();
}

ActionButton* Edited::button(const QString& name) const {
    return visibleButton(page, [&](const ActionButton& button) { return button.accessibleName() == name; });
}

ActionButton* Edited::buttonBeginning(const QString& name) const {
    return visibleButton(
        page, [&](const ActionButton& button) { return button.accessibleName().startsWith(name); });
}

bool Edited::isOn(const QString& name) const {
    const ActionButton* found = button(name);
    return found && found->isChecked();
}

bool Edited::says(const QString& part) const {
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(part))
            return true;
    return false;
}

} // namespace unknot::test
