// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/report/document.hpp"

#include <QByteArray>
#include <QPageSize>

namespace unknot {

/// A document as a PDF.
struct Paper {
    QByteArray pdf;
    int pages = 0;
};

/// Black on white whatever the theme, its text can be selected. Type is made smaller, down to what can still
/// be read, until all is on one page; what does not fit then goes on a second one, for nothing may be lost.
[[nodiscard]] Paper paperOf(const Document& document, QPageSize::PageSizeId size);

} // namespace unknot
