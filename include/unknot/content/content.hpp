// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/breathing/breath_pattern.hpp"
#include "unknot/content/care_texts.hpp"
#include "unknot/content/figure.hpp"
#include "unknot/content/guide.hpp"
#include "unknot/content/journal_lists.hpp"
#include "unknot/content/language.hpp"
#include "unknot/content/learn.hpp"
#include "unknot/content/notice_rule.hpp"
#include "unknot/content/prevention.hpp"
#include "unknot/content/red_flag.hpp"
#include "unknot/content/timers.hpp"
#include "unknot/content/words.hpp"

namespace unknot {

/// A breath pattern with its name, who it is from and its neighbours.
struct NamedPattern {
    PatternId id;
    std::string title;
    BreathPattern pattern = BreathPattern::fiveOneFour();
    std::vector<Claim> about;
    PatternId easier;      ///< the next smaller breaths; empty at the smallest
    PatternId longer;      ///< the next longer breaths; empty where there are none
    PatternId shorterOut;  ///< the same but for a shorter out-breath; empty where there is none
    bool isOffered = true; ///< listed for choosing; rungs in between are not

    bool operator==(const NamedPattern&) const = default;
};

/// All guidance, as values. What is in here has passed the checker.
/// The find functions give null where there is no such thing. Borrows: this value.
struct Content {
    std::vector<Source> sources;
    /// When all texts were last compared with their sources; empty where no file says.
    std::optional<std::chrono::year_month_day> comparedOn;
    std::vector<NamedPattern> patterns; ///< the first is the default
    std::vector<Figure> figures;
    std::vector<Guide> guides;
    RedFlags redFlags;
    std::vector<Region> regions; ///< the first is for an unknown region
    JournalLists journal;
    Timers timers;
    CareTexts care;
    std::vector<NoticeRule> notices;
    Learn learn;
    Prevention prevention;
    Language language;
    Words words;

    [[nodiscard]] const Source* find(const SourceId& id) const;
    [[nodiscard]] const NamedPattern* find(const PatternId& id) const;
    [[nodiscard]] const Figure* find(const FigureId& id) const;
    [[nodiscard]] const Guide* find(const GuideId& id) const;
    /// The region, or the one for an unknown region.
    [[nodiscard]] const Region& regionOrUnknown(const RegionId& id) const;

    bool operator==(const Content&) const = default;
};

/// Whether that was more than twelve months ago: our own rule. False where it is not known.
[[nodiscard]] bool isComparisonOld(const Content& content, std::chrono::year_month_day today);

/// The shortest way to name a source: its author, "an unsigned article", or "Unknot" for our own rules.
[[nodiscard]] std::string nameOf(const Source& source, const Words& words);

/// How a source is named beside a claim: author where there is one, else the title as an unsigned
/// article, and its date or "no date".
[[nodiscard]] std::string creditOf(const Source& source, const Words& words);

} // namespace unknot
