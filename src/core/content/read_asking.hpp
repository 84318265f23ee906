// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content_files.hpp"

#include <algorithm>

namespace unknot {

inline constexpr std::pair<const char*, Route> kRouteNames[] = {
    {"emergency", Route::emergency},
    {"sameDay", Route::sameDay},
    {"soon", Route::soon},
    {"routine", Route::routine},
};

/// The signs as they will be once a file is laid over what is known: its own stand for those they replace.
/// Borrows: both.
struct SignsInReach {
    const std::vector<RedFlag>& own;
    const RedFlags& below;

    /// Null where there is no such sign.
    [[nodiscard]] const RedFlag* find(const SignId& id) const;
    [[nodiscard]] std::vector<SignId> emergencies() const;
};

/// Whether all of `before` are in `now`, in any order.
template <class Value>
[[nodiscard]] bool keepsAll(const std::vector<Value>& before, const std::vector<Value>& now) {
    return std::ranges::all_of(
        before, [&](const Value& value) { return std::ranges::find(now, value) != now.end(); });
}

/// The ids of the required array at `key`, at least `low`, each of a sign in reach.
[[nodiscard]] std::vector<SignId> readSignIds(
    ObjectReader& object, const char* key, std::size_t low, const SignsInReach& signs);

/// How and when the signs are asked, and for whom Unknot is not meant: `short_form`, `follow_ups`,
/// `ask_again` and `not_for` of red_flags.json. Requires: `flags` has the signs of the file already.
void readAsking(ObjectReader& file, RedFlags& flags, const Content& known);

} // namespace unknot
