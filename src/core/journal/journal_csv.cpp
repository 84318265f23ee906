// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/journal_csv.hpp"

#include "csv_columns.hpp"
#include "csv_text.hpp"
#include "episode_end.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/journal/episode_words.hpp"

namespace unknot {

namespace {

std::string textOf(const std::optional<WallTime>& time) {
    return time ? isoText(*time) : std::string();
}

std::string textOf(const std::optional<std::chrono::seconds>& length) {
    return length ? std::to_string(length->count()) : std::string();
}

template <class Tag>
std::string textOf(const std::vector<Id<Tag>>& ids) {
    std::string text;
    for (const auto& id : ids)
        text += (text.empty() ? "" : " ") + id.value;
    return text;
}

std::vector<std::string> cellsOf(const Episode& episode) {
    const EndFields end = fieldsOf(episode.end);
    return {episode.id.value, isoText(episode.notedAt), textOf(episode.onset), end.ended, textOf(end.at),
        textOf(end.lasted), std::string(wordOf(episode.kind)), std::string(wordOf(episode.spread)),
        textOf(episode.sensations), textOf(episode.impacts), episode.isNoTriggerKnown ? "yes" : "",
        textOf(episode.riskFactors), defused(episode.notes), defused(episode.ownWords),
        episode.stillOpenOnDay == 0 ? "" : std::to_string(episode.stillOpenOnDay), isoText(episode.changedAt),
        episode.removedAt ? isoText(*episode.removedAt) : ""};
}

/// Adds the rows of one episode's parts, each to its file.
class PartRows {
public:
    PartRows(CsvFiles& files, const Episode& episode) : m_files(files), m_id(episode.id.value) {}

    void add(const Tried& tried) {
        row(kMeasuresCsv,
            {tried.id.value, tried.measure.value, defused(tried.own), textOf(tried.at), textOf(tried.lasted),
                tried.outcome ? std::string(wordOf(*tried.outcome)) : ""});
    }
    void add(const Medicine& medicine) {
        row(kMedicinesCsv, {medicine.id.value, defused(medicine.text), textOf(medicine.at)});
    }
    void add(const Place& place) { row(kPlacesCsv, {place.area.value, std::string(wordOf(place.side))}); }
    void add(const Reading& reading) {
        row(kReadingsCsv, {reading.id.value, isoText(reading.at), std::to_string(reading.score.value())});
    }
    void add(const Screening& screening) {
        for (const SignAnswer& answer : screening.answers)
            row(kScreeningsCsv,
                {screening.id.value, isoText(screening.at), answer.sign.value,
                    std::string(wordOf(answer.answer))});
        if (screening.answers.empty())
            row(kScreeningsCsv, {screening.id.value, isoText(screening.at), "", ""});
    }
    void add(const TriggerId& trigger) { row(kTriggersCsv, {trigger.value, ""}); }
    void add(const std::string& ownTrigger) { row(kTriggersCsv, {"", defused(ownTrigger)}); }

private:
    void row(const std::string& file, std::vector<std::string> cells) {
        cells.insert(cells.begin(), m_id);
        addCsvRow(m_files[file], cells);
    }

    CsvFiles& m_files;
    std::string m_id;
};

CsvFiles filesWithHeaders() {
    CsvFiles files;
    addCsvRow(files[kEpisodesCsv], kEpisodeColumns);
    addCsvRow(files[kMeasuresCsv], kMeasureColumns);
    addCsvRow(files[kMedicinesCsv], kMedicineColumns);
    addCsvRow(files[kPlacesCsv], kPlaceColumns);
    addCsvRow(files[kReadingsCsv], kReadingColumns);
    addCsvRow(files[kScreeningsCsv], kScreeningColumns);
    addCsvRow(files[kTriggersCsv], kTriggerColumns);
    return files;
}

} // namespace

CsvFiles journalToCsv(const std::vector<Episode>& episodes) {
    CsvFiles files = filesWithHeaders();
    for (const Episode& episode : episodes) {
        addCsvRow(files[kEpisodesCsv], cellsOf(episode));
        PartRows rows(files, episode);
        const auto addAll = [&](const auto& parts) {
            for (const auto& part : parts)
                rows.add(part);
        };
        addAll(episode.tried);
        addAll(episode.medicines);
        addAll(episode.places);
        addAll(episode.readings);
        addAll(episode.screenings);
        addAll(episode.triggers);
        addAll(episode.ownTriggers);
    }
    return files;
}

} // namespace unknot
