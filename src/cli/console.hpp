// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line_input.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace unknot::cli {

/// The text with every byte that could steer a terminal, or is no UTF-8, made a question mark. File
/// names and foreign files are shown; none of them may move a cursor.
[[nodiscard]] std::string plainText(std::string_view text);

/// Where the program reads and speaks: whole plain lines, each out at once, for a screen reader follows
/// them. Borrows: the input and both streams.
class Console {
public:
    /// `isTerminal`: what is said is shown on one, which has a bell.
    Console(LineInput& input, std::ostream& out, std::ostream& notes, bool isTerminal)
        : m_in(input), m_out(out), m_notes(notes), m_isTerminal(isTerminal) {}

    [[nodiscard]] LineInput& in() { return m_in; }
    void say(std::string_view line);
    /// An empty line, between one thing and the next.
    void gap();
    /// The terminal's bell. A file or pipe is sent nothing.
    void ring();
    /// A line on standard error: what is amiss, beside what was asked for.
    void note(std::string_view line);

private:
    LineInput& m_in;
    std::ostream& m_out;
    std::ostream& m_notes;
    bool m_isTerminal;
};

} // namespace unknot::cli
