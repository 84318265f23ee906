// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/journal_json.hpp"

#include "json_activities.hpp"
#include "json_episode.hpp"
#include "json_moments.hpp"
#include "json_pieces.hpp"
#include "json_timers.hpp"
#include "row_collector.hpp"

#include <cstdio>
#include <map>

namespace unknot {

namespace {

constexpr const char* kFormat = "unknot-journal";
constexpr std::uint64_t kVersion = 1;
/// Of each kind: one an hour for twenty years.
constexpr std::size_t kMostRows = 200'000;

/// The id of an episode that cannot be taken, where it has one.
EpisodeId idIn(const nlohmann::json& json) {
    const auto found = json.is_object() ? json.find("id") : json.end();
    return {found != json.end() && found->is_string() ? found->get<std::string>() : std::string()};
}

/// Escapes the control characters that JSON allows as they are: an export that is shown must not steer the
/// terminal it is shown in.
std::string withoutControls(const std::string& json) {
    std::string plain;
    plain.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto next = static_cast<unsigned char>(i + 1 < json.size() ? json[i + 1] : 0);
        char escape[8];
        if (json[i] == '\x7f') {
            plain += "\\u007f";
        } else if (json[i] == '\xc2' && next < 0xa0) {
            std::snprintf(escape, sizeof escape, "\\u%04x", unsigned(next));
            plain += escape;
            ++i;
        } else {
            plain += json[i];
        }
    }
    return plain;
}

std::string textOf(const nlohmann::ordered_json& json) {
    return withoutControls(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

/// A line each, so that two exports can be compared.
template <class Value>
std::string arrayOf(const std::string& key, const std::vector<Value>& values) {
    std::string json = "\"" + key + "\": [";
    for (const Value& value : values)
        json += (&value == &values.front() ? "\n" : ",\n") + textOf(jsonOf(value));
    return json + "\n]";
}

/// The beginning of every file of ours.
std::string head() {
    return "{\n\"format\": \"" + std::string(kFormat) + "\",\n\"version\": " + std::to_string(kVersion) +
        ",\n";
}

/// Takes the pieces of a journal's file.
class JournalPieces {
public:
    Result<void> take(const JsonPiece& piece) {
        const auto isFormat = m_format.take(piece);
        if (!isFormat)
            return fail(isFormat.error());
        if (!piece.index)
            return {};
        if (piece.key == "episodes")
            return takeRow(piece, episodeOf, idIn(piece.value));
        if (piece.key == "timer_runs")
            return takeRow(piece, runOf, {});
        if (piece.key == "own_timers")
            return takeRow(piece, ownTimerOf, {});
        if (piece.key == "activities")
            return takeRow(piece, activityOf, {});
        if (piece.key == "moments")
            return takeRow(piece, momentOf, {});
        return {};
    }

    Result<ReadJournal> finish() {
        if (const auto fit = m_format.finish(); !fit)
            return fail(fit.error());
        return m_rows.finish();
    }

private:
    template <class Value>
    Result<void> takeRow(
        const JsonPiece& piece, Result<Value> (*valueOf)(const nlohmann::json&), EpisodeId id) {
        if (++m_counts[piece.key] > kMostRows)
            return fail(ErrorCode::tooLarge, "more than " + std::to_string(kMostRows) + " " + piece.key);
        const std::string place = "/" + piece.key + "/" + std::to_string(*piece.index);
        auto value = valueOf(piece.value);
        if (value)
            m_rows.take(*std::move(value), place);
        else
            m_rows.skip(place, std::move(id), value.error().detail);
        return {};
    }

    std::map<std::string, std::size_t> m_counts; ///< a key that comes twice counts on
    FormatCheck m_format{kFormat, kVersion};
    RowCollector m_rows;
};

} // namespace

std::string toJson(const Episode& episode) {
    return textOf(jsonOf(episode));
}

std::string journalToJson(const JournalContents& contents) {
    std::string json = head() + arrayOf("episodes", contents.episodes);
    if (!contents.runs.empty())
        json += ",\n" + arrayOf("timer_runs", contents.runs);
    if (!contents.ownTimers.empty())
        json += ",\n" + arrayOf("own_timers", contents.ownTimers);
    if (!contents.activities.empty())
        json += ",\n" + arrayOf("activities", contents.activities);
    if (!contents.moments.empty())
        json += ",\n" + arrayOf("moments", contents.moments);
    return json + "\n}\n";
}

std::string activitiesToJson(const std::vector<Activity>& activities) {
    return head() + arrayOf("activities", activities) + "\n}\n";
}

std::string momentsToJson(const std::vector<NotedMoment>& moments) {
    return head() + arrayOf("moments", moments) + "\n}\n";
}

std::string toJson(const NotedMoment& moment) {
    return textOf(jsonOf(moment));
}

Result<ReadJournal> journalFromJson(std::string_view text) {
    if (text.size() > kMaxJournalBytes)
        return fail(ErrorCode::tooLarge, "more than " + std::to_string(kMaxJournalBytes) + " bytes");
    JournalPieces pieces;
    const auto read = readPieces(text, [&](const JsonPiece& piece) { return pieces.take(piece); });
    return read ? pieces.finish() : fail(read.error());
}

Result<Episode> episodeFromJson(std::string_view text) {
    // Put together of its pieces, so that the limits hold.
    nlohmann::json object = nlohmann::json::object();
    const auto read = readPieces(text, [&](JsonPiece piece) -> Result<void> {
        nlohmann::json& place = object[piece.key];
        (piece.index ? place.emplace_back() : place) = std::move(piece.value);
        return {};
    });
    if (!read)
        return fail(read.error());
    auto episode = episodeOf(object);
    return episode ? std::move(episode) : fail(ErrorCode::damaged, episode.error().detail);
}

} // namespace unknot
