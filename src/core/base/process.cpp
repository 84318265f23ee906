// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/process.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

namespace unknot {

void keepToOwner() {
    umask(0077);
    // One byte, not none: where dumps go to a program and not to a file, the kernel passes over a limit of 0
    // and heeds 1 alone. PR_SET_DUMPABLE would do, too, but desktop portals refuse a process that has it off.
    const rlimit noDumps{1, 1};
    setrlimit(RLIMIT_CORE, &noDumps);
}

} // namespace unknot
