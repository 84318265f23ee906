// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

/// True for UTF-8 without NUL.
[[nodiscard]] bool isText(std::string_view text);

/// Collects what is wrong with one value, each fault once; `what` names the field. No fault quotes from it.
class FaultList {
public:
    void uuid(std::string_view id, const char* what);
    /// The years 1900 to 9999, less a day at either end for the offset.
    void instant(UtcTime at, const char* what);
    void time(const WallTime& at, const char* what);
    void text(const std::string& value, const char* what);
    /// At most 200 bytes, without control characters; may be empty.
    void shortText(const std::string& value, const char* what);
    /// When a row was changed last and, where it is, removed.
    void stamps(UtcTime changed, const std::optional<UtcTime>& removed);
    void refuse(bool isWrong, const char* what, const char* why = "");

    [[nodiscard]] std::vector<std::string> finish() { return std::move(m_faults); }

private:
    std::vector<std::string> m_faults;
};

} // namespace unknot
