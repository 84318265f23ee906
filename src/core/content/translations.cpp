// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.hpp"

#include "content_disk.hpp"

#include "unknot/base/files.hpp"

#include <algorithm>

namespace unknot {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPart = "i18n";

std::string nameFor(const std::string& code) {
    return std::string(kPart) + "/" + code + ".json";
}

/// The language of "i18n/de.json".
std::string codeOf(const std::string& name) {
    return fs::path(name).stem().string();
}

TranslationFile readOne(const fs::path& folder, const std::string& name) {
    TranslationFile read{.file = (folder / name).string(), .translation = {}, .problems = {}};
    if (const auto bytes = readFile(folder / name, kMaxFileBytes))
        read.translation = readTranslation(*bytes, codeOf(name), read.file, read.problems);
    else if (bytes.error().code != ErrorCode::notFound)
        read.problems.push_back(unreadable(read.file, bytes.error()));
    return read;
}

std::optional<Translation> builtIn(const std::string& name) {
    std::vector<Problem> none;
    for (const BuiltInFile& file : builtInFiles())
        if (file.name == name)
            return readTranslation(file.bytes, codeOf(name), name, none);
    return std::nullopt;
}

/// Those that begin well enough to be offered.
void addLanguagesOf(std::vector<Language>& languages, const fs::path& folder) {
    std::vector<Problem> ignored;
    if (!folderExists(folder))
        return;
    for (const std::string& name : namesIn(folder, kPart, ignored))
        if (const TranslationFile read = readOne(folder, name); read.translation)
            languages.push_back(read.translation->language);
}

} // namespace

bool isTranslation(const BuiltInFile& file) {
    return file.name.starts_with(std::string(kPart) + "/");
}

Translations translationsFor(const ContentFolders& folders, const std::string& code) {
    Translations all;
    if (!isLanguageCode(code) || code == Language().code)
        return all;
    const auto take = [&](const fs::path& folder) -> std::optional<Translation> {
        if (!folderExists(folder))
            return std::nullopt;
        all.files.push_back(readOne(folder, nameFor(code)));
        return all.files.back().translation;
    };
    all.forShipped = take(folders.shipped);
    if (!all.forShipped)
        all.forShipped = builtIn(nameFor(code));
    all.forOwn = take(folders.own);
    if (all.forOwn)
        all.forShipped = all.forShipped ? laidOver(*all.forShipped, *all.forOwn) : *all.forOwn;
    return all;
}

std::vector<Problem> checkTranslationsIn(const fs::path& folder) {
    std::vector<Problem> problems;
    if (!folderExists(folder))
        return problems;
    for (const std::string& name : namesIn(folder, kPart, problems))
        for (Problem& problem : readOne(folder, name).problems)
            problems.push_back(std::move(problem));
    return problems;
}

std::vector<Language> languagesIn(const ContentFolders& folders) {
    std::vector<Language> languages;
    for (const BuiltInFile& file : builtInFiles())
        if (isTranslation(file))
            if (const auto translation = builtIn(std::string(file.name)))
                languages.push_back(translation->language);
    addLanguagesOf(languages, folders.shipped);
    addLanguagesOf(languages, folders.own);
    std::ranges::stable_sort(languages, {}, &Language::code);
    const auto isSame = [](const Language& one, const Language& other) { return one.code == other.code; };
    languages.erase(std::unique(languages.begin(), languages.end(), isSame), languages.end());
    languages.insert(languages.begin(), Language());
    return languages;
}

} // namespace unknot
