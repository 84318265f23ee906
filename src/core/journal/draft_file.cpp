// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/draft_file.hpp"

#include "json_episode.hpp"
#include "json_moments.hpp"
#include "json_pieces.hpp"

#include "unknot/base/files.hpp"
#include "unknot/journal/journal_json.hpp"

namespace unknot {

using OrderedJson = nlohmann::ordered_json;

namespace {

constexpr std::uint64_t kVersion = 1;

/// How one of them is called in its file, and read back.
template <class Thing>
struct Kind;
template <>
struct Kind<Episode> {
    static constexpr const char* kFormat = "unknot-draft";
    static constexpr auto kRead = episodeOf;
};
template <>
struct Kind<NotedMoment> {
    static constexpr const char* kFormat = "unknot-moment-draft";
    static constexpr auto kRead = momentOf;
};

template <class Thing>
std::string toJson(const DraftOf<Thing>& draft) {
    OrderedJson json = {{"format", Kind<Thing>::kFormat}, {"version", kVersion}};
    if (draft.base)
        json["base"] = jsonOf(*draft.base);
    json["edited"] = jsonOf(draft.edited);
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

template <class Thing>
Result<DraftOf<Thing>> draftFromJson(std::string_view text) {
    FormatCheck format(Kind<Thing>::kFormat, kVersion);
    std::optional<Thing> base;
    std::optional<Thing> edited;
    const auto take = [&](const JsonPiece& piece) -> Result<void> {
        const auto isFormat = format.take(piece);
        if (!isFormat)
            return fail(isFormat.error());
        if (piece.key != "base" && piece.key != "edited")
            return {};
        auto thing = Kind<Thing>::kRead(piece.value);
        if (!thing)
            return fail(ErrorCode::damaged, piece.key + ": " + thing.error().detail);
        (piece.key == "base" ? base : edited) = *std::move(thing);
        return {};
    };
    if (const auto read = readPieces(text, take); !read)
        return fail(read.error());
    if (const auto fit = format.finish(); !fit)
        return fail(fit.error());
    if (!edited)
        return fail(ErrorCode::damaged, "nothing edited");
    return DraftOf<Thing>{.base = std::move(base), .edited = *std::move(edited)};
}

} // namespace

template <class Thing>
Result<std::optional<DraftOf<Thing>>> DraftFileOf<Thing>::load() const {
    if (m_path.empty())
        return std::optional<DraftOf<Thing>>();
    const auto bytes = readFile(m_path, kMaxJournalBytes);
    if (!bytes && bytes.error().code == ErrorCode::notFound)
        return std::optional<DraftOf<Thing>>();
    if (!bytes && bytes.error().code != ErrorCode::tooLarge)
        return fail(bytes.error());
    auto draft = bytes ? draftFromJson<Thing>(*bytes) : fail(ErrorCode::damaged, bytes.error().detail);
    if (draft)
        return std::optional(*std::move(draft));
    Error error = draft.error();
    if (const auto kept = setAside(m_path))
        error.detail += "; kept as " + kept->string();
    return fail(std::move(error));
}

template <class Thing>
Result<void> DraftFileOf<Thing>::save(const DraftOf<Thing>& draft) const {
    if (m_path.empty())
        return fail(ErrorCode::denied, "no data folder is known");
    return writeFileAtomically(m_path, toJson(draft));
}

template <class Thing>
Result<void> DraftFileOf<Thing>::clear() const {
    return m_path.empty() ? Result<void>() : removeFile(m_path);
}

template class DraftFileOf<Episode>;
template class DraftFileOf<NotedMoment>;

} // namespace unknot
