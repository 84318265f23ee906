// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace unknot {

/// Ends the program where it does not hold, which is what a fuzzer looks for.
inline void must(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace unknot
