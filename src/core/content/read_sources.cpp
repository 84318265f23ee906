// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

namespace unknot {

namespace {

constexpr std::pair<const char*, SourceKind> kKinds[] = {
    {"article", SourceKind::article},
    {"guideline", SourceKind::guideline},
    {"app", SourceKind::app},
};

Source readSource(const Json& item, const JsonPlace& place) {
    ObjectReader object(item, place);
    return {
        .id = object.id<SourceId>("id"),
        .kind = object.oneOf("kind", kKinds),
        .title = object.text("title", 200),
        .author = object.textOrNull("author"),
        .date = object.textOrNull("date"),
        .note = object.textIfAny("note"),
    };
}

} // namespace

std::vector<Source> readSources(const Json& document, const JsonPlace& place) {
    std::vector<Source> sources;
    ObjectReader file(document, place);
    readHead(file);
    file.forEach("sources", 1, 200,
        [&](const Json& item, const JsonPlace& at) { sources.push_back(readSource(item, at)); });
    return sources;
}

} // namespace unknot
