// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

/// Adds one row as RFC 4180 asks, ended by CRLF.
void addCsvRow(std::string& csv, const std::vector<std::string>& cells);

/// A text that a spreadsheet would take for a formula, with an apostrophe in front. So are those that have
/// apostrophes there already: taking one off again then always gives the text.
[[nodiscard]] std::string defused(std::string_view text);
/// Back again; a text without such an apostrophe stays as it is.
[[nodiscard]] std::string undefused(std::string_view cell);

struct CsvRow {
    std::size_t line = 0; ///< where it begins
    std::vector<std::string> cells;
    bool isWellFormed = true; ///< whether all quotes stand where they may
};

/// Reads a CSV text row by row. Lines may end in LF only, and cells be parted by what the header line has:
/// commas, semicolons or tabs, as spreadsheets write them by their country. Borrows: the text.
class CsvReader {
public:
    explicit CsvReader(std::string_view text);

    /// Empty after the last row. Empty lines are passed over. Fails: damaged, for a quote never closed or a
    /// row of more than a hundred cells.
    [[nodiscard]] Result<std::optional<CsvRow>> next();

private:
    enum class CellEnd { separator, row, never };

    [[nodiscard]] CellEnd readCell(CsvRow& row);
    [[nodiscard]] bool readQuoted(std::string& cell);
    [[nodiscard]] bool isAtRowEnd() const;
    void takeRowEnd();

    std::string_view m_rest;
    char m_separator = ',';
    std::size_t m_line = 1;
};

} // namespace unknot
