// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr std::pair<const char*, CarePhase> kPhases[] = {
    {"under48", CarePhase::under48},
    {"to72", CarePhase::to72},
    {"over72", CarePhase::over72},
    {"unknown", CarePhase::unknown},
};

/// The id of a treatment that is known, or empty where the key is missing.
TimerId readTreatmentId(ObjectReader& object, const char* key, const Content& known) {
    TimerId id = object.idIfAny<TimerId>(key);
    if (!id.empty() && !known.timers.findTreatment(id))
        object.place().at(key).expected("a treatment from timers.json", "\"" + id.value + "\"");
    return id;
}

CareView readCareView(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    CareView view;
    view.view = readView(object, known);
    view.treatment = readTreatmentId(object, "treatment", known);
    view.isEither = object.flag("either");
    if (view.isEither && !view.treatment.empty())
        place.at("either").expected("no either beside a treatment", "both");
    return view;
}

/// Nothing is preferred that nobody speaks for, and whoever does stands first.
void checkPreferred(const CarePhaseText& phase, const JsonPlace& place) {
    if (phase.preferred.empty() || phase.views.empty())
        return;
    if (phase.views.front().treatment != phase.preferred)
        place.at("views").at(0).expected(
            "a view for \"" + phase.preferred.value + "\", which is preferred", "another one");
}

CarePhaseText readPhase(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    CarePhaseText phase;
    const std::string id = object.id<TimerId>("id").value;
    if (!id.empty())
        phase.phase = oneOfWords(Json(id), place.at("id"), kPhases);
    phase.title = readWords(object, "title", 60);
    phase.preferred = readTreatmentId(object, "preferred", known);
    object.forEach("views", 2, 6,
        [&](const Json& view, const JsonPlace& at) { phase.views.push_back(readCareView(view, at, known)); });
    checkPreferred(phase, place);
    phase.notes = readClaims(object, "notes", 1, 6, known);
    return phase;
}

/// All four in the lowest file; one that is laid over brings those it changes.
void readPhases(ObjectReader& file, CareTexts& care, const Content& known) {
    const bool isLowest = care.phases.empty();
    if (!isLowest && !file.has("phases"))
        return;
    std::vector<CarePhaseText> phases;
    // Twice as many as there are, so that one that stands twice is named, not only counted.
    file.forEach("phases", isLowest ? std::size(kPhases) : 1, 2 * std::size(kPhases),
        [&](const Json& item, const JsonPlace& at) {
            phases.push_back(readPhase(item, at, known));
            if (std::ranges::count(phases, phases.back().phase, &CarePhaseText::phase) > 1)
                at.at("id").expected("each phase once", "one of them twice");
        });
    for (CarePhaseText& phase : phases) {
        const auto same = std::ranges::find(care.phases, phase.phase, &CarePhaseText::phase);
        if (same != care.phases.end())
            *same = std::move(phase);
        else
            care.phases.push_back(std::move(phase));
    }
}

void readRest(ObjectReader& file, CareTexts& care, const Content& known) {
    care.rest.clear();
    file.forEach("rest", 1, 4, [&](const Json& item, const JsonPlace& place) {
        ObjectReader object(item, place);
        RestNotice notice;
        notice.after = std::chrono::hours(object.integer("after_h", 1, 24 * 7));
        notice.claims = readClaims(object, "claims", 1, 6, known);
        if (!care.rest.empty() && notice.after <= care.rest.back().after)
            place.at("after_h").expected("more than the one before", "no more");
        care.rest.push_back(std::move(notice));
    });
}

void readMoving(ObjectReader& file, CareTexts& care, const Content& known) {
    file.ifAny("moving", [&](const Json& item, const JsonPlace& place) {
        ObjectReader object(item, place);
        care.movingTitle = readWords(object, "title", 60);
        care.moving = readClaims(object, "claims", 1, 8, known);
        // Guides are read after this file, for they name what it does not: so the id is looked up in use.
        care.ladder = object.id<GuideId>("ladder");
    });
}

void readUp(ObjectReader& file, CareTexts& care, const Content& known) {
    care.up.clear();
    file.forEach("up", 1, 40, [&](const Json& item, const JsonPlace& place) {
        MeasureId id{idItem(item, place)};
        if (!id.empty() && !known.journal.measures.find(id))
            place.expected("a measure from measures.json", "\"" + id.value + "\"");
        care.up.push_back(std::move(id));
    });
}

} // namespace

CareTexts readCare(const Json& document, const JsonPlace& place, const Content& known) {
    CareTexts care = known.care;
    const bool isLowest = care.phases.empty();
    ObjectReader file(document, place);
    readHead(file);
    if (isLowest || file.has("title"))
        care.title = readWords(file, "title", 60);
    readPhases(file, care, known);
    if (isLowest || file.has("learnt"))
        care.learnt = readClaimAt(file, "learnt", known);
    if (isLowest || file.has("swollen_question"))
        care.swollenQuestion = readClaimAt(file, "swollen_question", known);
    if (isLowest || file.has("rest"))
        readRest(file, care, known);
    if (isLowest && !file.has("moving"))
        place.at("moving").expected("an object", "nothing");
    readMoving(file, care, known);
    if (isLowest || file.has("up"))
        readUp(file, care, known);
    return care;
}

} // namespace unknot
