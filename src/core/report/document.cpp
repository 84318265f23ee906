// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/document.hpp"

#include "unknot/base/text.hpp"

#include <algorithm>
#include <string_view>

namespace unknot {

namespace {

constexpr std::size_t kLineLength = 78;
/// Room to write by hand.
constexpr std::string_view kBlank = "________________________";
constexpr std::string_view kEmptyCell = "–";
constexpr std::size_t kLongestBar = 30;

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
    /// As it is.
    void line(std::string_view text) { m_text += std::string(text) + "\n"; }
    void gap() { m_text += "\n"; }

    [[nodiscard]] std::string text() && { return std::move(m_text); }

private:
    std::string m_text;
};

std::string rowText(const std::vector<std::string>& row, const std::vector<std::string>& head) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!row[i].empty()) {
            text += text.empty() ? "" : i == 1 ? ": " : " | ";
            text += i > 0 && i < head.size() ? head[i] + ": " + row[i] : row[i];
        }
    return text;
}

/// So many of `mark` that the greatest of all has kLongestBar, and what is there has one.
std::string barOf(int count, const Document::Bars& all, std::string_view mark) {
    int greatest = int(kLongestBar);
    for (const Document::Bars::Bar& bar : all.bars)
        greatest = std::max(greatest, bar.count);
    const auto marks = (std::size_t(count) * kLongestBar + std::size_t(greatest) - 1) / std::size_t(greatest);
    std::string text;
    for (std::size_t i = 0; i < marks; ++i)
        text += mark;
    return text;
}

/// The lines of somebody's text, each as one that cannot mislead.
std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(onOneLine(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
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
        lines.paragraph(rowText(row, table.head), "  ");
}

void write(const Document::FillIn& places, LineWriter& lines) {
    lines.gap();
    for (const std::string& label : places.labels)
        lines.paragraph(label + ": " + std::string(kBlank));
}

void write(const Document::Bars& chart, LineWriter& lines) {
    std::size_t widest = 0;
    for (const Document::Bars::Bar& bar : chart.bars)
        widest = std::max(widest, charactersIn(bar.label));
    for (const Document::Bars::Bar& bar : chart.bars) {
        const std::string number = std::to_string(bar.count);
        const std::string gap(
            widest - charactersIn(bar.label) + 6 - std::min<std::size_t>(number.size(), 5), ' ');
        const std::string row = "  " + bar.label + gap + number + "  " + barOf(bar.count, chart, "#");
        lines.line(row.substr(0, row.find_last_not_of(' ') + 1));
    }
}

void write(const Document::Quote& quote, LineWriter& lines) {
    lines.paragraph(quote.about, "  ");
    for (const std::string& line : linesOf(quote.text))
        if (line.empty())
            lines.gap();
        else
            lines.paragraph(line, "    ");
}

std::string htmlOf(const Document::Heading& heading) {
    return "<h2>" + htmlEscaped(heading.text) + "</h2>\n";
}

std::string htmlOf(const Document::Paragraph& paragraph) {
    const std::string text = htmlEscaped(paragraph.text);
    return "<p>" + (paragraph.isStrong ? "<b>" + text + "</b>" : text) + "</p>\n";
}

std::string htmlCell(const std::string& text, bool hasHead) {
    // In a grid, a cell that is left blank looks like one that was forgotten.
    return "<td>" + (text.empty() && hasHead ? std::string(kEmptyCell) : htmlEscaped(text)) + "</td>";
}

std::string htmlOf(const Document::Table& table) {
    const bool hasHead = !table.head.empty();
    std::string html = hasHead
        ? "<table class=\"grid\" width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"2\">\n<tr>"
        : "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">\n";
    for (const std::string& name : table.head)
        html += "<th scope=\"col\">" + htmlEscaped(name) + "</th>";
    html += hasHead ? "</tr>\n" : "";
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += i == 0 ? "<th scope=\"row\">" + htmlEscaped(row[i]) + "</th>" : htmlCell(row[i], hasHead);
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string htmlOf(const Document::Bars& chart) {
    std::string html = "<table cellspacing=\"0\" cellpadding=\"1\">\n";
    for (const Document::Bars::Bar& bar : chart.bars)
        html += "<tr><th scope=\"row\">" + htmlEscaped(bar.label) + "</th><td align=\"right\">" +
            std::to_string(bar.count) + "</td><td aria-hidden=\"true\">" + barOf(bar.count, chart, "\u2588") +
            "</td></tr>\n";
    return html + "</table>\n";
}

std::string htmlOf(const Document::Quote& quote) {
    std::string html = "<p>" + htmlEscaped(quote.about) + "</p>\n<blockquote dir=\"auto\">";
    bool isFirst = true;
    for (const std::string& line : linesOf(quote.text)) {
        html += (isFirst ? "" : "<br>") + htmlEscaped(line);
        isFirst = false;
    }
    return html + "</blockquote>\n";
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
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src "
        "'none'; style-src 'unsafe-inline'\">\n<title>" +
        htmlEscaped(document.title) +
        "</title>\n<style>\nbody { font-family: sans-serif; }\nh1 { font-size: x-large; margin: 0 0 4px 0; "
        "}\n"
        "h2 { font-size: large; margin: 10px 0 2px 0; }\np { margin: 2px 0; }\n.foot { margin-top: 10px; }\n"
        "th, td { text-align: left; vertical-align: top; }\nth { padding-right: 12px; }\n"
        ".grid { border-collapse: collapse; font-size: small; }\nblockquote { margin: 0 0 4px 16px; }\nth, "
        "td, p, blockquote { overflow-wrap: anywhere; }\n</style>\n"
        "</head>\n<body>\n<h1>" +
        htmlEscaped(document.title) + "</h1>\n";
    for (const Document::Block& block : document.blocks)
        html += std::visit([](const auto& one) { return htmlOf(one); }, block);
    return html + "<p class=\"foot\"><i>" + htmlEscaped(document.foot) + "</i></p>\n</body>\n</html>\n";
}

} // namespace unknot
