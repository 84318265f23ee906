// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/flow_layout.hpp"

#include "support/catch.hpp"

#include <QWidget>

using namespace unknot;

namespace {

constexpr int kGap = 8;

/// A row of widgets, each 100 by 40.
struct Row {
    explicit Row(int count) {
        for (int i = 0; i < count; ++i)
            add();
    }

    void add() {
        auto* item = new QWidget(&widget);
        item->setFixedSize(100, 40);
        layout->addWidget(item);
        items.push_back(item);
    }
    void lay(int width) {
        widget.resize(width, layout->heightForWidth(width));
        widget.show();
        layout->activate();
    }

    QWidget widget;
    FlowLayout* layout = new FlowLayout(kGap, &widget);
    std::vector<QWidget*> items;
};

} // namespace

TEST_CASE("FlowLayout: all stands in one line in the width that it hints at", "[app]") {
    Row row(3);
    CHECK(row.layout->sizeHint() == QSize(3 * 100 + 2 * kGap, 40));
    CHECK(row.layout->heightForWidth(row.layout->sizeHint().width()) == 40);
    row.lay(row.layout->sizeHint().width());
    CHECK(row.items[2]->geometry() == QRect(216, 0, 100, 40));
}

TEST_CASE("FlowLayout: goes on in the next line where there is no more room", "[app]") {
    Row row(3);
    CHECK(row.layout->heightForWidth(315) == 2 * 40 + kGap);
    row.lay(315);
    CHECK(row.items[1]->pos() == QPoint(108, 0));
    CHECK(row.items[2]->pos() == QPoint(0, 48));
    CHECK(row.layout->minimumSize() == QSize(100, 40));
}

TEST_CASE("FlowLayout: what comes after the spring stands at the end of an only line", "[app]") {
    Row row(1);
    row.layout->addSpring();
    row.add();
    row.lay(400);
    CHECK(row.items[0]->x() == 0);
    CHECK(row.items[1]->x() == 300);
    row.lay(150);
    CHECK(row.items[1]->pos() == QPoint(0, 48));
}

TEST_CASE("FlowLayout: stands in the middle where it is asked to, within its margins", "[app]") {
    Row row(2);
    row.layout->setCentred();
    row.layout->setContentsMargins(10, 5, 10, 5);
    row.lay(328);
    CHECK(row.items[0]->pos() == QPoint(60, 5));
    CHECK(row.layout->heightForWidth(328) == 50);
}

TEST_CASE("FlowLayout: what is hidden takes no room, unless it keeps its place", "[app]") {
    Row row(3);
    row.items[1]->hide();
    CHECK(row.layout->sizeHint().width() == 208);
    row.lay(400);
    CHECK(row.items[2]->x() == 108);
    QSizePolicy stays = row.items[1]->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    row.items[1]->setSizePolicy(stays);
    CHECK(row.layout->sizeHint().width() == 316);
}
