// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// What to do with a place that is kept from before.
enum class KeptPlace { ask, goOn, startAgain };

struct GuideOptions {
    GuideId guide; ///< empty: list them
    bool lists = false;
    KeptPlace kept = KeptPlace::ask;
    RegionId region;
    std::int64_t breaths = 6;
};

/// `guide`: talks somebody through a guide, or lists the guides.
[[nodiscard]] ExitCode runGuide(const GuideOptions& options, const Surroundings& around);

} // namespace unknot::cli
