// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/text.hpp"
#include "unknot/insights/pick.hpp"

#include <cassert>
#include <map>
#include <optional>
#include <vector>

namespace unknot {

/// Numbers picks from 0 on, in the order in which they come, so that they can be counted in vectors.
template <class IdType>
class PickIndex {
public:
    /// Requires: the id is not empty.
    std::size_t of(const IdType& id) {
        assert(!id.empty());
        return numberOf(m_listed, id.value, {.id = id, .own = {}});
    }
    /// Empty for words of which nothing can be seen.
    std::optional<std::size_t> of(const std::string& own) {
        std::string line = onOneLine(own);
        if (line.empty())
            return std::nullopt;
        const std::size_t number = numberOf(m_own, smallLetters(line), {});
        m_picks[number].own = std::move(line);
        return number;
    }
    /// An id of the list or, where that is empty, own words.
    std::optional<std::size_t> of(const IdType& id, const std::string& own) {
        return id.empty() ? of(own) : of(id);
    }

    [[nodiscard]] std::size_t size() const { return m_picks.size(); }
    [[nodiscard]] const Pick<IdType>& operator[](std::size_t number) const { return m_picks[number]; }

private:
    using Numbers = std::map<std::string, std::size_t>;

    std::size_t numberOf(Numbers& numbers, const std::string& key, Pick<IdType> pick) {
        const auto [place, isNew] = numbers.try_emplace(key, m_picks.size());
        if (isNew)
            m_picks.push_back(std::move(pick));
        return place->second;
    }

    Numbers m_listed;
    Numbers m_own;
    std::vector<Pick<IdType>> m_picks;
};

/// Those of the list ahead of own words, for rows that are equal else.
template <class IdType>
[[nodiscard]] bool isAhead(const Pick<IdType>& one, const Pick<IdType>& other) {
    if (one.id.empty() != other.id.empty())
        return other.id.empty();
    return one < other;
}

} // namespace unknot
