// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>

namespace unknot {

/// One of a pick list of the journal or, where `id` is empty, own words. Own words that differ only in blanks
/// and in capital letters (of ASCII and Latin-1) are one; they are given on one line as they were written
/// last.
template <class IdType>
struct Pick {
    IdType id;
    std::string own;

    auto operator<=>(const Pick&) const = default;
};

} // namespace unknot
