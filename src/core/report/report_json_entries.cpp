// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_json_entries.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/journal/episode_words.hpp"

namespace unknot {

namespace {

template <class Value>
void putWord(JsonObject& json, const char* key, Value value) {
    if (const std::string_view word = wordOf(value); !word.empty())
        json.put(key, word);
}

void putTime(JsonObject& json, const char* key, const std::optional<WallTime>& time) {
    if (time)
        json.put(key, isoText(*time));
}

void putEnd(JsonObject& json, const EpisodeEnd& end) {
    if (const auto* ended = std::get_if<EndedAt>(&end)) {
        json.put("ended", "at");
        json.put("ended_at", isoText(ended->at));
    } else if (const auto* lasted = std::get_if<Lasted>(&end)) {
        json.put("ended", "lasted");
        json.put("lasted_s", inSeconds(lasted->length));
    } else {
        json.put("ended", std::holds_alternative<StillOpen>(end) ? "open" : "not-known");
    }
}

/// Under `key`, where there are any.
template <class Parts, class JsonOf>
void putParts(JsonObject& json, const char* key, const Parts& parts, JsonOf jsonOfOne) {
    JsonList list;
    for (const auto& part : parts)
        list.add(jsonOfOne(part));
    if (!list.isEmpty())
        json.put(key, list);
}

template <class List>
auto namedBy(const List& list) {
    return [&list](const auto& id) { return namedJson(list, id); };
}

JsonObject jsonOf(const Tried& one, const JournalLists& lists) {
    JsonObject json = pickJson(lists.measures, Pick<MeasureId>{one.measure, one.own});
    putTime(json, "at", one.at);
    if (one.lasted)
        json.put("lasted_s", inSeconds(*one.lasted));
    if (one.outcome)
        putWord(json, "outcome", *one.outcome);
    return json;
}

JsonObject jsonOf(const Episode& episode, const JournalLists& lists) {
    JsonObject json;
    json.put("id", episode.id.value);
    json.put("noted_at", isoText(episode.notedAt));
    putTime(json, "onset", episode.onset);
    putEnd(json, episode.end);
    putWord(json, "kind", episode.kind);
    putParts(json, "readings", episode.readings, [](const Reading& reading) {
        JsonObject read;
        read.put("at", isoText(reading.at));
        read.put("score", reading.score.value());
        return read;
    });
    putParts(json, "places", episode.places, [&](const Place& place) {
        JsonObject at = namedJson(lists.body, place.area);
        putWord(at, "side", place.side);
        return at;
    });
    putWord(json, "spread", episode.spread);
    putParts(json, "triggers", episode.triggers, namedBy(lists.triggers));
    putParts(json, "own_triggers", episode.ownTriggers, [](const std::string& own) { return own; });
    if (episode.isNoTriggerKnown)
        json.put("no_trigger_known", true);
    putParts(json, "could_not", episode.impacts, namedBy(lists.impacts));
    putParts(json, "tried", episode.tried, [&](const Tried& one) { return jsonOf(one, lists); });
    putParts(json, "taken", episode.medicines, [](const Medicine& medicine) {
        JsonObject taken;
        taken.put("text", medicine.text);
        putTime(taken, "at", medicine.at);
        return taken;
    });
    putParts(json, "risks", episode.riskFactors, namedBy(lists.riskFactors));
    return json;
}

JsonObject jsonOf(const SignAnswer& given, const Content& content) {
    JsonObject json;
    if (const RedFlag* flag = content.redFlags.find(given.sign)) {
        json.put("id", given.sign.value);
        json.put("text", flag->text);
    } else if (given.sign.empty()) {
        const Word word = given.answer == Answer::no ? Word::noneOfThem : Word::unnamedSign;
        json.put("text", content.words[word]);
    } else {
        json.put("id", given.sign.value);
    }
    putWord(json, "answer", given.answer);
    return json;
}

JsonObject jsonOf(const Screening& screening, const Content& content) {
    JsonObject json;
    json.put("at", isoText(screening.at));
    putParts(
        json, "answers", screening.answers, [&](const SignAnswer& given) { return jsonOf(given, content); });
    return json;
}

void putScreenings(JsonText& json, const std::vector<Episode>& episodes, const Content& content) {
    json.beginList("warning_signs");
    for (const Episode& episode : episodes)
        for (const Screening& screening : episode.screenings)
            json.add(jsonOf(screening, content));
    json.endList();
}

void putTexts(
    JsonText& json, std::string_view key, const std::vector<Episode>& episodes, std::string Episode::*text) {
    json.beginList(key);
    for (const Episode& episode : episodes)
        if (!(episode.*text).empty())
            json.add(JsonObject().put("at", isoText(filedAt(episode))).put("text", episode.*text));
    json.endList();
}

} // namespace

void putEntries(JsonText& json, const DoctorReport& report, const Content& content) {
    putScreenings(json, report.episodes, content);
    if (report.hasTable && !report.episodes.empty()) {
        json.beginList("entries");
        for (const Episode& episode : report.episodes)
            json.add(jsonOf(episode, content.journal));
        json.endList();
    }
    putTexts(json, "own_words", report.episodes, &Episode::ownWords);
    putTexts(json, "notes", report.episodes, &Episode::notes);
}

} // namespace unknot
