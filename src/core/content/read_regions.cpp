// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>

namespace unknot {

namespace {

bool isNumber(const std::string& text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isSign = [&](char c) { return isDigit(c) || c == ' ' || c == '+'; };
    return std::ranges::count_if(text, isDigit) >= 3 && text.size() <= 20 &&
        std::ranges::all_of(text, isSign);
}

Region readRegion(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    Region region;
    region.id = object.id<RegionId>("id");
    region.name = object.text("name", 80);
    object.forEach("emergency", 1, 4, [&](const Json& number, const JsonPlace& at) {
        region.emergency.push_back(textItem(number, at, 20));
        if (!region.emergency.back().empty() && !isNumber(region.emergency.back()))
            at.expected("a telephone number of digits", describe(number));
    });
    region.sameDay = readWords(object, "same_day", 240);
    region.sources = readSourceIds(object, known);
    return region;
}

} // namespace

std::vector<Region> readRegions(const Json& document, const JsonPlace& place, const Content& known) {
    std::vector<Region> regions;
    ObjectReader file(document, place);
    readHead(file);
    file.forEach("regions", 1, 300,
        [&](const Json& item, const JsonPlace& at) { regions.push_back(readRegion(item, at, known)); });
    return regions;
}

} // namespace unknot
