// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/files.hpp"
#include "support/temp_dir.hpp"
#include "unknot/content/loader.hpp"

#include "built_in_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace unknot::test {

using Json = nlohmann::json;

inline std::filesystem::path shippedFolder() {
    return UNKNOT_CONTENT_SOURCE;
}

/// A shipped file as it stands in the source tree.
inline std::string shippedBytes(const std::string& name) {
    return bytesOf(shippedFolder() / name);
}

inline std::vector<std::string> shippedNames() {
    std::vector<std::string> names;
    for (const BuiltInFile& file : builtInFiles())
        names.emplace_back(file.name);
    return names;
}

/// A folder with a copy of all shipped content, to be damaged.
class ShippedCopy : public TempDir {
public:
    ShippedCopy() {
        for (const std::string& name : shippedNames())
            write(name, shippedBytes(name));
    }
};

/// The document with one place changed; "-" as last part appends.
inline Json changed(Json document, const std::string& pointer, Json value) {
    document[Json::json_pointer(pointer)] = std::move(value);
    return document;
}

/// The text with the first `from` replaced.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? "nothing to replace" : text.replace(at, from.size(), to);
}

/// Every problem, a line each, for the message of a failing check.
inline std::string listed(const std::vector<Problem>& problems) {
    std::string lines;
    for (const Problem& problem : problems)
        lines += textOf(problem) + "\n";
    return lines;
}

/// Whether a problem stands at that place and says so in those words (each may be a part).
inline bool hasProblem(const std::vector<Problem>& problems, const std::string& pointer,
    const std::string& expected, const std::string& found) {
    return std::ranges::any_of(problems, [&](const Problem& problem) {
        return problem.pointer == pointer && problem.expected.find(expected) != std::string::npos &&
            problem.found.find(found) != std::string::npos;
    });
}

} // namespace unknot::test
