// SPDX-License-Identifier: GPL-3.0-or-later
#include "episode_search.hpp"

namespace unknot {

namespace {

std::string wordsOf(const Episode& episode) {
    std::string words = episode.notes + "\n" + episode.ownWords;
    for (const std::string& own : episode.ownTriggers)
        words += "\n" + own;
    for (const Tried& tried : episode.tried)
        words += "\n" + tried.own;
    for (const Medicine& medicine : episode.medicines)
        words += "\n" + medicine.text;
    return words;
}

void check(int code) {
    if (code != SQLITE_OK)
        throw SQLite::Exception("full-text search", code);
}

fts5_api* searchApi(SqliteConnection& connection) {
    sqlite3_stmt* statement = nullptr;
    fts5_api* api = nullptr;
    check(sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr));
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    check(sqlite3_finalize(statement));
    return api;
}

/// The tokenizer of the index, asked by ourselves: only it knows what parts words, and what case and accents
/// are, in every script.
class Tokenizer {
public:
    explicit Tokenizer(SqliteConnection& connection) {
        fts5_api* api = searchApi(connection);
        void* context = nullptr;
        if (!api)
            throw SQLite::Exception("full-text search", SQLITE_ERROR);
        check(api->xFindTokenizer(api, "unicode61", &context, &m_tokenizer));
        const char* arguments[] = {"remove_diacritics", "2"};
        check(m_tokenizer.xCreate(context, arguments, 2, &m_instance));
    }
    ~Tokenizer() { m_tokenizer.xDelete(m_instance); }
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    [[nodiscard]] std::vector<std::string> wordsOf(const std::string& text) {
        std::vector<std::string> words;
        check(m_tokenizer.xTokenize(m_instance, &words, FTS5_TOKENIZE_QUERY, text.data(), int(text.size()),
            [](void* found, int, const char* token, int size, int, int) {
                static_cast<std::vector<std::string>*>(found)->emplace_back(token, std::size_t(size));
                return SQLITE_OK;
            }));
        return words;
    }

private:
    fts5_tokenizer m_tokenizer{};
    Fts5Tokenizer* m_instance = nullptr;
};

} // namespace

void indexWords(
    SqliteConnection& connection, std::int64_t number, const Episode& episode, const ReadEpisode* stored) {
    const std::string words = wordsOf(episode);
    if (stored && stored->isSound && wordsOf(stored->episode) == words)
        return;
    if (stored)
        Query(connection, "DELETE FROM episode_search WHERE rowid = ?1", {number}).run();
    Query(connection, "INSERT INTO episode_search (rowid, words) VALUES (?1, ?2)", {number, words}).run();
}

std::string searchFor(SqliteConnection& connection, const std::string& text) {
    // Longer than any text that could be found.
    constexpr std::size_t kLongest = 64u << 10;
    std::string question;
    for (const std::string& word : Tokenizer(connection).wordsOf(text.substr(0, kLongest)))
        question += (question.empty() ? "\"" : " AND \"") + word + "\"*";
    return question;
}

} // namespace unknot
