// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/loader.hpp"

#include <string_view>

namespace unknot {

/// Reads one content file and lays it over `content`: known ids are replaced, new ones added, none
/// removed. Nothing is changed where the file has a problem.
/// `name` is its place in the content folder ("guides/x.json"), `shownAs` what problems call it.
[[nodiscard]] std::vector<Problem> layFile(
    Content& content, const std::string& name, const std::string& shownAs, std::string_view bytes);

} // namespace unknot
