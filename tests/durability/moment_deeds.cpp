// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/moment_deeds.hpp"

namespace unknot::test {

namespace {

constexpr std::size_t kMostMoments = 6;

} // namespace

Deed randomMomentDeed(Random& random, const JournalContents& there, UtcTime now) {
    NotedMoment moment{
        .id = {randomUuid(random)}, .at = randomTime(random), .isNone = true, .changedAt = now};
    if (below(random, 3) != 0) {
        moment.isNone = false;
        moment.triggers = {{"lifting"}, {"cough"}};
        // Now and then longer than a page of the file.
        moment.ownTriggers = {"own " + std::string(below(random, 4) == 0 ? 9000 : below(random, 90), 'o')};
    }
    const std::size_t count = there.moments.size();
    if (count >= kMostMoments || (count > 0 && below(random, 2) == 0)) {
        const NotedMoment& one = there.moments[below(random, count)];
        if (!one.removedAt && below(random, 3) == 0)
            return {"remove a moment",
                [id = one.id, now](const Stores& stores) { return stores.moments.removeMoment(id, now); }};
        moment.id = one.id;
    }
    return {"keep a moment", [=](const Stores& stores) { return stores.moments.keepMoment(moment); }};
}

} // namespace unknot::test
