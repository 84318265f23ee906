// SPDX-License-Identifier: GPL-3.0-or-later
#include "part_kinds.hpp"

#include "row_fields.hpp"

#include <algorithm>

namespace unknot {

namespace {

using Rows = std::vector<PartRow>;

template <class Parts, class ToRow>
void addRows(Rows& rows, const Parts& parts, const ToRow& toRow) {
    std::int64_t position = 0;
    for (const auto& part : parts) {
        rows.push_back(toRow(part));
        rows.back().position = position++;
    }
}

template <class Parts, class ToRow>
Rows rowsFrom(const Parts& parts, const ToRow& toRow) {
    Rows rows;
    addRows(rows, parts, toRow);
    return rows;
}

Field textField(std::string_view text) {
    return std::string(text);
}

// The lists of names; each keeps an order of its own.
Rows picksOf(const Episode& episode) {
    Rows rows;
    const auto add = [&rows](const char* list, const auto& ids) {
        addRows(rows, ids, [list](const auto& id) { return PartRow{{}, 0, {textField(list), id.value}}; });
    };
    add("sensation", episode.sensations);
    add("impact", episode.impacts);
    add("trigger", episode.triggers);
    addRows(rows, episode.ownTriggers, [](const std::string& own) {
        return PartRow{{}, 0, {textField("own-trigger"), own}};
    });
    add("risk-factor", episode.riskFactors);
    return rows;
}

bool putPick(Episode& episode, const PartRow& row) {
    FieldReader reader(row.fields);
    const std::string list = reader.text();
    const std::string value = reader.text();
    if (!reader.isSound())
        return false;
    if (list == "sensation")
        episode.sensations.push_back({value});
    else if (list == "impact")
        episode.impacts.push_back({value});
    else if (list == "trigger")
        episode.triggers.push_back({value});
    else if (list == "own-trigger")
        episode.ownTriggers.push_back(value);
    else if (list == "risk-factor")
        episode.riskFactors.push_back({value});
    else
        return false;
    return true;
}

Rows placesOf(const Episode& episode) {
    return rowsFrom(episode.places, [](const Place& place) {
        return PartRow{{}, 0, {place.area.value, textField(wordOf(place.side))}};
    });
}

bool putPlace(Episode& episode, const PartRow& row) {
    FieldReader reader(row.fields);
    Place place;
    place.area.value = reader.text();
    place.side = reader.word<Side>();
    if (reader.isSound())
        episode.places.push_back(place);
    return reader.isSound();
}

Rows triedOf(const Episode& episode) {
    return rowsFrom(episode.tried, [](const Tried& tried) {
        PartRow row{tried.id.value, 0, {tried.measure.value, tried.own}};
        addTime(row.fields, tried.at);
        row.fields.push_back(tried.lasted ? Field(std::int64_t(tried.lasted->count())) : Field());
        row.fields.push_back(tried.outcome ? textField(wordOf(*tried.outcome)) : Field());
        return row;
    });
}

bool putTried(Episode& episode, const PartRow& row) {
    FieldReader reader(row.fields);
    Tried tried;
    tried.id.value = row.id;
    tried.measure.value = reader.text();
    tried.own = reader.text();
    tried.at = reader.timeOrNone();
    tried.lasted = reader.secondsOrNone();
    tried.outcome = reader.wordOrNone<Outcome>();
    if (reader.isSound())
        episode.tried.push_back(tried);
    return reader.isSound();
}

Rows medicinesOf(const Episode& episode) {
    return rowsFrom(episode.medicines, [](const Medicine& medicine) {
        PartRow row{medicine.id.value, 0, {medicine.text}};
        addTime(row.fields, medicine.at);
        return row;
    });
}

bool putMedicine(Episode& episode, const PartRow& row) {
    FieldReader reader(row.fields);
    Medicine medicine;
    medicine.id.value = row.id;
    medicine.text = reader.text();
    medicine.at = reader.timeOrNone();
    if (reader.isSound())
        episode.medicines.push_back(medicine);
    return reader.isSound();
}

Rows readingsOf(const Episode& episode) {
    return rowsFrom(episode.readings, [](const Reading& reading) {
        PartRow row{reading.id.value, 0, {}};
        addTime(row.fields, reading.at);
        row.fields.emplace_back(std::int64_t(reading.score.value()));
        return row;
    });
}

bool putReading(Episode& episode, const PartRow& row) {
    FieldReader reader(row.fields);
    const WallTime at = reader.time();
    const auto score = PainScore::from(reader.smallNumber());
    if (!reader.isSound() || !score)
        return false;
    episode.readings.push_back({{row.id}, at, *score});
    return true;
}

Rows screeningsOf(const Episode& episode) {
    return rowsFrom(episode.screenings, [](const Screening& screening) {
        PartRow row{screening.id.value, 0, {}};
        addTime(row.fields, screening.at);
        return row;
    });
}

bool putScreening(Episode& episode, const PartRow& row) {
    FieldReader reader(row.fields);
    const WallTime at = reader.time();
    if (reader.isSound())
        episode.screenings.push_back({{row.id}, at, {}});
    return reader.isSound();
}

Rows answersOf(const Episode& episode) {
    Rows rows;
    for (const Screening& screening : episode.screenings)
        addRows(rows, screening.answers, [&screening](const SignAnswer& answer) {
            return PartRow{{}, 0, {screening.id.value, answer.sign.value, textField(wordOf(answer.answer))}};
        });
    return rows;
}

bool putAnswer(Episode& episode, const PartRow& row) {
    FieldReader reader(row.fields);
    const ScreeningId id{reader.text()};
    SignAnswer answer;
    answer.sign.value = reader.text();
    answer.answer = reader.word<Answer>();
    const auto screening = std::ranges::find(episode.screenings, id, &Screening::id);
    if (!reader.isSound() || screening == episode.screenings.end())
        return false;
    screening->answers.push_back(answer);
    return true;
}

} // namespace

const std::vector<PartKind>& partKinds() {
    static const std::vector<PartKind> kAll = {
        {"pick", {"list", "value"}, 2, picksOf, putPick},
        {"place", {"area", "side"}, 1, placesOf, putPlace},
        {"tried", {"measure", "own", "at_utc", "at_offset", "at_day", "lasted_s", "outcome"}, 0, triedOf,
            putTried},
        {"medicine", {"what", "at_utc", "at_offset", "at_day"}, 0, medicinesOf, putMedicine},
        {"reading", {"at_utc", "at_offset", "at_day", "score"}, 0, readingsOf, putReading},
        {"screening", {"at_utc", "at_offset", "at_day"}, 0, screeningsOf, putScreening},
        {"screening_answer", {"screening", "sign", "answer"}, 2, answersOf, putAnswer},
    };
    return kAll;
}

} // namespace unknot
