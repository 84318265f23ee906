// SPDX-License-Identifier: GPL-3.0-or-later
#include "episode_search.hpp"

#include "search_words.hpp"

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
    std::string question;
    for (const std::string& word : SearchWords(connection).of(text))
        question += (question.empty() ? "\"" : " AND \"") + word + "\"*";
    return question;
}

} // namespace unknot
