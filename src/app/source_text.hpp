// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unknot {

struct Source;

/// "How to stop a back spasm (Tonya Abari, updated 20 July 2017).", and what to bear in mind.
[[nodiscard]] QString sourceText(const Source& source);

} // namespace unknot
