// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_parts.hpp"

#include "csv_columns.hpp"

#include <algorithm>

namespace unknot {

namespace {

using NewId = PartFile::NewId;

constexpr std::size_t kMostParts = 1000;

/// An episode without a fault, in which a part alone can be looked at.
Episode blank() {
    constexpr UtcTime kSomeDay = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1);
    Episode episode{.id = {"00000000-0000-0000-0000-000000000000"}};
    episode.notedAt.utc = kSomeDay;
    episode.changedAt = kSomeDay;
    return episode;
}

/// True where the part breaks no rule; else the row is refused.
template <class Part>
bool isFit(const Part& part, std::vector<Part> Episode::*list, CsvTable& row) {
    Episode alone = blank();
    (alone.*list).push_back(part);
    const auto faults = faultsOf(alone);
    if (!faults.empty())
        row.refuse(faults.front().c_str(), "");
    return row.fault().empty();
}

/// Adds the part, unless it breaks a rule or one is there that `isSame`.
template <class Part, class IsSame>
void addPart(
    Episode& episode, std::vector<Part> Episode::*list, Part part, CsvTable& row, const IsSame& isSame) {
    std::vector<Part>& parts = episode.*list;
    if (!row.fault().empty() || !isFit(part, list, row))
        return;
    if (parts.size() >= kMostParts)
        row.refuse("its episode", "has a thousand of these already");
    else if (std::ranges::any_of(parts, isSame))
        row.refuse("the same", "stands in an earlier row");
    else
        parts.push_back(std::move(part));
}

template <class Part>
void addWithId(Episode& episode, std::vector<Part> Episode::*list, Part part, CsvTable& row) {
    const auto id = part.id;
    addPart(episode, list, std::move(part), row, [&](const Part& there) { return there.id == id; });
}

std::string idIn(const CsvTable& row, const NewId& newId) {
    const std::string id = row.cell("id");
    return id.empty() ? newId() : id;
}

void addTried(Episode& episode, CsvTable& row, const NewId& newId) {
    Tried tried{.id = {idIn(row, newId)},
        .measure = {row.cell("measure")},
        .own = row.text("own"),
        .at = row.time("at"),
        .lasted = row.length("lasted_s"),
        .outcome = row.wordIfAny<Outcome>("outcome")};
    addWithId(episode, &Episode::tried, std::move(tried), row);
}

void addMedicine(Episode& episode, CsvTable& row, const NewId& newId) {
    Medicine medicine{.id = {idIn(row, newId)}, .text = row.text("text"), .at = row.time("at")};
    addWithId(episode, &Episode::medicines, std::move(medicine), row);
}

void addPlace(Episode& episode, CsvTable& row, const NewId&) {
    const Place place{.area = {row.cell("area")}, .side = row.word<Side>("side")};
    addPart(
        episode, &Episode::places, place, row, [&](const Place& there) { return there.area == place.area; });
}

void addReading(Episode& episode, CsvTable& row, const NewId& newId) {
    const auto score = row.number("score");
    const auto fit = PainScore::from(score && *score >= 0 && *score <= 10 ? int(*score) : -1);
    if (!fit)
        row.refuse("score", "is no number from 0 to 10");
    Reading reading{
        .id = {idIn(row, newId)}, .at = row.neededTime("at"), .score = fit.value_or(*PainScore::from(0))};
    addWithId(episode, &Episode::readings, std::move(reading), row);
}

/// A row is one answer; those with the same id are one screening.
void addAnswer(Episode& episode, CsvTable& row, const NewId& newId) {
    Screening screening{.id = {idIn(row, newId)}, .at = row.neededTime("at"), .answers = {}};
    if (const auto answer = row.wordIfAny<Answer>("answer"))
        screening.answers.push_back({{row.cell("sign")}, *answer});
    else if (!row.cell("sign").empty())
        row.refuse("answer", "is missing");
    const auto begun = std::ranges::find(episode.screenings, screening.id, &Screening::id);
    if (begun == episode.screenings.end()) {
        addWithId(episode, &Episode::screenings, std::move(screening), row);
        return;
    }
    if (begun->at != screening.at || screening.answers.empty())
        row.refuse("its screening", "stands in an earlier row, otherwise");
    if (!row.fault().empty() || !isFit(screening, &Episode::screenings, row))
        return;
    const SignId& sign = screening.answers.front().sign;
    if (begun->answers.size() >= kMostParts)
        row.refuse("its screening", "has a thousand answers already");
    else if (std::ranges::find(begun->answers, sign, &SignAnswer::sign) != begun->answers.end())
        row.refuse("the same", "stands in an earlier row");
    else
        begun->answers.push_back(screening.answers.front());
}

void addTrigger(Episode& episode, CsvTable& row, const NewId&) {
    const TriggerId trigger{row.cell("trigger")};
    const std::string own = row.text("own");
    if (episode.isNoTriggerKnown)
        row.refuse("its episode", "says that no trigger is known");
    if (trigger.empty() == own.empty())
        row.refuse("trigger", "or own has to be there, and not both");
    if (own.empty())
        addPart(episode, &Episode::triggers, trigger, row,
            [&](const TriggerId& there) { return there == trigger; });
    else
        addPart(
            episode, &Episode::ownTriggers, own, row, [&](const std::string& there) { return there == own; });
}

} // namespace

const std::vector<PartFile>& partFiles() {
    static const std::vector<PartFile> kFiles = {
        {kMeasuresCsv, addTried},
        {kMedicinesCsv, addMedicine},
        {kPlacesCsv, addPlace},
        {kReadingsCsv, addReading},
        {kScreeningsCsv, addAnswer},
        {kTriggersCsv, addTrigger},
    };
    return kFiles;
}

} // namespace unknot
