// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_text.hpp"

namespace unknot {

namespace {

constexpr std::size_t kMostCells = 100;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Whether, behind any apostrophes, a spreadsheet would begin to calculate. The last four are the wide
/// forms, which some of them take for the same.
bool beginsFormula(std::string_view text) {
    static constexpr std::string_view kBeginnings[] = {
        "=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    for (const std::string_view beginning : kBeginnings)
        if (text.starts_with(beginning))
            return true;
    return false;
}

bool needsQuotes(std::string_view cell) {
    const bool hasBlankEnds = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
    return hasBlankEnds || cell.find_first_of("\",;\t\r\n") != std::string_view::npos;
}

char separatorIn(std::string_view text) {
    const std::string_view header = text.substr(0, text.find('\n'));
    for (const char separator : {',', ';', '\t'})
        if (header.find(separator) != std::string_view::npos)
            return separator;
    return ',';
}

} // namespace

void addCsvRow(std::string& csv, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        csv += i == 0 ? "" : ",";
        if (!needsQuotes(cells[i])) {
            csv += cells[i];
            continue;
        }
        csv += '"';
        for (const char c : cells[i])
            csv += c == '"' ? "\"\"" : std::string(1, c);
        csv += '"';
    }
    csv += "\r\n";
}

std::string defused(std::string_view text) {
    return (beginsFormula(text) ? "'" : "") + std::string(text);
}

std::string undefused(std::string_view cell) {
    const bool isDefused = cell.starts_with('\'') && beginsFormula(cell);
    return std::string(cell.substr(isDefused ? 1 : 0));
}

CsvReader::CsvReader(std::string_view text) : m_rest(text) {
    if (m_rest.starts_with(kByteOrderMark))
        m_rest.remove_prefix(kByteOrderMark.size());
    m_separator = separatorIn(m_rest);
}

bool CsvReader::isAtRowEnd() const {
    return m_rest.empty() || m_rest.front() == '\n' || m_rest.starts_with("\r\n");
}

void CsvReader::takeRowEnd() {
    if (m_rest.empty())
        return;
    m_rest.remove_prefix(m_rest.front() == '\n' ? 1 : 2);
    ++m_line;
}

Result<std::optional<CsvRow>> CsvReader::next() {
    while (!m_rest.empty() && isAtRowEnd())
        takeRowEnd();
    if (m_rest.empty())
        return std::optional<CsvRow>();
    CsvRow row{.line = m_line};
    const auto refusal = [&](const char* why) {
        return fail(ErrorCode::damaged, "line " + std::to_string(row.line) + ": " + why);
    };
    CellEnd end = CellEnd::separator;
    while (end == CellEnd::separator) {
        if (row.cells.size() == kMostCells)
            return refusal("too many cells");
        end = readCell(row);
    }
    if (end == CellEnd::never)
        return refusal("a quote that is never closed");
    takeRowEnd();
    return std::optional(std::move(row));
}

CsvReader::CellEnd CsvReader::readCell(CsvRow& row) {
    std::string& cell = row.cells.emplace_back();
    if (m_rest.starts_with('"')) {
        if (!readQuoted(cell))
            return CellEnd::never;
        row.isWellFormed = row.isWellFormed && (isAtRowEnd() || m_rest.front() == m_separator);
    }
    while (!isAtRowEnd() && m_rest.front() != m_separator) {
        cell += m_rest.front();
        m_rest.remove_prefix(1);
    }
    if (isAtRowEnd())
        return CellEnd::row;
    m_rest.remove_prefix(1);
    return CellEnd::separator;
}

bool CsvReader::readQuoted(std::string& cell) {
    m_rest.remove_prefix(1);
    while (!m_rest.empty()) {
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        const bool isDoubled = c == '"' && m_rest.starts_with('"');
        if (c == '"' && !isDoubled)
            return true;
        if (isDoubled)
            m_rest.remove_prefix(1);
        m_line += c == '\n' ? 1 : 0;
        cell += c;
    }
    return false;
}

} // namespace unknot
