// SPDX-License-Identifier: GPL-3.0-or-later
#include "standard_streams.hpp"

#include <initializer_list>

#include <fcntl.h>
#include <unistd.h>

namespace unknot::cli {

void openMissingStreams() {
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(number, F_GETFD) < 0)
            // The lowest free number is given out, which is this one.
            (void)::open("/dev/null", O_RDWR);
}

} // namespace unknot::cli
