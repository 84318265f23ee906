// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace unknot {

/// A new random (version 4) UUID in lower case, e.g. "0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a10", so that entries
/// made on two machines never share an id.
[[nodiscard]] std::string newUuid();

/// True for 36 characters of that form, lower case, of any version.
[[nodiscard]] bool isUuid(std::string_view text);

} // namespace unknot
