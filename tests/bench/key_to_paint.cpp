// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a program, presses keys, and tells how long each took to show: from the press to the first
// painting, and to the one after which the picture stayed as it was.
//     unknot_bench_key_to_paint TIMES KEY,KEY... KEY,KEY PROGRAM ARG...
// The first keys lead to a place; the last two are then pressed in turn, and must lead there and back.
// Only the left half of the window is looked at: beside it a figure may move on its own.
#include "watch/watched_program.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace unknot::bench;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

/// As long as nothing else comes within that time, a picture is what it will be.
constexpr auto kQuiet = 200ms;

xcb_keysym_t keyNamed(const std::string& name) {
    if (name == "space")
        return 0x20;
    if (name == "backspace")
        return 0xff08;
    return xcb_keysym_t(name.front());
}

std::vector<xcb_keysym_t> keysIn(const std::string& names) {
    std::vector<xcb_keysym_t> keys;
    for (std::size_t from = 0; from < names.size();) {
        const std::size_t to = std::min(names.find(',', from), names.size());
        keys.push_back(keyNamed(names.substr(from, to - from)));
        from = to + 1;
    }
    return keys;
}

bool meet(const Part& a, const Part& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

struct Shown {
    double firstMs = 0;
    double settledMs = 0;
    std::uint64_t picture = 0;
};

Shown press(WatchedProgram& program, xcb_keysym_t key, const Part& part) {
    Shown shown{.firstMs = 0, .settledMs = 0, .picture = program.pictureOf(part)};
    const SteadyTime pressed = program.press(key);
    while (const auto painting = program.nextPainting(pressed + kQuiet)) {
        if (!meet(painting->part, part))
            continue;
        const double after = milliseconds(painting->at - pressed);
        const std::uint64_t picture = program.pictureOf(part);
        if (picture == shown.picture)
            continue;
        if (shown.firstMs == 0)
            shown.firstMs = after;
        shown.settledMs = after;
        shown.picture = picture;
    }
    return shown;
}

void print(const char* name, const std::vector<Shown>& all, double Shown::*value, const char* end) {
    std::printf("\"%s\": [", name);
    for (std::size_t i = 0; i < all.size(); ++i)
        std::printf("%s%.3f", i > 0 ? ", " : "", all[i].*value);
    std::printf("]%s", end);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 5)
        return 2;
    const int times = std::atoi(argv[1]);
    const auto lead = keysIn(argv[2]);
    const auto turns = keysIn(argv[3]);
    WatchedProgram program(argv + 4);
    [[maybe_unused]] const FirstPaint first = program.waitForFirstPaint();
    program.waitForFocus();
    Part left = program.whole();
    left.width /= 2;
    for (const xcb_keysym_t key : lead)
        press(program, key, left);
    std::vector<Shown> all;
    for (int i = 0; i < times; ++i)
        all.push_back(press(program, turns[std::size_t(i) % turns.size()], left));
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].firstMs == 0 || (i >= turns.size() && all[i].picture != all[i - turns.size()].picture)) {
            std::fprintf(stderr, "not measured: the keys do not lead there and back\n");
            return 1;
        }
    std::printf("{");
    print("first_ms", all, &Shown::firstMs, ", ");
    print("settled_ms", all, &Shown::settledMs, "}\n");
}
