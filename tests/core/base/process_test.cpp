// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include "unknot/base/process.hpp"

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace unknot;
using namespace unknot::test;

namespace {

/// What became of a child that keeps to its owner, makes a file and crashes.
int crashIn(const TempDir& folder) {
    const pid_t child = fork();
    if (child == 0) {
        [[maybe_unused]] const int changed = chdir(folder.path().c_str());
        keepToOwner();
        close(open("made", O_CREAT | O_WRONLY, 0666));
        std::signal(SIGABRT, SIG_DFL); // the test runner's own handler would report a failure
        std::abort();
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

} // namespace

TEST_CASE("keepToOwner: what is made is for nobody else, and a crash leaves no dump", "[base]") {
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_CORE, &before) == 0);
    rlimit most = before;
    most.rlim_cur = before.rlim_max;
    REQUIRE(setrlimit(RLIMIT_CORE, &most) == 0);
    umask(0);
    const TempDir folder;
    const int status = crashIn(folder);
    setrlimit(RLIMIT_CORE, &before);
    umask(0022);
    REQUIRE(WIFSIGNALED(status));
    CHECK_FALSE(WCOREDUMP(status));
    struct stat made {};
    REQUIRE(::stat((folder.path() / "made").c_str(), &made) == 0);
    CHECK((made.st_mode & 0777) == 0600);
}
