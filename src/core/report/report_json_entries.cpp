// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_json_entries.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/journal/episode_words.hpp"

namespace unknot {

namespace {

template <class Value>
void putWord(OrderedJson& json, const char* key, Value value) {
    if (const std::string_view word = wordOf(value); !word.empty())
        json[key] = word;
}

void putTime(OrderedJson& json, const char* key, const std::optional<WallTime>& time) {
    if (time)
        json[key] = isoText(*time);
}

void putEnd(OrderedJson& json, const EpisodeEnd& end) {
    if (const auto* ended = std::get_if<EndedAt>(&end)) {
        json["ended"] = "at";
        json["ended_at"] = isoText(ended->at);
    } else if (const auto* lasted = std::get_if<Lasted>(&end)) {
        json["ended"] = "lasted";
        json["lasted_s"] = inSeconds(lasted->length);
    } else {
        json["ended"] = std::holds_alternative<StillOpen>(end) ? "open" : "not-known";
    }
}

/// Under `key`, where there are any.
template <class Parts, class JsonOf>
void putParts(OrderedJson& json, const char* key, const Parts& parts, JsonOf jsonOfOne) {
    for (const auto& part : parts)
        json[key].push_back(jsonOfOne(part));
}

template <class List>
auto namedBy(const List& list) {
    return [&list](const auto& id) { return namedJson(list, id); };
}

OrderedJson jsonOf(const Tried& one, const JournalLists& lists) {
    OrderedJson json = pickJson(lists.measures, Pick<MeasureId>{one.measure, one.own});
    putTime(json, "at", one.at);
    if (one.lasted)
        json["lasted_s"] = inSeconds(*one.lasted);
    if (one.outcome)
        putWord(json, "outcome", *one.outcome);
    return json;
}

OrderedJson jsonOf(const Episode& episode, const JournalLists& lists) {
    constexpr std::size_t kMostKeys = 18;
    OrderedJson json = objectOf(kMostKeys);
    json["id"] = episode.id.value;
    json["noted_at"] = isoText(episode.notedAt);
    putTime(json, "onset", episode.onset);
    putEnd(json, episode.end);
    putWord(json, "kind", episode.kind);
    putParts(json, "readings", episode.readings, [](const Reading& reading) {
        OrderedJson read = objectOf(2);
        read["at"] = isoText(reading.at);
        read["score"] = reading.score.value();
        return read;
    });
    putParts(json, "places", episode.places, [&](const Place& place) {
        OrderedJson at = namedJson(lists.body, place.area);
        putWord(at, "side", place.side);
        return at;
    });
    putWord(json, "spread", episode.spread);
    putParts(json, "triggers", episode.triggers, namedBy(lists.triggers));
    putParts(json, "own_triggers", episode.ownTriggers, [](const std::string& own) { return own; });
    if (episode.isNoTriggerKnown)
        json["no_trigger_known"] = true;
    putParts(json, "could_not", episode.impacts, namedBy(lists.impacts));
    putParts(json, "tried", episode.tried, [&](const Tried& one) { return jsonOf(one, lists); });
    putParts(json, "taken", episode.medicines, [](const Medicine& medicine) {
        OrderedJson taken = objectOf(2);
        taken["text"] = medicine.text;
        putTime(taken, "at", medicine.at);
        return taken;
    });
    putParts(json, "risks", episode.riskFactors, namedBy(lists.riskFactors));
    return json;
}

OrderedJson jsonOf(const SignAnswer& given, const Content& content) {
    OrderedJson json = objectOf(3);
    if (const RedFlag* flag = content.redFlags.find(given.sign)) {
        json["id"] = given.sign.value;
        json["text"] = flag->text;
    } else if (given.sign.empty()) {
        const Word word = given.answer == Answer::no ? Word::noneOfThem : Word::unnamedSign;
        json["text"] = content.words[word];
    } else {
        json["id"] = given.sign.value;
    }
    putWord(json, "answer", given.answer);
    return json;
}

OrderedJson jsonOf(const Screening& screening, const Content& content) {
    OrderedJson json = objectOf(2);
    json["at"] = isoText(screening.at);
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
            json.add({{"at", isoText(filedAt(episode))}, {"text", episode.*text}});
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
