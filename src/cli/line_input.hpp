// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace unknot::cli {

/// Who gives the lines.
enum class InputKind {
    live,   ///< a person, who may type while something is running
    script, ///< a file or pipe with all answers in it; they are read only where one is asked for
};

/// What a wait came to.
enum class Waited {
    line,        ///< a whole line is there to be taken
    time,        ///< the time may be over; also early, so the clock has to be asked
    ended,       ///< there will be no more lines
    interrupted, ///< Ctrl-C, or a request to end
};

/// Reads lines without ever blocking longer than asked for. Thread rule: one thread.
class LineInput {
public:
    /// Both descriptors stay the caller's; `interrupts` may be -1.
    LineInput(int input, int interrupts, InputKind kind);
    ~LineInput();
    LineInput(const LineInput&) = delete;
    LineInput& operator=(const LineInput&) = delete;

    [[nodiscard]] bool isLive() const { return m_kind == InputKind::live; }

    /// Waits for a line, at most that long, or without limit.
    [[nodiscard]] Waited waitForLine(std::optional<std::chrono::nanoseconds> atMost);
    /// Lets time go by and leaves the input for later.
    [[nodiscard]] Waited waitUnread(std::optional<std::chrono::nanoseconds> atMost);
    /// The line, without its end. Requires: the last wait came to a line.
    [[nodiscard]] std::string takeLine();

private:
    [[nodiscard]] bool hasLine() const;
    void wakeAfter(std::chrono::nanoseconds span) const;
    [[nodiscard]] Waited wait(int input, std::optional<std::chrono::nanoseconds> atMost);
    void readSome();

    int m_input;
    int m_interrupts;
    int m_alarm; ///< -1 where the system gives none
    InputKind m_kind;
    std::string m_buffer;
    bool m_isAtEnd = false;
};

} // namespace unknot::cli
