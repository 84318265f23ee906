// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "object_reader.hpp"

#include "unknot/content/content.hpp"

#include <algorithm>

namespace unknot {

/// impacts.json also says why pain is asked for as it is: the one stands before the other.
struct ImpactsFile {
    PickList<ImpactId> impacts;
    std::vector<Claim> aboutPain;
};

// One reader a kind of file. Each takes the parsed document and the content its ids may refer to,
// and reports through `place` all it finds. What it gives is fit for use only if it reported nothing.

struct SourcesFile {
    std::vector<Source> sources;
    std::optional<std::chrono::year_month_day> comparedOn;
};
[[nodiscard]] SourcesFile readSources(const Json& document, const JsonPlace& place);
[[nodiscard]] std::vector<NamedPattern> readPatterns(
    const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] RedFlags readRedFlags(const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] std::vector<Region> readRegions(
    const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] std::vector<Figure> readFigures(const Json& document, const JsonPlace& place);
[[nodiscard]] BodyMap readBodyMap(const Json& document, const JsonPlace& place);
[[nodiscard]] PickList<SensationId> readSensations(
    const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] ImpactsFile readImpacts(const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] PickList<TriggerId> readTriggers(
    const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] PickList<MeasureId> readMeasures(
    const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] PickList<RiskFactorId> readRiskFactors(
    const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] Timers readTimers(const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] CareTexts readCare(const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] std::vector<NoticeRule> readNotices(
    const Json& document, const JsonPlace& place, const Content& known);
/// Those of `known`, with what the file has in their place; none of them may be missing then.
[[nodiscard]] Words readWordsFile(const Json& document, const JsonPlace& place, const Content& known);
[[nodiscard]] Guide readGuide(const Json& document, const JsonPlace& place, const Content& known);
/// What the file brings, not what it is laid over.
[[nodiscard]] Learn readLearn(const Json& document, const JsonPlace& place, const Content& known);
/// Likewise; empty about and views where the file leaves those below as they are.
[[nodiscard]] Prevention readPrevention(const Json& document, const JsonPlace& place, const Content& known);

/// A claim's `text`, `sources` and `own_rule` from an object that may hold more keys.
[[nodiscard]] Claim readClaim(ObjectReader& object, const Content& known, std::size_t limit = 240);
/// The required claim at `key`, an object of its own.
[[nodiscard]] Claim readClaimAt(ObjectReader& object, const char* key, const Content& known);
/// The required `low` to `high` claims at `key`.
[[nodiscard]] std::vector<Claim> readClaims(
    ObjectReader& object, const char* key, std::size_t low, std::size_t high, const Content& known);
/// The same for what may be left out.
[[nodiscard]] std::vector<Claim> readClaimsIfAny(
    ObjectReader& object, const char* key, std::size_t high, const Content& known);
/// The `sources` of an object, each of them known.
[[nodiscard]] std::vector<SourceId> readSourceIds(ObjectReader& object, const Content& known);
/// A view's `label` and claim from an object that may hold more keys.
[[nodiscard]] View readView(ObjectReader& object, const Content& known);
/// The optional `views` of an object: none, or at least two.
[[nodiscard]] std::vector<View> readViews(ObjectReader& object, const Content& known);
/// The sides of a disagreement with what they differ about.
/// `views_title` and `views` of an object: both or neither.
[[nodiscard]] std::pair<std::string, std::vector<View>> readTitledViews(
    ObjectReader& object, const Content& known);
/// A text that must not promise, diagnose, dose or shame.
[[nodiscard]] std::string readWords(ObjectReader& object, const char* key, std::size_t limit);
/// The same for a text of an array.
[[nodiscard]] std::string readWordsItem(const Json& item, const JsonPlace& place, std::size_t limit);
/// The `label` of an object: words of at most 60 bytes, and no more words than `most`.
[[nodiscard]] std::string readLabel(ObjectReader& object, int most);
/// The required id of a measure that is known.
[[nodiscard]] MeasureId readMeasureId(ObjectReader& object, const char* key, const Content& known);
/// The id of a figure that is known, or empty where the key is missing.
[[nodiscard]] FigureId readFigureId(ObjectReader& object, const char* key, const Content& known);
/// The same of a guide.
[[nodiscard]] GuideId readGuideId(ObjectReader& object, const char* key, const Content& known);
/// A part of the body as it is drawn, from an object that may hold more keys.
[[nodiscard]] BodyArea readBodyArea(ObjectReader& object);
/// The most words of a title.
inline constexpr int kMostTitleWords = 8;
/// Whether one of them has that id.
template <class Values, class Wanted>
[[nodiscard]] bool holds(const Values& values, const Wanted& id) {
    return std::ranges::find(values, id, &Values::value_type::id) != values.end();
}
/// Reports more words than `most`.
void limitWords(const std::string& text, int most, const JsonPlace& place);
/// Reads the file's own `version`, which must be 1, and allows `$schema`.
void readHead(ObjectReader& file);

} // namespace unknot
