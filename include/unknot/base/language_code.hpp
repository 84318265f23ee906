// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace unknot {

/// "en", "de", "pt-br": two or three lower-case letters, and a part of up to eight letters and digits
/// behind a hyphen.
[[nodiscard]] bool isLanguageCode(std::string_view text);

} // namespace unknot
