// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/document.hpp"

#include "unknot/base/text.hpp"

#include <string_view>

namespace unknot {

namespace {

constexpr std::size_t kLineLength = 78;
/// Room to write by hand.
constexpr std::string_view kBlank = "________________________";

/// Makes lines of paragraphs.
class LineWriter {
public:
    /// The lines after its first one begin further in.
    void paragraph(std::string_view text, std::string_view indent = {}) {
        std::string line(indent);
        bool isEmpty = true;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            const std::string_view word = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (!isEmpty && charactersIn(line) + 1 + charactersIn(word) > kLineLength) {
                m_text += line + "\n";
                line = std::string(indent) + "  ";
                isEmpty = true;
            }
            line += isEmpty ? "" : " ";
            line += word;
            isEmpty = false;
        }
        m_text += line + "\n";
    }
    void gap() { m_text += "\n"; }

    [[nodiscard]] std::string text() && { return std::move(m_text); }

private:
    std::string m_text;
};

std::string rowText(const std::vector<std::string>& row) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!row[i].empty())
            text += (text.empty() ? "" : i == 1 ? ": " : " | ") + row[i];
    return text;
}

void write(const Document::Heading& heading, LineWriter& lines) {
    lines.gap();
    lines.paragraph(heading.text);
}

void write(const Document::Paragraph& paragraph, LineWriter& lines) {
    lines.paragraph(paragraph.text);
}

void write(const Document::Table& table, LineWriter& lines) {
    for (const auto& row : table.rows)
        lines.paragraph(rowText(row), "  ");
}

void write(const Document::FillIn& places, LineWriter& lines) {
    lines.gap();
    for (const std::string& label : places.labels)
        lines.paragraph(label + ": " + std::string(kBlank));
}

std::string htmlOf(const Document::Heading& heading) {
    return "<h2>" + htmlEscaped(heading.text) + "</h2>\n";
}

std::string htmlOf(const Document::Paragraph& paragraph) {
    const std::string text = htmlEscaped(paragraph.text);
    return "<p>" + (paragraph.isStrong ? "<b>" + text + "</b>" : text) + "</p>\n";
}

std::string htmlOf(const Document::Table& table) {
    std::string html = "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">\n";
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += i == 0 ? "<th scope=\"row\">" + htmlEscaped(row[i]) + "</th>"
                           : "<td>" + htmlEscaped(row[i]) + "</td>";
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string htmlOf(const Document::FillIn& places) {
    std::string html = "<p>";
    for (const std::string& label : places.labels)
        html += htmlEscaped(label) + ": " + std::string(kBlank) + " ";
    return html + "</p>\n";
}

} // namespace

std::string asPlainText(const Document& document) {
    LineWriter lines;
    lines.paragraph(document.title);
    for (const Document::Block& block : document.blocks)
        std::visit([&](const auto& one) { write(one, lines); }, block);
    lines.gap();
    lines.paragraph(document.foot);
    return std::move(lines).text();
}

std::string asHtml(const Document& document) {
    // No colours and no sizes in points: the page is read on paper, on a dark screen and at twice the size.
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(document.language) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + htmlEscaped(document.title) +
        "</title>\n<style>\nbody { font-family: sans-serif; }\nh1 { font-size: x-large; margin: 0 0 4px 0; "
        "}\n"
        "h2 { font-size: large; margin: 10px 0 2px 0; }\np { margin: 2px 0; }\n.foot { margin-top: 10px; }\n"
        "th, td { text-align: left; vertical-align: top; }\nth { padding-right: 12px; }\n</style>\n"
        "</head>\n<body>\n<h1>" +
        htmlEscaped(document.title) + "</h1>\n";
    for (const Document::Block& block : document.blocks)
        html += std::visit([](const auto& one) { return htmlOf(one); }, block);
    return html + "<p class=\"foot\"><i>" + htmlEscaped(document.foot) + "</i></p>\n</body>\n</html>\n";
}

} // namespace unknot
