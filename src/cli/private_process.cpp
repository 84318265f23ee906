// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_process.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace unknot::cli {

void keepToOneself() {
    ::umask(0077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A dump that is piped to another program does not ask for that limit.
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace unknot::cli
