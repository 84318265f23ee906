// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"

namespace unknot {

/// A sentence as it is shown, with who says it.
struct ClaimView {
    std::string text;
    std::string credit; ///< "Sherwin Nicholson, updated 4 May 2020 · …"

    bool operator==(const ClaimView&) const = default;
};

/// Sentences one after the other that the same voices say, with who they are.
struct SaidView {
    std::vector<std::string> texts;
    std::string credit;

    bool operator==(const SaidView&) const = default;
};

/// One side of a disagreement as it is shown.
struct SideView {
    std::string label;
    ClaimView claim;

    bool operator==(const SideView&) const = default;
};

/// Who says it, named by author with the date or "no date". Our own rules are called that.
[[nodiscard]] std::string creditLine(
    const Content& content, const std::vector<SourceId>& sources, bool isOwnRule);

/// Who speaks in these claims, each once, by name alone.
[[nodiscard]] std::vector<std::string> voicesOf(const Content& content, const std::vector<Claim>& claims);

[[nodiscard]] ClaimView viewOf(const Content& content, const Claim& claim);
[[nodiscard]] std::vector<ClaimView> viewsOf(const Content& content, const std::vector<Claim>& claims);
/// The same sentences in the same order; neighbours of the same credit together.
[[nodiscard]] std::vector<SaidView> groupedByCredit(const std::vector<ClaimView>& claims);
[[nodiscard]] std::vector<SideView> viewsOf(const Content& content, const std::vector<View>& views);

} // namespace unknot
