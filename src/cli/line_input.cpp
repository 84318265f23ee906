// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_input.hpp"

#include <algorithm>
#include <cassert>
#include <cerrno>

#include <poll.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace unknot::cli {

using std::chrono::nanoseconds;

namespace {

/// No answer is longer; the rest of a longer line is dropped.
constexpr std::size_t kLongestLine = 4096;

timespec timespecOf(nanoseconds span) {
    span = std::max(span, nanoseconds(0));
    const auto whole = std::chrono::floor<std::chrono::seconds>(span);
    timespec value{};
    value.tv_sec = whole.count();
    value.tv_nsec = (span - whole).count();
    return value;
}

} // namespace

LineInput::LineInput(int input, int interrupts, InputKind kind)
    : m_input(input),
      m_interrupts(interrupts),
      m_alarm(::timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK)),
      m_kind(kind) {}

LineInput::~LineInput() {
    if (m_alarm >= 0)
        ::close(m_alarm);
}

Waited LineInput::waitForLine(std::optional<nanoseconds> atMost) {
    if (hasLine())
        return Waited::line;
    if (m_isAtEnd)
        return Waited::ended;
    return wait(m_input, atMost);
}

Waited LineInput::waitUnread(std::optional<nanoseconds> atMost) {
    return wait(-1, atMost);
}

std::string LineInput::takeLine() {
    assert(hasLine());
    const auto end = std::min(m_buffer.find('\n'), m_buffer.size());
    std::string line = m_buffer.substr(0, end);
    m_buffer.erase(0, end + 1);
    return line;
}

bool LineInput::hasLine() const {
    // A last line counts without its end, too.
    return m_buffer.find('\n') != std::string::npos || (m_isAtEnd && !m_buffer.empty());
}

Waited LineInput::wait(int input, std::optional<nanoseconds> atMost) {
    // poll() passes over negative descriptors.
    pollfd sources[] = {{input, POLLIN, 0}, {m_interrupts, POLLIN, 0}, {atMost ? m_alarm : -1, POLLIN, 0}};
    const timespec limit = timespecOf(atMost.value_or(nanoseconds(0)));
    if (atMost)
        wakeAfter(*atMost);
    if (::ppoll(sources, 3, atMost ? &limit : nullptr, nullptr) <= 0)
        return Waited::time;
    signalfd_siginfo signal{};
    if (sources[1].revents != 0 && ::read(m_interrupts, &signal, sizeof signal) > 0)
        return Waited::interrupted;
    if (sources[0].revents == 0)
        return Waited::time;
    readSome();
    if (hasLine())
        return Waited::line;
    return m_isAtEnd ? Waited::ended : Waited::time;
}

/// poll() counts no time in which the machine sleeps: what ended meanwhile would be told that much too late.
void LineInput::wakeAfter(nanoseconds span) const {
    itimerspec alarm{};
    alarm.it_value = timespecOf(span);
    if (m_alarm >= 0)
        ::timerfd_settime(m_alarm, 0, &alarm, nullptr);
}

void LineInput::readSome() {
    char block[4096];
    const ssize_t count = ::read(m_input, block, sizeof block);
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_isAtEnd = true;
        return;
    }
    m_buffer.append(block, std::size_t(count));
    if (m_buffer.find('\n') == std::string::npos && m_buffer.size() > kLongestLine)
        m_buffer.resize(kLongestLine);
}

} // namespace unknot::cli
