// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report_words.hpp"

#include "unknot/base/text.hpp"
#include "unknot/content/journal_lists.hpp"

#include <algorithm>
#include <functional>

namespace unknot {

// How parts of an entry are written on what is printed.

/// A text somebody typed, in one cell.
[[nodiscard]] std::string entryText(const std::string& text);
[[nodiscard]] std::string inBrackets(const std::string& text);

/// Things after each other in one cell, of which the first are told.
class Enumeration {
public:
    Enumeration(const Words& words, std::size_t most, const char* between)
        : m_words(words), m_most(most), m_between(between) {}

    void add(const std::string& text) {
        if (text.empty())
            return;
        if (++m_count <= m_most)
            m_text += (m_text.empty() ? "" : m_between) + text;
    }
    /// The same of a text that takes work, such as one of 60,000 characters: only where it is told.
    template <class Make>
    void addMade(Make make) {
        if (m_count >= m_most)
            ++m_count;
        else
            add(make());
    }
    [[nodiscard]] std::string text() const {
        return m_count <= m_most ? m_text : m_text + m_between + moreWords(m_words, m_count - m_most);
    }

private:
    const Words& m_words;
    std::size_t m_most;
    std::string m_between;
    std::string m_text;
    std::size_t m_count = 0;
};

/// What the lists call it, or its name where a later content has it.
template <class List, class IdType>
[[nodiscard]] std::string labelOf(const List& list, const IdType& id) {
    const auto* item = list.find(id);
    return onOneLine(item ? item->label : id.value);
}

template <class List, class IdType>
[[nodiscard]] std::string labelsOf(
    const Words& words, std::size_t most, const List& list, const std::vector<IdType>& ids) {
    Enumeration labels(words, most, ", ");
    for (const IdType& id : ids)
        labels.add(labelOf(list, id));
    return labels.text();
}

/// The latest first; what has no time, last.
template <class Part>
[[nodiscard]] std::vector<std::reference_wrapper<const Part>> latestFirst(const std::vector<Part>& parts) {
    const auto timeOf = [](const Part& part) {
        if constexpr (std::is_same_v<Part, Reading>)
            return part.at.utc;
        else
            return part.at ? part.at->utc : UtcTime::min();
    };
    std::vector<std::reference_wrapper<const Part>> sorted(parts.begin(), parts.end());
    std::ranges::stable_sort(sorted, std::greater<>(), timeOf);
    return sorted;
}

/// "Hip (left); spreads into the leg".
[[nodiscard]] std::string placesText(
    const Episode& episode, const BodyMap& body, const Words& words, std::size_t most);
/// "Hip (left)".
[[nodiscard]] std::string placeText(const Place& place, const BodyMap& body, const Words& words);

} // namespace unknot
