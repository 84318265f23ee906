// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

namespace {

// Read by rapidcheck when the first property is tried. What the environment says goes first.
[[maybe_unused]] const int kDone = setenv("RC_PARAMS", "max_success=200", 0);

} // namespace
