// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/settings/plan.hpp"

#include <string>
#include <string_view>

namespace unknot {

/// The plan as its file holds it.
[[nodiscard]] std::string toJson(const Plan& plan);
/// Reads what toJson() writes; keys that are left out have nothing in them. Fails: damaged, also for a key or
/// value that this program would lose by writing it again; newer.
[[nodiscard]] Result<Plan> planFromJson(std::string_view text);

} // namespace unknot
