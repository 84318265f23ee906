// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace unknot {

/// A page or more for somebody to read: what is on it, not what it looks like. Its texts are plain UTF-8 of
/// one line each, but for a quote; no part of them is ever markup.
struct Document {
    struct Heading {
        std::string text;
        bool operator==(const Heading&) const = default;
    };
    struct Paragraph {
        std::string text;
        bool isStrong = false;
        bool operator==(const Paragraph&) const = default;
    };
    /// Rows of the same number of cells; the first one of each names the row.
    struct Table {
        std::vector<std::vector<std::string>> rows;
        /// What names the columns; empty: nothing does. Plain text has it before each value, and passes over
        /// empty cells; HTML marks them.
        std::vector<std::string> head = {};
        bool operator==(const Table&) const = default;
    };
    /// Places to be filled in by hand, beside each other.
    struct FillIn {
        std::vector<std::string> labels;
        bool operator==(const FillIn&) const = default;
    };
    /// A small chart: how many of each, as numbers with a bar beside them, so that nothing hangs on the bar.
    struct Bars {
        struct Bar {
            std::string label;
            int count = 0; ///< not negative
            bool operator==(const Bar&) const = default;
        };
        std::vector<Bar> bars;
        bool operator==(const Bars&) const = default;
    };
    /// Somebody's own words with who or when above them. The one text that may have lines.
    struct Quote {
        std::string about;
        std::string text;
        bool operator==(const Quote&) const = default;
    };
    using Block = std::variant<Heading, Paragraph, Table, FillIn, Bars, Quote>;

    std::string title;
    std::vector<Block> blocks;
    std::string foot;            ///< what is said of the document itself
    std::string language = "en"; ///< its code, so that it is read out aright

    bool operator==(const Document&) const = default;
};

/// Lines of at most 78 characters, where no single word is longer, each with its line end. A row of a table
/// is a paragraph of its own: "Began: 21 November 2026, 08:40 | …".
[[nodiscard]] std::string asPlainText(const Document& document);

/// A whole HTML page that needs nothing else, in colours and type of whoever shows it. Every text is escaped,
/// and the page itself forbids whoever shows it to run or load anything.
[[nodiscard]] std::string asHtml(const Document& document);

} // namespace unknot
