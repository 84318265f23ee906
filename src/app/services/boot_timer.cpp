// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/boot_timer.hpp"

#include <QSocketNotifier>

#include <algorithm>

#include <sys/timerfd.h>
#include <unistd.h>

namespace unknot {

BootTimer::BootTimer(QObject* parent)
    : QObject(parent), m_descriptor(timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC)) {
    if (!isThere())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &BootTimer::read);
}

BootTimer::~BootTimer() {
    m_notifier.reset();
    if (isThere())
        close(m_descriptor);
}

void BootTimer::start(std::chrono::nanoseconds wait) {
    // Zero would switch it off.
    set(std::max(wait, std::chrono::nanoseconds(1)));
}

void BootTimer::stop() {
    set(std::chrono::nanoseconds(0));
}

void BootTimer::set(std::chrono::nanoseconds wait) {
    if (!isThere())
        return;
    const auto whole = std::chrono::floor<std::chrono::seconds>(wait);
    itimerspec when{};
    when.it_value.tv_sec = whole.count();
    when.it_value.tv_nsec = (wait - whole).count();
    timerfd_settime(m_descriptor, 0, &when, nullptr);
}

void BootTimer::read() {
    std::uint64_t times = 0;
    // Nothing to read: it was set anew after it had come.
    if (::read(m_descriptor, &times, sizeof times) == sizeof times)
        emit reached();
}

} // namespace unknot
