// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/scroll_area_interface.hpp"
#include "app/widgets/scrolling.hpp"
#include "support/catch.hpp"

#include <QAccessible>
#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

using namespace unknot;

TEST_CASE("A reader may ask for a scroll bar that has gone since it counted them") {
    auto* inside = new QWidget;
    inside->setFixedSize(100, 2000);
    QWidget page;
    QScrollArea* area = scrolling(inside, &page);
    area->resize(200, 200);
    page.show();
    QApplication::processEvents();
    REQUIRE(area->verticalScrollBar()->isVisible());
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(area);
    REQUIRE(face);
    const int counted = face->childCount();

    inside->setFixedSize(100, 20);
    QApplication::processEvents();
    REQUIRE_FALSE(area->verticalScrollBar()->isVisible());

    for (int i = 0; i < counted + 3; ++i)
        if (QAccessibleInterface* child = face->child(i))
            CHECK(child->isValid());
    CHECK_FALSE(face->child(-1));
    CHECK_FALSE(face->child(1000));
    CHECK(face->child(0));
}
