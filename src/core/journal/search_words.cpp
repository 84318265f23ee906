// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_words.hpp"

#include <algorithm>

namespace unknot {

namespace {

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

} // namespace

SearchWords::SearchWords(SqliteConnection& connection) {
    fts5_api* api = searchApi(connection);
    void* context = nullptr;
    if (!api)
        throw SQLite::Exception("full-text search", SQLITE_ERROR);
    check(api->xFindTokenizer(api, "unicode61", &context, &m_tokenizer));
    const char* arguments[] = {"remove_diacritics", "2"};
    check(m_tokenizer.xCreate(context, arguments, 2, &m_instance));
}

SearchWords::~SearchWords() {
    m_tokenizer.xDelete(m_instance);
}

std::vector<std::string> SearchWords::of(const std::string& text) const {
    constexpr std::size_t kLongest = 64u << 10;
    const int size = int(std::min(text.size(), kLongest));
    std::vector<std::string> words;
    check(m_tokenizer.xTokenize(m_instance, &words, FTS5_TOKENIZE_QUERY, text.data(), size,
        [](void* found, int, const char* token, int length, int, int) {
            static_cast<std::vector<std::string>*>(found)->emplace_back(token, std::size_t(length));
            return SQLITE_OK;
        }));
    return words;
}

bool areStartsOf(const std::vector<std::string>& starts, const std::vector<std::string>& words) {
    return std::ranges::all_of(starts, [&](const std::string& start) {
        return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(start); });
    });
}

} // namespace unknot
