// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"

#include <string>
#include <vector>

namespace unknot::test {

/// A text of the content, and where it stands, for the message of a failing check.
struct PlacedText {
    std::string place;
    std::string text;
};

struct PlacedClaim {
    std::string place;
    Claim claim;
};

struct PlacedViews {
    std::string place;
    std::vector<View> views;
};

/// A line of a pick list of the journal.
struct PlacedItem {
    std::string place;
    std::string label;
    std::vector<SourceId> sources;
    bool isOwnRule = false;
};

/// Every line of every pick list.
[[nodiscard]] std::vector<PlacedItem> listItemsOf(const Content& content);

/// Every claim: lines, views, timings, limits, what a sign could be, what a pattern is about,
/// what is said above a list, all of timers, care, prevention and Learn.
[[nodiscard]] std::vector<PlacedClaim> claimsOf(const Content& content);

/// Every place that has views.
[[nodiscard]] std::vector<PlacedViews> viewsOf(const Content& content);

/// Everything a person can read, the claims included.
[[nodiscard]] std::vector<PlacedText> textsOf(const Content& content);

} // namespace unknot::test
