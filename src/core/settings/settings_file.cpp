// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/settings/settings_file.hpp"

#include "unknot/base/files.hpp"

namespace unknot {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} * 1024;

SettingsProblem unreadable(const Error& error) {
    SettingsProblem problem{
        .code = error.code, .file = {}, .key = {}, .expected = {}, .found = {}, .setAsideAs = {}};
    switch (error.code) {
    case ErrorCode::tooLarge:
        problem.code = ErrorCode::damaged;
        problem.expected = "at most " + std::to_string(kMaxBytes) + " bytes";
        problem.found = "a larger file";
        return problem;
    case ErrorCode::denied:
        problem.expected = "a file that may be read";
        problem.found = "no permission";
        return problem;
    default:
        problem.expected = "a file that can be read";
        problem.found = error.detail;
        return problem;
    }
}

} // namespace

LoadedSettings SettingsFile::read() const {
    if (m_path.empty())
        return {};
    const auto bytes = readFile(m_path, kMaxBytes);
    if (!bytes && bytes.error().code == ErrorCode::notFound)
        return {};
    LoadedSettings loaded = bytes ? settingsFromJson(*bytes) : LoadedSettings{{}, unreadable(bytes.error())};
    if (loaded.problem)
        loaded.problem->file = m_path;
    return loaded;
}

LoadedSettings SettingsFile::load() const {
    LoadedSettings loaded = read();
    if (loaded.problem && loaded.problem->code == ErrorCode::damaged)
        if (const auto aside = setAside(m_path))
            loaded.problem->setAsideAs = *aside;
    return loaded;
}

Result<void> SettingsFile::save(const Settings& settings) const {
    if (m_path.empty())
        return fail(ErrorCode::denied, "no folder for settings is known");
    return read().problem ? replaceSettingAside(m_path, toJson(settings))
                          : writeFileAtomically(m_path, toJson(settings));
}

} // namespace unknot
