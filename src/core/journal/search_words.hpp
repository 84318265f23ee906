// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include <string>
#include <vector>

struct Fts5Tokenizer;

namespace unknot {

/// The words of texts as the search index sees them. Its tokenizer is asked: only it knows what parts words,
/// and what case and accents are, in every script. Throws as SQLite does. Borrows: the connection.
class SearchWords {
public:
    explicit SearchWords(SqliteConnection& connection);
    ~SearchWords();
    SearchWords(const SearchWords&) = delete;
    SearchWords& operator=(const SearchWords&) = delete;

    /// Of the first 64 KiB: nothing longer could be found.
    [[nodiscard]] std::vector<std::string> of(const std::string& text) const;

private:
    fts5_tokenizer m_tokenizer{};
    Fts5Tokenizer* m_instance = nullptr;
};

/// Whether every one of `starts` begins one of `words`.
[[nodiscard]] bool areStartsOf(const std::vector<std::string>& starts, const std::vector<std::string>& words);

} // namespace unknot
