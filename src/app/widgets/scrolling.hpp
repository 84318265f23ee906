// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace unknot {

/// An area without a frame that scrolls up and down where `inside` is higher than it. It takes no focus
/// by Tab; pages pass it the reading keys (scrollByKey).
[[nodiscard]] QScrollArea* scrolling(QWidget* inside, QWidget* parent = nullptr);

} // namespace unknot
