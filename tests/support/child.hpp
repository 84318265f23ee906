// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace unknot::test {

/// Runs `deed` in a process of its own, so that limits and rights it takes on end with it. Gives what
/// `deed` gave (0 to 255), or -1 where the child did not come to its end.
inline int inChild(const std::function<int()>& deed) {
    const pid_t child = fork();
    if (child == 0) {
        alarm(20); // a child that hangs is a failure, not a hanging test
        _exit(deed());
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

/// Gives up root's rights where the test has them, so that permission bits bind.
/// Requires: to be called in a child.
inline bool becomeNobody() {
    constexpr id_t kNobody = 65534;
    return geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0);
}

/// Gives a folder and all in it to the user whom becomeNobody() makes of a child.
inline bool giveToNobody(const std::filesystem::path& folder) {
    constexpr uid_t kNobody = 65534;
    if (geteuid() != 0)
        return true;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (lchown(entry.path().c_str(), kNobody, kNobody) != 0)
            return false;
    return lchown(folder.c_str(), kNobody, kNobody) == 0;
}

/// No file may grow beyond `bytes`, as on a full disk. Requires: to be called in a child.
inline bool limitFileSize(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    return setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// Only so many bytes more can be had of the machine's memory. Requires: to be called in a child.
inline bool limitMemory(rlim_t bytes) {
    std::ifstream status("/proc/self/statm");
    rlim_t pages = 0;
    status >> pages;
    const rlim_t most = pages * rlim_t(sysconf(_SC_PAGESIZE)) + bytes;
    const rlimit limit{most, most};
    return pages > 0 && setrlimit(RLIMIT_AS, &limit) == 0;
}

} // namespace unknot::test
