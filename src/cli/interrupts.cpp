// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupts.hpp"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace unknot::cli {

namespace {

sigset_t endingSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupts::Interrupts() {
    const sigset_t signals = endingSignals();
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    // Without the descriptor the signals keep their usual effect, which also ends the program.
    if (m_descriptor >= 0)
        ::sigprocmask(SIG_BLOCK, &signals, nullptr);
}

Interrupts::~Interrupts() {
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    const sigset_t signals = endingSignals();
    ::sigprocmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace unknot::cli
