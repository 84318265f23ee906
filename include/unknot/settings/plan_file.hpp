// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/settings/plan.hpp"

#include <filesystem>
#include <optional>

namespace unknot {

/// What could be read of a plan.
struct LoadedPlan {
    Plan plan;
    std::optional<ErrorCode> problem; ///< why it could not be read; then the plan is empty
};

/// The small file that keeps the plan. One that cannot be read is set aside before another is written in its
/// place, never lost. A path that is empty means that nothing can be kept: saving then fails.
class PlanFile {
public:
    explicit PlanFile(std::filesystem::path path) : m_path(std::move(path)) {}

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Where there is no file: an empty plan, and no problem.
    [[nodiscard]] LoadedPlan read() const;
    /// Fails: denied, diskFull, io; what was kept before is then still in its place.
    [[nodiscard]] Result<void> save(const Plan& plan) const;

private:
    std::filesystem::path m_path;
};

} // namespace unknot
