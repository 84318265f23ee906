// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace unknot {

/// Writes every text, button and ring below `page` as large as the whole window asks for (growthFor), never
/// smaller than at 1280×800. To be called when the page is resized.
void growWithWindow(QWidget& page);

} // namespace unknot
