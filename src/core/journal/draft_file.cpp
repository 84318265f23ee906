// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/draft_file.hpp"

#include "json_episode.hpp"
#include "json_pieces.hpp"

#include "unknot/base/files.hpp"
#include "unknot/journal/journal_json.hpp"

namespace unknot {

using OrderedJson = nlohmann::ordered_json;

namespace {

constexpr const char* kFormat = "unknot-draft";
constexpr std::uint64_t kVersion = 1;

std::string toJson(const Draft& draft) {
    OrderedJson json = {{"format", kFormat}, {"version", kVersion}};
    if (draft.base)
        json["base"] = jsonOf(*draft.base);
    json["edited"] = jsonOf(draft.edited);
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Result<Draft> draftFromJson(std::string_view text) {
    FormatCheck format(kFormat, kVersion);
    std::optional<Episode> base;
    std::optional<Episode> edited;
    const auto take = [&](const JsonPiece& piece) -> Result<void> {
        const auto isFormat = format.take(piece);
        if (!isFormat)
            return fail(isFormat.error());
        if (piece.key != "base" && piece.key != "edited")
            return {};
        auto episode = episodeOf(piece.value);
        if (!episode)
            return fail(ErrorCode::damaged, piece.key + ": " + episode.error().detail);
        (piece.key == "base" ? base : edited) = *std::move(episode);
        return {};
    };
    if (const auto read = readPieces(text, take); !read)
        return fail(read.error());
    if (const auto fit = format.finish(); !fit)
        return fail(fit.error());
    if (!edited)
        return fail(ErrorCode::damaged, "nothing edited");
    return Draft{.base = std::move(base), .edited = *std::move(edited)};
}

} // namespace

Result<std::optional<Draft>> DraftFile::load() const {
    if (m_path.empty())
        return std::optional<Draft>();
    const auto bytes = readFile(m_path, kMaxJournalBytes);
    if (!bytes && bytes.error().code == ErrorCode::notFound)
        return std::optional<Draft>();
    if (!bytes && bytes.error().code != ErrorCode::tooLarge)
        return fail(bytes.error());
    auto draft = bytes ? draftFromJson(*bytes) : fail(ErrorCode::damaged, bytes.error().detail);
    if (draft)
        return std::optional(*std::move(draft));
    Error error = draft.error();
    if (const auto kept = setAside(m_path))
        error.detail += "; kept as " + kept->string();
    return fail(std::move(error));
}

Result<void> DraftFile::save(const Draft& draft) const {
    if (m_path.empty())
        return fail(ErrorCode::denied, "no data folder is known");
    return writeFileAtomically(m_path, toJson(draft));
}

Result<void> DraftFile::clear() const {
    return m_path.empty() ? Result<void>() : removeFile(m_path);
}

} // namespace unknot
