// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;
class QKeyEvent;

namespace unknot {

/// Whether this is a key that repeats because it is kept down, by a heavy hand or by something lying on
/// it. It acted when it was pressed, and acts once; only keys that scroll or move the focus go on.
[[nodiscard]] bool isKeptDown(const QKeyEvent& event);

/// Arrow and page keys move what does not fit. True where the key was one of them.
bool scrollByKey(QAbstractScrollArea& area, const QKeyEvent& event);

} // namespace unknot
