// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace unknot::test {

/// Texts that are something else to a browser, a spreadsheet, a terminal, JSON or the eye, if they are let.
inline std::vector<std::string> hostileTexts() {
    std::vector<std::string> texts = {
        // markup
        "<script>alert(1)</script>",
        "</td></tr></table><h1>x",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=//e.test>",
        "<a href=\"javascript:x\">a</a>",
        "\"><b>x</b>",
        "'><i>x</i>",
        "<!-- x -->",
        "--><u>x",
        "<![CDATA[x]]>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE x>",
        "<style>*{display:none}</style>",
        "<meta http-equiv=refresh content=0>",
        "<link rel=x href=//e.test>",
        "<object data=x>",
        "<base href=//e.test>",
        "<form action=x><input>",
        "</title><p>x",
        "</style><p>x",
        "</blockquote><p>x",
        "&lt;b&gt;x",
        "&#60;b&#62;",
        "&amp;lt;",
        "<b",
        "b>",
        "< b >",
        "<B STYLE=x>",
        "<details open ontoggle=x>",
        // spreadsheets
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "=HYPERLINK(\"//e.test\")",
        "=cmd|'/c x'!A0",
        "'=1",
        "\"=1\"",
        ";=1",
        ",=1",
        // JSON and code
        "\\",
        "\"",
        "\\u0000",
        "\",\"x\":\"",
        "}]}",
        "${x}",
        "%1 %2 %s%n",
        "`x`",
        "$(x)",
        "'; DROP TABLE x;--",
        "../../x",
        "file:///etc/passwd",
        "https://e.test/?x",
        "[x](javascript:x)",
        "![x](//e.test/x)",
        "# x",
        "| x | y |",
        // what steers, hides or turns
        "a\x1B[31mb",
        "a\x07"
        "b",
        "a\x7F"
        "b",
        "a\tb",
        "a\nb",
        "a\r\nb",
        "a\xC2\x9B"
        "b",
        "a\xE2\x80\xAE"
        "b",
        "a\xE2\x81\xA6"
        "b",
        "a\xE2\x80\x8B"
        "b",
        "a\xE2\x80\xA8"
        "b",
        "\xEF\xBB\xBF"
        "a",
        // writing
        "\xF0\x9F\x98\x80",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
        "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
        "\xE8\x85\xB0\xE7\x97\x9B",
        "Z\xCC\x81\xCC\xA7\xCD\x81",
        "NULL",
        "nan",
    };
    texts.push_back(std::string(3000, 'W'));
    texts.push_back(std::string(2000, '<'));
    return texts;
}

} // namespace unknot::test
