// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/check_content.hpp"

#include "json_text.hpp"
#include "words.hpp"

#include "unknot/content/loader.hpp"
#include "unknot/content/translation.hpp"

#include <algorithm>

namespace unknot::cli {

namespace fs = std::filesystem;

namespace {

/// What was found so far, over all folders.
struct Findings {
    std::vector<Problem> problems;
    std::int64_t files = 0;
};

/// The .json files right in a folder, in the order of their names.
std::vector<fs::path> jsonFilesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".json")
            files.push_back(it->path());
    std::ranges::sort(files);
    return files;
}

bool isShared(const fs::path& file) {
    return std::ranges::find(sharedFileNames(), file.filename().string()) != sharedFileNames().end();
}

ContentKind kindOf(const fs::path& folder) {
    // A few may well be a person's own; half of them are what is left of a whole set.
    const auto known = std::size_t(std::ranges::count_if(jsonFilesIn(folder), isShared));
    return 2 * known >= sharedFileNames().size() ? ContentKind::complete : ContentKind::own;
}

void checkFolder(const fs::path& folder, ContentKind kind, Findings& findings) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        findings.problems.push_back({folder.string(), "", "a content folder",
            fs::exists(folder, error) ? "something else" : "no such folder"});
        return;
    }
    const auto shared = jsonFilesIn(folder);
    const auto guides = jsonFilesIn(folder / "guides");
    const auto known = std::ranges::count_if(shared, isShared) + std::int64_t(guides.size()) +
        std::int64_t(jsonFilesIn(folder / "i18n").size());
    for (const fs::path& file : shared)
        if (!isShared(file))
            findings.problems.push_back(
                {file.string(), "", "one of " + eitherOf(sharedFileNames()) + ", or a guide in guides/",
                    "a file that is not read"});
    const auto found = kind == ContentKind::complete ? checkShippedContent(folder) : checkOwnContent(folder);
    findings.problems.insert(findings.problems.end(), found.begin(), found.end());
    findings.files += known;
}

/// A folder that somebody named, so that it has to hold something.
void checkNamed(const CheckOptions& options, Findings& findings) {
    checkFolder(options.folder, options.kind.value_or(kindOf(options.folder)), findings);
    if (findings.files == 0 && findings.problems.empty())
        findings.problems.push_back({options.folder.string(), "", "at least one content file", "none"});
}

/// The folders of this installation, those that are there.
void checkInstalled(const Paths& paths, Findings& findings) {
    std::error_code ignored;
    if (!paths.shippedContent.empty() && fs::exists(paths.shippedContent, ignored))
        checkFolder(paths.shippedContent, ContentKind::complete, findings);
    if (!paths.ownContent().empty() && fs::exists(paths.ownContent(), ignored))
        checkFolder(paths.ownContent(), ContentKind::own, findings);
}

void sayTexts(Console& console) {
    console.say("{");
    console.say("  \"version\": 1,");
    console.say("  \"name\": \"English\",");
    std::string line = "  \"signs_reviewed\": false";
    for (const auto& [key, text] : translatableTexts()) {
        console.say(line + ",");
        line = "  " + jsonText(key) + ": " + jsonText(text);
    }
    console.say(line);
    console.say("}");
}

} // namespace

ExitCode runCheckContent(const CheckOptions& options, const Paths& paths, Console& console) {
    if (options.givesTexts) {
        sayTexts(console);
        return ExitCode::done;
    }
    Findings findings;
    if (options.folder.empty())
        checkInstalled(paths, findings);
    else
        checkNamed(options, findings);
    for (const Problem& problem : findings.problems)
        console.say(textOf(problem));
    if (!findings.problems.empty()) {
        console.say(countOf(std::int64_t(findings.problems.size()), "problem"));
        return ExitCode::problem;
    }
    console.say("No problems: " + countOf(findings.files, "file") + " checked");
    return ExitCode::done;
}

} // namespace unknot::cli
