// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/loader.hpp"

#include "built_in_files.hpp"
#include "content_disk.hpp"
#include "content_layer.hpp"
#include "object_reader.hpp"
#include "translations.hpp"

#include "unknot/base/files.hpp"

#include <algorithm>
#include <cassert>
#include <set>

namespace unknot {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostOwnGuides = 200;

/// These guides and all other files in the order in which they may refer to each other: guides stand before
/// what leads to them.
std::vector<std::string> inOrder(const std::vector<std::string>& guides) {
    std::vector<std::string> names = sharedFileNames();
    names.insert(std::ranges::find(names, "learn.json"), guides.begin(), guides.end());
    return names;
}

/// The guides of a folder; too many of them are a problem.
std::vector<std::string> guideNamesIn(const fs::path& folder, std::vector<Problem>& problems) {
    std::vector<std::string> names = namesIn(folder, "guides", problems);
    if (names.size() > kMostOwnGuides) {
        problems.push_back({(folder / "guides").string(), "",
            "at most " + std::to_string(kMostOwnGuides) + " guides",
            std::to_string(names.size()) + "; those from \"" + names[kMostOwnGuides] + "\" on are left out"});
        names.resize(kMostOwnGuides);
    }
    return names;
}

/// Loads layer by layer: what came with the program, then the person's own.
class Loading {
public:
    LoadedContent loadFrom(const ContentFolders& folders) {
        readTranslations(folders);
        const bool hasShipped = folderExists(folders.shipped);
        if (!hasShipped && !folders.shipped.empty())
            m_loaded.notices.push_back(
                {{folders.shipped.string(), "", "the content folder", "no such folder"}});
        for (const BuiltInFile& file : builtInFiles())
            if (!isTranslation(file))
                layShipped(hasShipped ? folders.shipped : fs::path(), file);
        if (folderExists(folders.own))
            layOwn(folders.own);
        reportUnusedTexts();
        return std::move(m_loaded);
    }

private:
    /// What is wrong with a translation is told; nobody is left without a text for it.
    void readTranslations(const ContentFolders& folders) {
        m_translations = translationsFor(folders, folders.language);
        for (const TranslationFile& file : m_translations.files)
            report(file.problems, Instead::nothing);
        if (m_translations.forShipped)
            m_loaded.content.language = m_translations.forShipped->language;
    }

    /// With the texts of the translation; where they would cost the file, without them.
    std::vector<Problem> layTranslated(
        const std::string& name, const std::string& shownAs, std::string_view bytes, Origin origin) {
        const auto& translation = origin == Origin::own ? m_translations.forOwn : m_translations.forShipped;
        std::vector<std::string> used;
        if (translation &&
            layFile(m_loaded.content, name, shownAs, bytes, origin, &*translation, &used).empty()) {
            m_used.insert(used.begin(), used.end());
            return {};
        }
        return layFile(m_loaded.content, name, shownAs, bytes, origin);
    }

    void layBuiltIn(const BuiltInFile& file) {
        const std::string name(file.name);
        [[maybe_unused]] const auto problems = layTranslated(name, name, file.bytes, Origin::builtIn);
        assert(problems.empty());
    }

    /// A text under a key that nothing has: misspelt, or for content that is no more.
    void reportUnusedTexts() {
        for (const TranslationFile& file : m_translations.files)
            for (const auto& [key, text] : file.translation.value_or(Translation()).texts)
                if (!m_used.contains(key))
                    m_loaded.problems.push_back({file.file, "/" + key,
                        "the key of a text, and no more than three times its length, with its %1",
                        "another"});
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
        layDisk(std::string(builtIn.name), path, bytes, Origin::shipped);
    }

    void layOwn(const fs::path& folder) {
        std::vector<Problem> problems;
        const auto guides = guideNamesIn(folder, problems);
        report(problems, Instead::nothing);
        for (const std::string& name : inOrder(guides)) {
            const fs::path path = folder / name;
            const auto bytes = readFile(path, kMaxFileBytes);
            if (!bytes && bytes.error().code == ErrorCode::notFound)
                continue;
            layDisk(name, path, bytes, Origin::own);
        }
    }

    void layDisk(
        const std::string& name, const fs::path& path, const Result<std::string>& bytes, Origin origin) {
        std::vector<Problem> problems;
        if (!bytes)
            problems.push_back(unreadable(path.string(), bytes.error()));
        else
            problems = layTranslated(name, path.string(), *bytes, origin);
        report(problems, origin == Origin::own ? Instead::nothing : Instead::builtIn);
    }

    void report(const std::vector<Problem>& problems, Instead instead) {
        m_loaded.problems.insert(m_loaded.problems.end(), problems.begin(), problems.end());
        if (!problems.empty())
            m_loaded.notices.push_back({problems.front(), instead});
    }

    LoadedContent m_loaded;
    Translations m_translations;
    std::set<std::string> m_used; ///< keys of texts that stand somewhere now
};

void append(std::vector<Problem>& problems, const std::vector<Problem>& more) {
    problems.insert(problems.end(), more.begin(), more.end());
}

void checkFile(
    Content& content, const fs::path& folder, const std::string& name, std::vector<Problem>& problems) {
    const fs::path path = folder / name;
    const auto bytes = readFile(path, kMaxFileBytes);
    const auto found = bytes ? layFile(content, name, path.string(), *bytes, Origin::shipped)
                             : std::vector{unreadable(path.string(), bytes.error())};
    append(problems, found);
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
    std::vector<std::string> guides;
    for (const BuiltInFile& file : builtInFiles())
        if (file.name.starts_with("guides/"))
            guides.emplace_back(file.name);
    for (const std::string& guide : guideNamesIn(folder, problems))
        if (std::ranges::find(guides, guide) == guides.end())
            guides.push_back(guide);
    for (const std::string& name : inOrder(guides))
        checkFile(content, folder, name, problems);
    append(problems, checkTranslationsIn(folder));
    return problems;
}

std::vector<Problem> checkOwnContent(const fs::path& folder) {
    std::vector<Problem> problems = loadContent({.shipped = {}, .own = folder}).problems;
    append(problems, checkTranslationsIn(folder));
    for (const Language& language : languagesIn({.shipped = {}, .own = folder}))
        for (Problem& problem :
            loadContent({.shipped = {}, .own = folder, .language = language.code}).problems)
            if (std::ranges::find(problems, problem) == problems.end())
                problems.push_back(std::move(problem));
    return problems;
}

} // namespace unknot
