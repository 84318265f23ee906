// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace unknot {

/// Something that is told, put into words whenever it is shown: in the language that is spoken then. It
/// outlives the window it was told in, and holds what it needs by value, or asks the content, which is read
/// anew in its place. Empty words: there is nothing to tell any more.
using Sentence = std::function<QString()>;

} // namespace unknot
