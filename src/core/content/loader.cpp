// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/loader.hpp"

#include "built_in_files.hpp"
#include "content_layer.hpp"
#include "object_reader.hpp"

#include "unknot/base/files.hpp"

#include <algorithm>
#include <cassert>

namespace unknot {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostOwnGuides = 200;

/// "guides/x.json" for each, in the order of their names. No such folder means no guides; one that
/// cannot be read, or holds too many, is a problem.
std::vector<std::string> guideNamesIn(const fs::path& folder, std::vector<Problem>& problems) {
    const fs::path guides = folder / "guides";
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator it(guides, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".json")
            names.push_back("guides/" + it->path().filename().string());
    if (error && error != std::errc::no_such_file_or_directory)
        problems.push_back({guides.string(), "", "a folder that can be read", error.message()});
    std::ranges::sort(names);
    if (names.size() > kMostOwnGuides) {
        problems.push_back({guides.string(), "", "at most " + std::to_string(kMostOwnGuides) + " guides",
            std::to_string(names.size()) + "; those from \"" + names[kMostOwnGuides] + "\" on are left out"});
        names.resize(kMostOwnGuides);
    }
    return names;
}

Problem unreadable(const std::string& file, const Error& error) {
    switch (error.code) {
    case ErrorCode::notFound: return {file, "", "this file", "no such file"};
    case ErrorCode::denied: return {file, "", "a file that may be read", "no permission"};
    case ErrorCode::tooLarge:
        return {file, "", "at most " + std::to_string(kMaxFileBytes) + " bytes", "a larger file"};
    default: return {file, "", "a file that can be read", error.detail};
    }
}

bool folderExists(const fs::path& folder) {
    std::error_code ignored;
    return !folder.empty() && fs::is_directory(folder, ignored);
}

/// Loads layer by layer: what came with the program, then the person's own.
class Loading {
public:
    LoadedContent loadFrom(const ContentFolders& folders) {
        const bool hasShipped = folderExists(folders.shipped);
        if (!hasShipped && !folders.shipped.empty())
            m_loaded.notices.push_back(
                {{folders.shipped.string(), "", "the content folder", "no such folder"}});
        for (const BuiltInFile& file : builtInFiles())
            layShipped(hasShipped ? folders.shipped : fs::path(), file);
        if (folderExists(folders.own))
            layOwn(folders.own);
        return std::move(m_loaded);
    }

private:
    void layBuiltIn(const BuiltInFile& file) {
        const std::string name(file.name);
        [[maybe_unused]] const auto problems =
            layFile(m_loaded.content, name, name, file.bytes, Origin::builtIn);
        assert(problems.empty());
    }

    void layShipped(const fs::path& folder, const BuiltInFile& builtIn) {
        layBuiltIn(builtIn);
        if (folder.empty())
            return;
        const fs::path path = folder / builtIn.name;
        const auto bytes = readFile(path, kMaxFileBytes);
        // The usual case: what is the same need not be read twice.
        if (bytes && *bytes == builtIn.bytes)
            return;
        layDisk(std::string(builtIn.name), path, bytes, Instead::builtIn);
    }

    void layOwn(const fs::path& folder) {
        std::vector<std::string> names = sharedFileNames();
        std::vector<Problem> problems;
        const auto guides = guideNamesIn(folder, problems);
        report(problems, Instead::nothing);
        names.insert(names.end(), guides.begin(), guides.end());
        for (const std::string& name : names) {
            const fs::path path = folder / name;
            const auto bytes = readFile(path, kMaxFileBytes);
            if (!bytes && bytes.error().code == ErrorCode::notFound)
                continue;
            layDisk(name, path, bytes, Instead::nothing);
        }
    }

    void layDisk(
        const std::string& name, const fs::path& path, const Result<std::string>& bytes, Instead instead) {
        std::vector<Problem> problems;
        if (!bytes)
            problems.push_back(unreadable(path.string(), bytes.error()));
        else
            problems = layFile(m_loaded.content, name, path.string(), *bytes, Origin::disk);
        report(problems, instead);
    }

    void report(const std::vector<Problem>& problems, Instead instead) {
        m_loaded.problems.insert(m_loaded.problems.end(), problems.begin(), problems.end());
        if (!problems.empty())
            m_loaded.notices.push_back({problems.front(), instead});
    }

    LoadedContent m_loaded;
};

void checkFile(
    Content& content, const fs::path& folder, const std::string& name, std::vector<Problem>& problems) {
    const fs::path path = folder / name;
    const auto bytes = readFile(path, kMaxFileBytes);
    const auto found = bytes ? layFile(content, name, path.string(), *bytes, Origin::disk)
                             : std::vector{unreadable(path.string(), bytes.error())};
    problems.insert(problems.end(), found.begin(), found.end());
}

} // namespace

std::string textOf(const Problem& problem) {
    const std::string place = problem.pointer.empty() ? "" : problem.pointer + ": ";
    // A key or a file's name can hold anything, and this line goes to terminals.
    return defused(problem.file + ": " + place + "expected " + problem.expected + ", found " + problem.found);
}

LoadedContent loadContent(const ContentFolders& folders) {
    return Loading().loadFrom(folders);
}

Content builtInContent() {
    return loadContent({}).content;
}

std::vector<Problem> checkShippedContent(const fs::path& folder) {
    std::vector<Problem> problems;
    Content content;
    std::vector<std::string> names = sharedFileNames();
    for (const BuiltInFile& file : builtInFiles())
        if (file.name.starts_with("guides/"))
            names.emplace_back(file.name);
    for (const std::string& guide : guideNamesIn(folder, problems))
        if (std::ranges::find(names, guide) == names.end())
            names.push_back(guide);
    for (const std::string& name : names)
        checkFile(content, folder, name, problems);
    return problems;
}

std::vector<Problem> checkOwnContent(const fs::path& folder) {
    return loadContent({.shipped = {}, .own = folder}).problems;
}

} // namespace unknot
