// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_layer.hpp"

#include "content_files.hpp"

#include "unknot/content/check_figure.hpp"
#include "unknot/content/check_guide.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace unknot {

namespace {

const std::string& plain(const std::string& id) {
    return id;
}

template <class Tag>
const std::string& plain(const Id<Tag>& id) {
    return id.value;
}

/// Each id once in a file.
template <class Values>
void checkUnique(const Values& values, const JsonPlace& place) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const std::string& id = plain(values[i].id); !id.empty() && !seen.insert(id).second)
            place.at(i).at("id").expected("each id once", "\"" + id + "\" twice");
}

template <class Values>
void lay(Values& below, Values above) {
    for (auto& value : above) {
        const auto same = std::ranges::find(below, value.id, &Values::value_type::id);
        if (same != below.end())
            *same = std::move(value);
        else
            below.push_back(std::move(value));
    }
}

/// What is not there yet is added.
template <class Value>
void addNew(std::vector<Value>& below, std::vector<Value> above) {
    for (Value& value : above)
        if (std::ranges::find(below, value) == below.end())
            below.push_back(std::move(value));
}

/// A sign that became an emergency, and that the short form does not stand for, is asked in its own words.
void coverEmergencySigns(RedFlags& flags) {
    for (const RedFlag& sign : flags.signs) {
        const auto standsForIt = [&](const ShortQuestion& question) {
            return std::ranges::find(question.signs, sign.id) != question.signs.end();
        };
        if (sign.route == Route::emergency && std::ranges::none_of(flags.shortForm, standsForIt))
            flags.shortForm.push_back({.text = sign.text,
                .signs = {sign.id},
                .sources = sign.sources,
                .isOwnRule = sign.isOwnRule});
    }
}

void layRedFlags(RedFlags& below, RedFlags above) {
    lay(below.signs, std::move(above.signs));
    if (!above.advice.empty())
        below.advice = std::move(above.advice);
    if (!above.safetyNet.empty())
        below.safetyNet = std::move(above.safetyNet);
    if (!above.shortForm.empty())
        below.shortForm = std::move(above.shortForm);
    std::ranges::stable_sort(below.signs, std::ranges::greater(), &RedFlag::route);
    addNew(below.combinations, std::move(above.combinations));
    lay(below.followUps, std::move(above.followUps));
    below.askAgain = std::move(above.askAgain);
    addNew(below.notFor, std::move(above.notFor));
    coverEmergencySigns(below);
}

void checkGuideFile(const Guide& guide, const std::string& name, const JsonPlace& place) {
    if (const auto wanted = "guides/" + guide.id.value + ".json"; name != wanted && !guide.id.empty())
        place.at("id").expected(
            "the file's own name, \"" + std::filesystem::path(name).stem().string() + "\"",
            "\"" + guide.id.value + "\"");
    if (!place.problems->empty())
        return;
    for (GuideFault& fault : checkGuide(guide))
        place.problems->push_back(
            {*place.file, std::move(fault.pointer), std::move(fault.expected), std::move(fault.found)});
}

void checkFigures(const std::vector<Figure>& figures, const JsonPlace& place) {
    if (!place.problems->empty())
        return;
    for (std::size_t i = 0; i < figures.size(); ++i)
        for (FigureFault& fault : checkFigure(figures[i]))
            place.problems->push_back({*place.file, place.at(i).pointer + fault.pointer,
                std::move(fault.expected), std::move(fault.found)});
}

struct FileKind {
    const std::string& name;
    Origin origin;
};

using Layer = void (*)(Content& content, const FileKind& file, const Json& document, const JsonPlace& place);

void laySources(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    auto [sources, comparedOn] = readSources(document, place);
    checkUnique(sources, place.at("sources"));
    if (!place.problems->empty())
        return;
    lay(content.sources, std::move(sources));
    // What is laid over says nothing of what lies below: the earliest counts.
    if (comparedOn && (!content.comparedOn || *comparedOn < *content.comparedOn))
        content.comparedOn = comparedOn;
}

void layPatterns(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    auto patterns = readPatterns(document, place, content);
    checkUnique(patterns, place.at("patterns"));
    if (place.problems->empty())
        lay(content.patterns, std::move(patterns));
}

void layFlags(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    auto flags = readRedFlags(document, place, content);
    checkUnique(flags.signs, place.at("signs"));
    checkUnique(flags.followUps, place.at("follow_ups"));
    if (place.problems->empty())
        layRedFlags(content.redFlags, std::move(flags));
}

void layRegions(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    auto regions = readRegions(document, place, content);
    checkUnique(regions, place.at("regions"));
    if (place.problems->empty())
        lay(content.regions, std::move(regions));
}

void layFigures(Content& content, const FileKind& file, const Json& document, const JsonPlace& place) {
    auto figures = readFigures(document, place);
    checkUnique(figures, place.at("figures"));
    if (file.origin != Origin::builtIn)
        checkFigures(figures, place.at("figures"));
    if (place.problems->empty())
        lay(content.figures, std::move(figures));
}

void layBodyMap(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    BodyMap body = readBodyMap(document, place);
    checkUnique(body.areas, place.at("areas"));
    if (!place.problems->empty())
        return;
    if (!body.outline.empty())
        content.journal.body.outline = std::move(body.outline);
    lay(content.journal.body.areas, std::move(body.areas));
}

template <class IdType>
void layList(PickList<IdType>& below, PickList<IdType> above, const JsonPlace& place) {
    checkUnique(above.items, place.at("items"));
    if (!place.problems->empty())
        return;
    if (!above.about.empty())
        below.about = std::move(above.about);
    lay(below.items, std::move(above.items));
}

void laySensations(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    layList(content.journal.sensations, readSensations(document, place, content), place);
}

void layImpacts(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    auto [impacts, aboutPain] = readImpacts(document, place, content);
    layList(content.journal.impacts, std::move(impacts), place);
    if (place.problems->empty() && !aboutPain.empty())
        content.journal.aboutPain = std::move(aboutPain);
}

void layTriggers(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    layList(content.journal.triggers, readTriggers(document, place, content), place);
}

void layMeasures(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    layList(content.journal.measures, readMeasures(document, place, content), place);
}

void layRiskFactors(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    layList(content.journal.riskFactors, readRiskFactors(document, place, content), place);
}

void layTimers(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    Timers timers = readTimers(document, place, content);
    checkUnique(timers.treatments, place.at("treatments"));
    checkUnique(timers.reminders, place.at("reminders"));
    if (!place.problems->empty())
        return;
    lay(content.timers.treatments, std::move(timers.treatments));
    lay(content.timers.reminders, std::move(timers.reminders));
    timers.treatments = std::move(content.timers.treatments);
    timers.reminders = std::move(content.timers.reminders);
    content.timers = std::move(timers);
}

void layCare(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    CareTexts care = readCare(document, place, content);
    if (place.problems->empty())
        content.care = std::move(care);
}

void layNotices(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    auto notices = readNotices(document, place, content);
    checkUnique(notices, place.at("notices"));
    if (place.problems->empty())
        lay(content.notices, std::move(notices));
}

/// A muscle is known by the id of where it is drawn.
void layMuscle(std::vector<Muscle>& below, Muscle above) {
    const auto same =
        std::ranges::find_if(below, [&](const Muscle& muscle) { return muscle.area.id == above.area.id; });
    if (same != below.end())
        *same = std::move(above);
    else
        below.push_back(std::move(above));
}

void layWords(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    Words words = readWordsFile(document, place, content);
    if (place.problems->empty())
        content.words = std::move(words);
}

void layGuide(Content& content, const FileKind& file, const Json& document, const JsonPlace& place) {
    Guide guide = readGuide(document, place, content);
    guide.isOwn = file.origin == Origin::own;
    checkGuideFile(guide, file.name, place);
    // What is withheld as a routine would be offered at any time as something else.
    if (const Guide* below = content.find(guide.id); below && below->isRoutine && !guide.isRoutine)
        place.at("routine").expected("true, as in the guide that it replaces", "nothing");
    if (!place.problems->empty())
        return;
    std::vector<Guide> one; // braces would copy the guide
    one.push_back(std::move(guide));
    lay(content.guides, std::move(one));
}

void layLearn(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    Learn learn = readLearn(document, place, content);
    checkUnique(learn.topics, place.at("topics"));
    checkUnique(learn.cards, place.at("cards"));
    if (!place.problems->empty())
        return;
    lay(content.learn.topics, std::move(learn.topics));
    lay(content.learn.cards, std::move(learn.cards));
    for (Muscle& muscle : learn.muscles)
        layMuscle(content.learn.muscles, std::move(muscle));
}

void layPrevention(Content& content, const FileKind&, const Json& document, const JsonPlace& place) {
    Prevention above = readPrevention(document, place, content);
    checkUnique(above.conditions, place.at("conditions"));
    checkUnique(above.groups, place.at("groups"));
    checkUnique(above.items, place.at("items"));
    if (!place.problems->empty())
        return;
    Prevention& below = content.prevention;
    if (!above.about.empty())
        below.about = std::move(above.about);
    if (!above.views.empty()) {
        below.viewsTitle = std::move(above.viewsTitle);
        below.views = std::move(above.views);
    }
    lay(below.conditions, std::move(above.conditions));
    lay(below.groups, std::move(above.groups));
    lay(below.items, std::move(above.items));
}

/// The files that are not guides, in the order in which they may refer to each other. Guides are read
/// between those that they name and learn.json, from where on files name guides.
constexpr std::pair<const char*, Layer> kSharedFiles[] = {
    {"sources.json", laySources},
    {"breathing.json", layPatterns},
    {"figures.json", layFigures},
    {"body_areas.json", layBodyMap},
    {"sensations.json", laySensations},
    {"impacts.json", layImpacts},
    {"triggers.json", layTriggers},
    {"measures.json", layMeasures},
    {"risk_factors.json", layRiskFactors},
    {"red_flags.json", layFlags},
    {"region.json", layRegions},
    {"timers.json", layTimers},
    {"care.json", layCare},
    {"notices.json", layNotices},
    {"words.json", layWords},
    {"learn.json", layLearn},
    {"prevention.json", layPrevention},
};

Layer layerFor(const std::string& name) {
    for (const auto& [file, layer] : kSharedFiles)
        if (name == file)
            return layer;
    return layGuide;
}

} // namespace

const std::vector<std::string>& sharedFileNames() {
    static const std::vector<std::string> kNames = [] {
        std::vector<std::string> names;
        for (const auto& [file, layer] : kSharedFiles)
            names.emplace_back(file);
        return names;
    }();
    return kNames;
}

std::vector<Problem> layFile(Content& content, const std::string& name, const std::string& shownAs,
    std::string_view bytes, Origin origin, const Translation* translation, std::vector<std::string>* used) {
    std::vector<Problem> problems;
    auto document = parseJson(bytes, shownAs, problems);
    if (!document)
        return problems;
    if (translation) {
        std::vector<std::string> keys = translate(*document, name, *translation);
        if (used)
            *used = std::move(keys);
    }
    const JsonPlace place{&shownAs, "", &problems, translation != nullptr};
    layerFor(name)(content, {name, origin}, *document, place);
    return problems;
}

} // namespace unknot
