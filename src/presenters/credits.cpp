// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/credits.hpp"

#include <algorithm>

namespace unknot {

std::string creditLine(const Content& content, const std::vector<SourceId>& sources, bool isOwnRule) {
    std::string line;
    const auto add = [&line](const std::string& credit) { line += (line.empty() ? "" : " · ") + credit; };
    bool namesApp = false;
    for (const SourceId& id : sources) {
        const Source* source = content.find(id);
        if (!source)
            continue;
        namesApp = namesApp || source->kind == SourceKind::app;
        add(creditOf(*source, content.words));
    }
    if (isOwnRule && !namesApp)
        add(content.words[Word::ownRule]);
    return line;
}

std::vector<std::string> voicesOf(const Content& content, const std::vector<Claim>& claims) {
    std::vector<std::string> names;
    for (const Claim& claim : claims)
        for (const SourceId& id : claim.sources) {
            const Source* source = content.find(id);
            const std::string name = source ? nameOf(*source, content.words) : std::string();
            if (source && std::ranges::find(names, name) == names.end())
                names.push_back(name);
        }
    return names;
}

ClaimView viewOf(const Content& content, const Claim& claim) {
    return {.text = claim.text, .credit = creditLine(content, claim.sources, claim.isOwnRule)};
}

std::vector<ClaimView> viewsOf(const Content& content, const std::vector<Claim>& claims) {
    std::vector<ClaimView> views;
    views.reserve(claims.size());
    for (const Claim& claim : claims)
        views.push_back(viewOf(content, claim));
    return views;
}

std::vector<SaidView> groupedByCredit(const std::vector<ClaimView>& claims) {
    std::vector<SaidView> groups;
    for (const ClaimView& claim : claims) {
        if (groups.empty() || groups.back().credit != claim.credit)
            groups.push_back({.texts = {}, .credit = claim.credit});
        groups.back().texts.push_back(claim.text);
    }
    return groups;
}

std::vector<SideView> viewsOf(const Content& content, const std::vector<View>& views) {
    std::vector<SideView> sides;
    sides.reserve(views.size());
    for (const View& view : views)
        sides.push_back({.label = view.label, .claim = viewOf(content, view.claim)});
    return sides;
}

} // namespace unknot
