// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;
class QKeyEvent;
class QWidget;

namespace unknot {

/// Whether a page may take this key for one of its own. Not one that repeats because it is kept down, by a
/// heavy hand or by something lying on it: it acted when it was pressed, and acts once (only keys that
/// scroll go on). And not one with Ctrl, Alt or Meta: nobody answers a warning sign with Ctrl+N.
[[nodiscard]] bool isPagesOwn(const QKeyEvent& event);

/// Whether letters go into that widget as a text, so that none of them may do anything else.
[[nodiscard]] bool isTypedInto(const QWidget& widget);

/// Arrow and page keys move what does not fit. True where the key was one of them.
bool scrollByKey(QAbstractScrollArea& area, const QKeyEvent& event);

} // namespace unknot
