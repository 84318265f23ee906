// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fhir_parts.hpp"

#include "unknot/content/content.hpp"

namespace unknot {

/// A Condition for the entry. `readings`: the ids of the Observations that belong to it.
[[nodiscard]] JsonObject fhirCondition(const Episode& episode, const std::string& id,
    const std::vector<std::string>& readings, const FhirEntries& entries, const Content& content);

} // namespace unknot
