// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_list.hpp"

#include "unknot/base/uuid.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr std::size_t kLongestText = 64u << 10;
constexpr std::size_t kLongestName = 200;
constexpr std::chrono::minutes kLargestOffset = std::chrono::hours(18);
constexpr UtcTime kEarliest = std::chrono::sys_days(std::chrono::year(1900) / 1 / 2);
constexpr UtcTime kLatest = std::chrono::sys_days(std::chrono::year(9999) / 12 / 30);

/// The number of bytes of the UTF-8 character at the front; 0 where there is none, or NUL.
std::size_t characterAt(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto isTail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return first == 0 ? 0 : 1;
    if (first >= 0xc2 && first < 0xe0)
        return isTail(1) ? 2 : 0;
    // No longer forms than needed, and no surrogates.
    if (first >= 0xe0 && first < 0xf0) {
        const bool isFit = isTail(1) && isTail(2) && !(first == 0xe0 && byte(1) < 0xa0) &&
            !(first == 0xed && byte(1) >= 0xa0);
        return isFit ? 3 : 0;
    }
    if (first >= 0xf0 && first < 0xf5) {
        const bool isFit = isTail(1) && isTail(2) && isTail(3) && !(first == 0xf0 && byte(1) < 0x90) &&
            !(first == 0xf4 && byte(1) >= 0x90);
        return isFit ? 4 : 0;
    }
    return 0;
}

bool hasControls(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (byte < 0x20 || byte == 0x7f || (byte == 0xc2 && next < 0xa0))
            return true;
    }
    return false;
}

} // namespace

bool isText(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = characterAt(text);
        if (size == 0)
            return false;
        text.remove_prefix(size);
    }
    return true;
}

void FaultList::uuid(std::string_view id, const char* what) {
    refuse(!isUuid(id), what, ": its id is no UUID");
}

void FaultList::instant(UtcTime at, const char* what) {
    refuse(at < kEarliest || at > kLatest, what, ": a year outside 1900 to 9999");
}

void FaultList::time(const WallTime& at, const char* what) {
    instant(at.utc, what);
    refuse(std::chrono::abs(at.offset) > kLargestOffset, what, ": an offset beyond 18 hours");
}

void FaultList::text(const std::string& value, const char* what) {
    refuse(value.size() > kLongestText, what, ": more than 64 KiB of text");
    refuse(!isText(value), what, ": text that is not UTF-8, or holds NUL");
}

void FaultList::shortText(const std::string& value, const char* what) {
    text(value, what);
    refuse(value.size() > kLongestName, what, ": more than 200 bytes");
    refuse(hasControls(value), what, ": control characters");
}

void FaultList::stamps(UtcTime changed, const std::optional<UtcTime>& removed) {
    instant(changed, "changed");
    if (removed)
        instant(*removed, "removed");
}

void FaultList::refuse(bool isWrong, const char* what, const char* why) {
    if (!isWrong)
        return;
    const std::string fault = std::string(what) + why;
    if (std::ranges::find(m_faults, fault) == m_faults.end())
        m_faults.push_back(fault);
}

} // namespace unknot
