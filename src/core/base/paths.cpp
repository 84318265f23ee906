// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/paths.hpp"

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace unknot {

namespace fs = std::filesystem;

namespace {

fs::path absoluteOrNothing(const std::optional<std::string>& value) {
    if (!value)
        return {};
    const fs::path path(*value);
    return path.is_absolute() ? path : fs::path();
}

fs::path folderFor(const Paths::Environment& environment, const char* variable, const char* belowHome) {
    if (const auto own = absoluteOrNothing(environment(variable)); !own.empty())
        return own / "unknot";
    const auto home = absoluteOrNothing(environment("HOME"));
    return home.empty() ? fs::path() : home / belowHome / "unknot";
}

std::optional<std::string> readVariable(const char* name) {
    if (const char* value = std::getenv(name))
        return value;
    // A session without HOME still has an owner with a home folder.
    if (std::string_view(name) == "HOME")
        if (const passwd* owner = getpwuid(geteuid()); owner && owner->pw_dir)
            return owner->pw_dir;
    return std::nullopt;
}

} // namespace

fs::path Paths::ownContent() const {
    return data.empty() ? fs::path() : data / "content";
}

fs::path Paths::session() const {
    return data.empty() ? fs::path() : data / "session.json";
}

fs::path Paths::routine() const {
    return data.empty() ? fs::path() : data / "routine.json";
}

fs::path Paths::standing() const {
    return data.empty() ? fs::path() : data / "standing";
}

fs::path Paths::journal() const {
    return data.empty() ? fs::path() : data / "journal.sqlite3";
}

fs::path Paths::backups() const {
    return data.empty() ? fs::path() : data / "backups";
}

fs::path Paths::draft() const {
    return data.empty() ? fs::path() : data / "draft.json";
}

fs::path Paths::momentDraft() const {
    return data.empty() ? fs::path() : data / "moment-draft.json";
}

fs::path Paths::plan() const {
    return data.empty() ? fs::path() : data / "plan.json";
}

fs::path Paths::settings() const {
    return config.empty() ? fs::path() : config / "settings.json";
}

Paths Paths::from(const Environment& environment, const fs::path& program) {
    Paths paths;
    paths.data = folderFor(environment, "XDG_DATA_HOME", ".local/share");
    paths.config = folderFor(environment, "XDG_CONFIG_HOME", ".config");
    if (const auto chosen = absoluteOrNothing(environment("UNKNOT_CONTENT_DIR")); !chosen.empty())
        paths.shippedContent = chosen;
    else if (!program.empty())
        paths.shippedContent = (program.parent_path() / "../share/unknot/content").lexically_normal();
    return paths;
}

Paths Paths::ofThisProcess() {
    std::error_code ignored;
    return from(readVariable, fs::read_symlink("/proc/self/exe", ignored));
}

} // namespace unknot
