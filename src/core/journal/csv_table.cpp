// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_table.hpp"

#include "unknot/base/iso_time.hpp"

#include <algorithm>
#include <charconv>

namespace unknot {

using std::chrono::seconds;

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
/// Beyond any length that may be kept, and far from where the arithmetic of time would overflow.
constexpr seconds kLongest = std::chrono::years(1000);

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1));
}

std::string lowerCase(std::string text) {
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return text;
}

bool isEmpty(const CsvRow& row) {
    return std::ranges::all_of(row.cells, [](const std::string& cell) { return trimmed(cell).empty(); });
}

} // namespace

Result<CsvTable> CsvTable::from(std::string file, std::string_view text, std::chrono::minutes offset) {
    CsvTable table(std::move(file), CsvReader(text), offset);
    const auto header = table.m_reader.next();
    if (!header)
        return fail(header.error().code, table.m_file + ", " + header.error().detail);
    if (!*header || !(*header)->isWellFormed)
        return fail(ErrorCode::damaged, table.m_file + ": no header line");
    for (const std::string& name : (*header)->cells)
        table.m_columns.emplace(lowerCase(trimmed(name)), table.m_width++);
    return table;
}

bool CsvTable::hasAnyOf(const std::vector<std::string>& columns) const {
    return std::ranges::any_of(columns, [&](const std::string& name) { return m_columns.contains(name); });
}

Result<bool> CsvTable::next() {
    for (;;) {
        auto row = m_reader.next();
        if (!row)
            return fail(row.error().code, m_file + ", " + row.error().detail);
        if (!*row)
            return false;
        if (isEmpty(**row))
            continue;
        begin(**std::move(row));
        return true;
    }
}

void CsvTable::begin(CsvRow row) {
    m_row = std::move(row);
    m_fault.clear();
    if (!m_row.isWellFormed)
        m_fault = "a quote in the wrong place";
    else if (m_row.cells.size() > m_width)
        m_fault = "more cells than the header line has";
}

std::string CsvTable::place() const {
    return m_file + ", line " + std::to_string(m_row.line);
}

void CsvTable::refuse(const std::string& column, const char* why) {
    if (m_fault.empty())
        m_fault = column + " " + why;
}

std::string CsvTable::cell(const std::string& column) const {
    const auto found = m_columns.find(column);
    const bool isThere = found != m_columns.end() && found->second < m_row.cells.size();
    return isThere ? trimmed(m_row.cells[found->second]) : std::string();
}

std::string CsvTable::text(const std::string& column) const {
    const auto found = m_columns.find(column);
    const bool isThere = found != m_columns.end() && found->second < m_row.cells.size();
    return isThere ? undefused(m_row.cells[found->second]) : std::string();
}

bool CsvTable::flag(const std::string& column) {
    const std::string word = lowerCase(cell(column));
    const bool isYes = word == "yes" || word == "true" || word == "1";
    if (!isYes && !word.empty() && word != "no" && word != "false" && word != "0")
        refuse(column, "is neither yes nor no");
    return isYes;
}

std::optional<std::int64_t> CsvTable::number(const std::string& column) {
    const std::string digits = cell(column);
    if (digits.empty())
        return std::nullopt;
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error == std::errc() && stop == end)
        return value;
    refuse(column, "is no whole number");
    return std::nullopt;
}

std::optional<seconds> CsvTable::length(const std::string& column) {
    const auto count = number(column);
    if (!count)
        return std::nullopt;
    if (*count >= 0 && *count <= kLongest.count())
        return seconds(*count);
    refuse(column, "is no number in its range");
    return std::nullopt;
}

std::optional<WallTime> CsvTable::time(const std::string& column) {
    const std::string text = cell(column);
    if (text.empty())
        return std::nullopt;
    const auto time = wallTimeFrom(text, m_offset);
    if (!time)
        refuse(column, "is no time such as 2026-11-21T08:40");
    return time;
}

WallTime CsvTable::neededTime(const std::string& column) {
    if (cell(column).empty())
        refuse(column, "is missing");
    return time(column).value_or(WallTime());
}

std::vector<std::string> CsvTable::words(const std::string& column) const {
    std::vector<std::string> words;
    const std::string text = cell(column);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = std::min(text.find_first_not_of(kBlanks, end), text.size());
    }
    return words;
}

} // namespace unknot
