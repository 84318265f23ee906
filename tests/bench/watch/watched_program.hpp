// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include <sys/types.h>
#include <xcb/xcb.h>

namespace unknot::bench {

using SteadyTime = std::chrono::steady_clock::time_point;

[[nodiscard]] inline double milliseconds(std::chrono::nanoseconds time) {
    return double(time.count()) / 1e6;
}

/// When a window first showed something, counted from the start of its program.
struct FirstPaint {
    std::chrono::nanoseconds mapped{};
    std::chrono::nanoseconds painted{}; ///< its whole area has been painted once
    std::chrono::nanoseconds cpu{};     ///< of the program, until it was painted
};

/// A part of a window, in its own pixels.
struct Part {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// Something was painted into the window.
struct Painting {
    Part part;
    SteadyTime at; ///< when the X server told
};

/// A program and its first window, seen from outside through the X server: nothing in the program knows
/// of it. What goes wrong ends this process with a line on stderr. One at a time.
class WatchedProgram {
public:
    /// Starts it. `command` ends with a null.
    explicit WatchedProgram(char** command);
    WatchedProgram(const WatchedProgram&) = delete;
    WatchedProgram& operator=(const WatchedProgram&) = delete;
    /// Ends it.
    ~WatchedProgram();

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] FirstPaint waitForFirstPaint();
    /// Until the window has the keyboard. Requires: it was painted.
    void waitForFocus();
    /// The next painting; empty where there is none until `deadline`.
    [[nodiscard]] std::optional<Painting> nextPainting(SteadyTime deadline);
    /// A key, pressed and let go, as on a keyboard. Gives the instant of the press.
    SteadyTime press(xcb_keysym_t key);
    [[nodiscard]] Part whole();
    /// A number that is the same for the same picture, and hardly ever for another.
    [[nodiscard]] std::uint64_t pictureOf(const Part& part);

private:
    void follow(xcb_window_t window);
    [[nodiscard]] std::optional<Painting> take(const xcb_generic_event_t& event, SteadyTime at);
    [[nodiscard]] xcb_keycode_t codeOf(xcb_keysym_t key);

    xcb_connection_t* m_x;
    xcb_window_t m_root = 0;
    std::uint8_t m_damageEvent = 0;
    SteadyTime m_started;
    pid_t m_pid = 0;
    xcb_window_t m_window = 0; ///< the first that was mapped
    SteadyTime m_mapped;
};

} // namespace unknot::bench
