// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace unknot {

/// One sentence of guidance with who says it.
struct Claim {
    std::string text;
    std::vector<SourceId> sources; ///< never empty in checked content
    bool isOwnRule = false;        ///< a rule or number that no source gives: "Unknot's own rule"

    bool operator==(const Claim&) const = default;
};

/// One side where sources disagree. Of several the first is the default; all are shown in the
/// same size.
struct View {
    std::string label; ///< a few words, e.g. "Only after the spasm"
    Claim claim;

    bool operator==(const View&) const = default;
};

enum class SourceKind { article, guideline, app };

/// Somebody who says something, exactly as far as they describe themselves.
struct Source {
    SourceId id;
    SourceKind kind = SourceKind::article;
    std::string title;
    std::optional<std::string> author; ///< empty where the source names none
    std::optional<std::string> date;   ///< in the source's own words; empty where it has none
    std::string note;                  ///< what to bear in mind

    bool operator==(const Source&) const = default;
};

} // namespace unknot
