// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_columns.hpp"
#include "csv_parts.hpp"
#include "csv_table.hpp"
#include "episode_end.hpp"
#include "row_collector.hpp"

#include "unknot/journal/journal_csv.hpp"
#include "unknot/journal/journal_json.hpp"

namespace unknot {

namespace {

/// Rows of all files together.
constexpr std::size_t kMostRows = 500'000;

/// An episode on its way in, which may still get its parts.
struct Pending {
    Episode episode;
    std::string place;
};

/// Reads the files of one import.
class CsvImport {
public:
    CsvImport(const CsvFiles& files, const WallTime& now, const std::function<std::string()>& newId)
        : m_files(files), m_now(now), m_newId(newId) {}

    Result<ReadJournal> read() {
        if (const auto episodes = readEpisodes(); !episodes)
            return fail(episodes.error());
        for (const PartFile& part : partFiles())
            if (const auto parts = readParts(part); !parts)
                return fail(parts.error());
        for (Pending& pending : m_pending)
            m_rows.take(std::move(pending.episode), std::move(pending.place));
        return m_rows.finish();
    }

private:
    Result<void> readEpisodes() {
        const auto file = m_files.find(kEpisodesCsv);
        if (file == m_files.end())
            return fail(ErrorCode::damaged, kEpisodesCsv + " is missing");
        auto table = CsvTable::from(kEpisodesCsv, file->second, m_now.offset);
        if (!table)
            return fail(table.error());
        if (!table->hasAnyOf(kEpisodeColumns))
            return fail(ErrorCode::damaged, kEpisodesCsv + ": none of the known columns");
        return eachRow(*table, [&] { takeEpisode(*table); });
    }

    template <class Take>
    Result<void> eachRow(CsvTable& table, const Take& take) {
        for (;;) {
            const auto isThere = table.next();
            if (!isThere)
                return fail(isThere.error());
            if (!*isThere)
                return {};
            if (++m_count > kMostRows)
                return fail(ErrorCode::tooLarge, "more than " + std::to_string(kMostRows) + " rows");
            take();
        }
    }

    void takeEpisode(CsvTable& row) {
        Episode episode = episodeIn(row);
        if (!row.fault().empty()) {
            m_rows.skip(row.place(), episode.id, row.fault());
            return;
        }
        m_index.emplace(episode.id, m_pending.size());
        m_pending.push_back({std::move(episode), row.place()});
    }

    Episode episodeIn(CsvTable& row) {
        const auto end = episodeEndFrom({row.cell("ended"), row.time("ended_at"), row.length("lasted_s")});
        if (!end)
            row.refuse("ended", "does not fit with ended_at and lasted_s");
        const auto instant = [&](const char* column) -> std::optional<UtcTime> {
            const auto time = row.time(column);
            return time ? std::optional(time->utc) : std::nullopt;
        };
        const std::string id = row.cell("id");
        Episode episode{
            .id = {id.empty() ? m_newId() : id},
            .notedAt = row.time("noted_at").value_or(m_now),
            .onset = row.time("onset"),
            .end = end.value_or(EndNotKnown()),
            .kind = row.word<EpisodeKind>("kind"),
            .places = {},
            .spread = row.word<Spread>("spread"),
            .sensations = row.ids<SensationId>("sensations"),
            .impacts = row.ids<ImpactId>("impacts"),
            .isNoTriggerKnown = row.flag("no_trigger_known"),
            .riskFactors = row.ids<RiskFactorId>("risk_factors"),
            .notes = row.text("notes"),
            .ownWords = row.text("own_words"),
            .stillOpenOnDay = 0,
            .changedAt = instant("changed_at").value_or(m_now.utc),
            .removedAt = instant("removed_at"),
        };
        const std::int64_t day = row.number("still_open_on_day").value_or(0);
        if (day < 0 || day > 1000)
            row.refuse("still_open_on_day", "is out of range");
        else
            episode.stillOpenOnDay = int(day);
        return episode;
    }

    Result<void> readParts(const PartFile& part) {
        const auto file = m_files.find(part.name);
        if (file == m_files.end())
            return {};
        auto table = CsvTable::from(part.name, file->second, m_now.offset);
        if (!table)
            return fail(table.error());
        return eachRow(*table, [&] { takePart(part, *table); });
    }

    void takePart(const PartFile& part, CsvTable& row) {
        const EpisodeId id{row.cell("episode")};
        const auto found = m_index.find(id);
        if (found == m_index.end())
            row.refuse("episode", "is none that can be taken from episodes.csv");
        if (row.fault().empty())
            part.addTo(m_pending[found->second].episode, row, m_newId);
        if (!row.fault().empty())
            m_rows.skip(row.place(), id, row.fault());
    }

    const CsvFiles& m_files;
    const WallTime& m_now;
    const std::function<std::string()>& m_newId;
    std::vector<Pending> m_pending;
    std::map<EpisodeId, std::size_t> m_index; ///< of those pending
    RowCollector m_rows;
    std::size_t m_count = 0;
};

} // namespace

Result<ReadJournal> journalFromCsv(
    const CsvFiles& files, const WallTime& now, const std::function<std::string()>& newId) {
    std::size_t bytes = 0;
    for (const auto& [name, text] : files)
        bytes += text.size();
    if (bytes > kMaxJournalBytes)
        return fail(ErrorCode::tooLarge, "more than " + std::to_string(kMaxJournalBytes) + " bytes");
    return CsvImport(files, now, newId).read();
}

} // namespace unknot
