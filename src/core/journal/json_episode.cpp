// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_episode.hpp"

#include "episode_end.hpp"
#include "json_fields.hpp"
#include "json_put.hpp"

namespace unknot {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

namespace {

OrderedJson jsonOf(const Place& place) {
    OrderedJson json = {{"area", place.area.value}};
    put(json, "side", wordOf(place.side));
    return json;
}

OrderedJson jsonOf(const Tried& tried) {
    OrderedJson json = {{"id", tried.id.value}};
    put(json, "measure", tried.measure.value);
    put(json, "own", tried.own);
    put(json, "at", tried.at);
    put(json, "lasted_s", tried.lasted);
    if (tried.outcome)
        put(json, "outcome", wordOf(*tried.outcome));
    return json;
}

OrderedJson jsonOf(const Medicine& medicine) {
    OrderedJson json = {{"id", medicine.id.value}, {"text", medicine.text}};
    put(json, "at", medicine.at);
    return json;
}

OrderedJson jsonOf(const Reading& reading) {
    return {{"id", reading.id.value}, {"at", isoText(reading.at)}, {"score", reading.score.value()}};
}

OrderedJson jsonOf(const SignAnswer& answer) {
    OrderedJson json = OrderedJson::object();
    put(json, "sign", answer.sign.value);
    put(json, "answer", wordOf(answer.answer));
    return json;
}

OrderedJson jsonOf(const Screening& screening) {
    OrderedJson json = {{"id", screening.id.value}, {"at", isoText(screening.at)}};
    for (const SignAnswer& answer : screening.answers)
        json["answers"].push_back(jsonOf(answer));
    return json;
}

template <class Part>
void putParts(OrderedJson& json, const char* key, const std::vector<Part>& parts) {
    for (const Part& part : parts)
        json[key].push_back(jsonOf(part));
}

// Reading.

Place placeOf(JsonFields fields) {
    return {.area = {fields.text("area")}, .side = fields.word<Side>("side")};
}

Tried triedOf(JsonFields fields) {
    return {
        .id = {fields.text("id")},
        .measure = {fields.text("measure")},
        .own = fields.text("own"),
        .at = fields.time("at"),
        .lasted = fields.length("lasted_s"),
        .outcome = fields.wordIfAny<Outcome>("outcome"),
    };
}

Medicine medicineOf(JsonFields fields) {
    return {.id = {fields.text("id")}, .text = fields.text("text"), .at = fields.time("at")};
}

Reading readingOf(JsonFields fields) {
    return {.id = {fields.text("id")}, .at = fields.neededTime("at"), .score = fields.score("score")};
}

SignAnswer signAnswerOf(JsonFields fields) {
    return {.sign = {fields.text("sign")}, .answer = fields.neededWord<Answer>("answer")};
}

Screening screeningOf(JsonFields fields) {
    return {.id = {fields.text("id")},
        .at = fields.neededTime("at"),
        .answers = fields.parts("answers", signAnswerOf)};
}

EpisodeEnd endOf(JsonFields& fields) {
    const auto end =
        episodeEndFrom({fields.text("ended"), fields.time("ended_at"), fields.length("lasted_s")});
    if (!end)
        fields.refuse("ended", "does not fit with ended_at and lasted_s");
    return end.value_or(EndNotKnown());
}

} // namespace

OrderedJson jsonOf(const Episode& episode) {
    OrderedJson json = {{"id", episode.id.value}, {"noted_at", isoText(episode.notedAt)}};
    const EndFields end = fieldsOf(episode.end);
    put(json, "onset", episode.onset);
    put(json, "ended", end.ended);
    put(json, "ended_at", end.at);
    put(json, "lasted_s", end.lasted);
    put(json, "kind", wordOf(episode.kind));
    putParts(json, "places", episode.places);
    put(json, "spread", wordOf(episode.spread));
    put(json, "sensations", episode.sensations);
    put(json, "impacts", episode.impacts);
    put(json, "triggers", episode.triggers);
    put(json, "own_triggers", episode.ownTriggers);
    if (episode.isNoTriggerKnown)
        json["no_trigger_known"] = true;
    putParts(json, "tried", episode.tried);
    putParts(json, "medicines", episode.medicines);
    put(json, "risk_factors", episode.riskFactors);
    putParts(json, "readings", episode.readings);
    putParts(json, "screenings", episode.screenings);
    put(json, "notes", episode.notes);
    put(json, "own_words", episode.ownWords);
    if (episode.stillOpenOnDay != 0)
        json["still_open_on_day"] = episode.stillOpenOnDay;
    putStamps(json, episode.changedAt, episode.removedAt);
    return json;
}

Result<Episode> episodeOf(const Json& json) {
    std::string fault;
    JsonFields fields(json, "", fault);
    Episode episode{
        .id = {fields.text("id")},
        .notedAt = fields.neededTime("noted_at"),
        .onset = fields.time("onset"),
        .end = endOf(fields),
        .kind = fields.word<EpisodeKind>("kind"),
        .places = fields.parts("places", placeOf),
        .spread = fields.word<Spread>("spread"),
        .sensations = fields.ids<SensationId>("sensations"),
        .impacts = fields.ids<ImpactId>("impacts"),
        .triggers = fields.ids<TriggerId>("triggers"),
        .ownTriggers = fields.texts("own_triggers"),
        .isNoTriggerKnown = fields.flag("no_trigger_known"),
        .tried = fields.parts("tried", triedOf),
        .medicines = fields.parts("medicines", medicineOf),
        .riskFactors = fields.ids<RiskFactorId>("risk_factors"),
        .readings = fields.parts("readings", readingOf),
        .screenings = fields.parts("screenings", screeningOf),
        .notes = fields.text("notes"),
        .ownWords = fields.text("own_words"),
        .stillOpenOnDay = int(fields.number("still_open_on_day", 0, 1000)),
        .changedAt = fields.neededTime("changed_at").utc,
        .removedAt = fields.instant("removed_at"),
    };
    if (!fault.empty())
        return fail(ErrorCode::invalid, fault);
    return episode;
}

} // namespace unknot
