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

void BootTimer::setFor(BootTime moment) {
    // Zero would switch it off.
    set(std::max(moment.time_since_epoch(), std::chrono::nanoseconds(1)));
}

void BootTimer::clear() {
    set(std::chrono::nanoseconds(0));
}

void BootTimer::set(std::chrono::nanoseconds sinceBoot) {
    if (!isThere())
        return;
    const auto whole = std::chrono::floor<std::chrono::seconds>(sinceBoot);
    itimerspec when{};
    when.it_value.tv_sec = whole.count();
    when.it_value.tv_nsec = (sinceBoot - whole).count();
    timerfd_settime(m_descriptor, TFD_TIMER_ABSTIME, &when, nullptr);
}

void BootTimer::read() {
    std::uint64_t times = 0;
    // Nothing to read: it was set anew after it had come.
    if (::read(m_descriptor, &times, sizeof times) == sizeof times)
        emit reached();
}

} // namespace unknot
