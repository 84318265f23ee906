// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "episode_rows.hpp"

namespace unknot {

/// Brings the search index up to date with an episode. Requires: the transaction that writes it; `stored` is
/// what the index was last brought up to date with, null for nothing.
void indexWords(
    SqliteConnection& connection, std::int64_t number, const Episode& episode, const ReadEpisode* stored);

/// The full-text question for episodes in which every word of `text` begins a word; empty where the text has
/// no word. It is made of whole words in quotes, so no text can be taken for an operator.
[[nodiscard]] std::string searchFor(SqliteConnection& connection, const std::string& text);

} // namespace unknot
