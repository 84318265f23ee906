// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace unknot {

/// Texts by their keys: "guides.spasm-now.steps.stop.title". A key is the file's name without its ending,
/// then the way to the text: an item of a list is called by its id, or by its place, from 0, where it has
/// none.
using TextsByKey = std::map<std::string, std::string>;

/// Every text of the compiled-in content that is translated. Names, titles and dates of sources are not: they
/// are what somebody else wrote.
[[nodiscard]] TextsByKey translatableTexts();

} // namespace unknot
