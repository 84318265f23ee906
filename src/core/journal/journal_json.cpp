// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/journal_json.hpp"

#include "json_episode.hpp"
#include "json_pieces.hpp"
#include "row_collector.hpp"

#include <cstdio>

namespace unknot {

namespace {

constexpr const char* kFormat = "unknot-journal";
constexpr std::uint64_t kVersion = 1;
/// An episode an hour for twenty years.
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

/// Takes the pieces of a journal's file.
class JournalPieces {
public:
    Result<void> take(const JsonPiece& piece) {
        const auto isFormat = m_format.take(piece);
        if (!isFormat)
            return fail(isFormat.error());
        if (piece.key == "episodes" && piece.index)
            return takeEpisode(piece);
        return {};
    }

    Result<ReadJournal> finish() {
        if (const auto fit = m_format.finish(); !fit)
            return fail(fit.error());
        return m_rows.finish();
    }

private:
    Result<void> takeEpisode(const JsonPiece& piece) {
        if (m_rows.rows() >= kMostRows)
            return fail(ErrorCode::tooLarge, "more than " + std::to_string(kMostRows) + " episodes");
        const std::string place = "/episodes/" + std::to_string(*piece.index);
        auto episode = episodeOf(piece.value);
        if (episode)
            m_rows.take(*std::move(episode), place);
        else
            m_rows.skip(place, idIn(piece.value), episode.error().detail);
        return {};
    }

    FormatCheck m_format{kFormat, kVersion};
    RowCollector m_rows;
};

} // namespace

std::string toJson(const Episode& episode) {
    return withoutControls(
        jsonOf(episode).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

std::string journalToJson(const std::vector<Episode>& episodes) {
    std::string json = "{\n\"format\": \"" + std::string(kFormat) +
        "\",\n\"version\": " + std::to_string(kVersion) + ",\n\"episodes\": [";
    for (const Episode& episode : episodes)
        json += (&episode == &episodes.front() ? "\n" : ",\n") + toJson(episode);
    return json + "\n]\n}\n";
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
