// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_text.hpp"

#include "unknot/journal/episode_words.hpp"

#include <map>

namespace unknot {

/// The rows of a CSV file, one after the other, their cells found by the names in the header line, whatever
/// their order and letter case. Each reader gives an empty value where there is no such column or nothing in
/// it. Borrows: the text.
class CsvTable {
public:
    /// Fails: damaged, where there is no header line.
    [[nodiscard]] static Result<CsvTable> from(
        std::string file, std::string_view text, std::chrono::minutes offset);

    [[nodiscard]] bool hasAnyOf(const std::vector<std::string>& columns) const;
    /// Goes to the next row that is not empty. False after the last. Fails: damaged.
    [[nodiscard]] Result<bool> next();
    /// "episodes.csv, line 12".
    [[nodiscard]] std::string place() const;
    /// The first thing amiss in the cells of this row that were read, without what they hold.
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    void refuse(const std::string& column, const char* why);

    [[nodiscard]] std::string cell(const std::string& column) const; ///< without blanks around it
    [[nodiscard]] std::string text(const std::string& column) const; ///< as somebody wrote it
    [[nodiscard]] bool flag(const std::string& column);
    [[nodiscard]] std::optional<std::int64_t> number(const std::string& column);
    [[nodiscard]] std::optional<std::chrono::seconds> length(const std::string& column);
    /// A time without an offset has the one that from() was given.
    [[nodiscard]] std::optional<WallTime> time(const std::string& column);
    [[nodiscard]] WallTime neededTime(const std::string& column);
    [[nodiscard]] std::vector<std::string> words(const std::string& column) const; ///< parted by blanks

    template <class IdType>
    [[nodiscard]] std::vector<IdType> ids(const std::string& column) const {
        std::vector<IdType> ids;
        for (std::string& word : words(column))
            ids.push_back({std::move(word)});
        return ids;
    }
    template <class Value>
    [[nodiscard]] std::optional<Value> wordIfAny(const std::string& column) {
        if (cell(column).empty())
            return std::nullopt;
        const auto value = fromWord<Value>(cell(column));
        if (!value)
            refuse(column, "is not one of its words");
        return value;
    }
    template <class Value>
    [[nodiscard]] Value word(const std::string& column) {
        return wordIfAny<Value>(column).value_or(Value());
    }

private:
    CsvTable(std::string file, CsvReader reader, std::chrono::minutes offset)
        : m_file(std::move(file)), m_reader(reader), m_offset(offset) {}
    void begin(CsvRow row);

    std::string m_file;
    CsvReader m_reader;
    std::chrono::minutes m_offset;
    std::map<std::string, std::size_t> m_columns;
    std::size_t m_width = 0;
    CsvRow m_row;
    std::string m_fault;
};

} // namespace unknot
