// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/guide/session_file.hpp"

#include "unknot/base/files.hpp"

namespace unknot {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{1024} * 1024;

} // namespace

Result<std::optional<GuideState>> SessionFile::load() const {
    if (m_path.empty())
        return std::optional<GuideState>();
    const auto bytes = readFile(m_path, kMaxBytes);
    if (!bytes && bytes.error().code == ErrorCode::notFound)
        return std::optional<GuideState>();
    if (!bytes && bytes.error().code != ErrorCode::tooLarge)
        return fail(bytes.error());
    auto state = bytes ? guideStateFromJson(*bytes) : fail(ErrorCode::damaged, bytes.error().detail);
    if (state)
        return std::optional(*std::move(state));
    Error error = state.error();
    if (const auto kept = setAside(m_path))
        error.detail += "; kept as " + kept->string();
    return fail(std::move(error));
}

Result<void> SessionFile::save(const GuideState& state) const {
    if (m_path.empty())
        return fail(ErrorCode::denied, "no data folder is known");
    return writeFileAtomically(m_path, toJson(state));
}

Result<void> SessionFile::clear() const {
    return m_path.empty() ? Result<void>() : removeFile(m_path);
}

} // namespace unknot
