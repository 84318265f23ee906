// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a program, tells when its first window was mapped and painted and what it had cost until then,
// and keeps it until stdin is closed.
//     unknot_bench_first_paint PROGRAM ARG...
#include "watch/watched_program.hpp"

#include <cstdio>

int main(int argc, char** argv) {
    using namespace unknot::bench;
    if (argc < 2)
        return 2;
    WatchedProgram program(argv + 1);
    const FirstPaint first = program.waitForFirstPaint();
    std::printf("{\"pid\": %d, \"mapped_ms\": %.3f, \"painted_ms\": %.3f, \"cpu_ms\": %.3f}\n",
        int(program.pid()), milliseconds(first.mapped), milliseconds(first.painted), milliseconds(first.cpu));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
}
