// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translating.hpp"

#include <string_view>

namespace unknot {

/// Where a file's bytes are from. What is compiled in was drawn and measured before: its figures are not
/// measured again at every start (the tests do it). A guide of the person's own folder is marked as such.
enum class Origin { builtIn, shipped, own };

/// Reads one content file and lays it over `content`: known ids are replaced, new ones added, none
/// removed. Nothing is changed where the file has a problem.
/// `name` is its place in the content folder ("guides/x.json"), `shownAs` what problems call it. Its texts
/// are those of `translation`, where that is not null and has them; `used` gets their keys.
[[nodiscard]] std::vector<Problem> layFile(Content& content, const std::string& name,
    const std::string& shownAs, std::string_view bytes, Origin origin,
    const Translation* translation = nullptr, std::vector<std::string>* used = nullptr);

} // namespace unknot
