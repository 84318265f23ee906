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
/// What could not be saved holds all the same, for as long as this object is there. Limits: 1 MiB, depth 8.
/// Thread rule: one thread.
class PlanFile {
public:
    explicit PlanFile(std::filesystem::path path) : m_path(std::move(path)) {}

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// What holds now; changes nothing on the disk. Where there is no file: an empty plan, and no problem.
    /// Problems: denied, damaged, newer, io.
    [[nodiscard]] LoadedPlan read() const;
    /// Fails: denied, diskFull, io; what was kept before is then still in its place.
    [[nodiscard]] Result<void> save(const Plan& plan) const;

private:
    [[nodiscard]] Result<void> replace(const Plan& plan) const;

    std::filesystem::path m_path;
    mutable std::optional<Plan> m_unkept; ///< what could not be saved
};

} // namespace unknot
