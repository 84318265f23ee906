// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace unknot {

/// A page or more for somebody to read: what is on it, not what it looks like. Its texts are plain UTF-8 of
/// one line each; no part of them is ever markup.
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
        bool operator==(const Table&) const = default;
    };
    /// Places to be filled in by hand, beside each other.
    struct FillIn {
        std::vector<std::string> labels;
        bool operator==(const FillIn&) const = default;
    };
    using Block = std::variant<Heading, Paragraph, Table, FillIn>;

    std::string title;
    std::vector<Block> blocks;
    std::string foot;            ///< what is said of the document itself
    std::string language = "en"; ///< its code, so that it is read out aright

    bool operator==(const Document&) const = default;
};

/// Lines of at most 78 characters, where no single word is longer, each with its line end. A row of a table
/// is a paragraph of its own: "Began: 21 November 2026, 08:40 | …".
[[nodiscard]] std::string asPlainText(const Document& document);

/// A whole HTML page that needs nothing else, in colours and type of whoever shows it. Every text is escaped.
[[nodiscard]] std::string asHtml(const Document& document);

} // namespace unknot
