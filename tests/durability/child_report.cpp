// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/child_report.hpp"

#include <cstring>

#include <sys/wait.h>
#include <unistd.h>

namespace unknot::test {

std::string reportOfChild(unsigned seconds, const std::function<std::string()>& deed) {
    int ends[2];
    if (::pipe(ends) != 0)
        return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(seconds);
        const std::string report = deed();
        const bool isSaid = ::write(ends[1], report.data(), report.size()) == ssize_t(report.size());
        ::_exit(isSaid ? 0 : 1);
    }
    ::close(ends[1]);
    std::string report;
    char bytes[4096];
    for (ssize_t count = 0; (count = ::read(ends[0], bytes, sizeof bytes)) > 0;)
        report.append(bytes, std::size_t(count));
    ::close(ends[0]);
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        return "no child";
    if (WIFSIGNALED(status))
        report += WTERMSIG(status) == SIGALRM ? "took too long"
                                              : std::string("died: ") + ::strsignal(WTERMSIG(status));
    else if (WEXITSTATUS(status) != 0)
        report += "ended with " + std::to_string(WEXITSTATUS(status));
    return report;
}

} // namespace unknot::test
