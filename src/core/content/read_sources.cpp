// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include "unknot/base/iso_time.hpp"

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

SourcesFile readSources(const Json& document, const JsonPlace& place) {
    SourcesFile read;
    ObjectReader file(document, place);
    readHead(file);
    if (file.has("compared")) {
        const std::string day = file.text("compared");
        read.comparedOn = dayFrom(day);
        if (!read.comparedOn && !day.empty())
            place.at("compared").expected("a day like 2026-11-22", "\"" + day + "\"");
    }
    file.forEach("sources", 1, 200,
        [&](const Json& item, const JsonPlace& at) { read.sources.push_back(readSource(item, at)); });
    return read;
}

} // namespace unknot
