// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/settings/plan_file.hpp"

#include "plan_json.hpp"

#include "unknot/base/files.hpp"

namespace unknot {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxBytes = std::size_t{1024} * 1024;

/// Larger than any plan is as unfit as no plan at all.
ErrorCode problemOf(ErrorCode code) {
    return code == ErrorCode::tooLarge ? ErrorCode::damaged : code;
}

LoadedPlan loadedFrom(const fs::path& path) {
    if (path.empty())
        return {};
    const auto bytes = readFile(path, kMaxBytes);
    if (!bytes && bytes.error().code == ErrorCode::notFound)
        return {};
    if (!bytes)
        return {.plan = {}, .problem = problemOf(bytes.error().code)};
    auto plan = planFromJson(*bytes);
    if (!plan)
        return {.plan = {}, .problem = plan.error().code};
    return {.plan = *std::move(plan), .problem = std::nullopt};
}

} // namespace

LoadedPlan PlanFile::read() const {
    if (m_unkept)
        return {.plan = *m_unkept, .problem = std::nullopt};
    return loadedFrom(m_path);
}

Result<void> PlanFile::save(const Plan& plan) const {
    auto saved = replace(plan);
    m_unkept = saved ? std::nullopt : std::optional(plan);
    return saved;
}

Result<void> PlanFile::replace(const Plan& plan) const {
    if (m_path.empty())
        return fail(ErrorCode::denied, "no data folder is known");
    return loadedFrom(m_path).problem ? replaceSettingAside(m_path, toJson(plan))
                                      : writeFileAtomically(m_path, toJson(plan));
}

} // namespace unknot
