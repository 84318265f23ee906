// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace unknot {

class Theme;

/// An area without a frame that scrolls up and down where `inside` is higher than it. It takes no focus
/// by Tab; pages pass it the reading keys (scrollByKey).
[[nodiscard]] QScrollArea* scrolling(QWidget* inside, QWidget* parent = nullptr);

/// Lines below each other that scroll.
struct ScrolledColumn {
    QScrollArea* scroll;
    QWidget* widget; ///< the parent of the lines
    QVBoxLayout* layout;
    QVBoxLayout* page; ///< where it stands; what is added here stays in sight below it
};
/// One that takes all of `page`, which has no layout yet.
[[nodiscard]] ScrolledColumn scrolledColumn(QWidget* page);

/// A page of text: one column in the middle, as wide as can be read well, that scrolls. `page` gets a layout.
using ReadingColumn = ScrolledColumn;
[[nodiscard]] ReadingColumn readingColumn(QWidget* page);
/// Lets the column be as wide as the window and the size of its text ask for.
void fitReadingColumn(QWidget& column, const Theme& theme);

/// Takes out everything of a layout. Widgets go with the next turn of the event loop, for one of their
/// buttons may be what brought us here.
void emptyLayout(QLayout& layout);

} // namespace unknot
