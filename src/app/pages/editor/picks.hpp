// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/text.hpp"

#include "unknot/content/journal_lists.hpp"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace unknot {

/// What can be picked: the list's items, then those of the entry that this content does not know (it may have
/// known them once), so that they are seen and can be taken out.
template <class IdType>
struct Picks {
    std::vector<IdType> ids;
    QStringList labels;
    std::vector<bool> on;

    Picks(const PickList<IdType>& list, const std::vector<IdType>& chosen) {
        for (const auto& item : list.items)
            add(item.id, textOf(item.label), std::ranges::find(chosen, item.id) != chosen.end());
        for (const IdType& id : chosen)
            if (!list.find(id))
                add(id, textOf(id.value), true);
    }

private:
    void add(const IdType& id, const QString& label, bool isOn) {
        ids.push_back(id);
        labels << label;
        on.push_back(isOn);
    }
};

/// The items as claims, for who names them.
template <class IdType>
std::vector<Claim> claimsOf(const PickList<IdType>& list) {
    std::vector<Claim> claims;
    for (const auto& item : list.items)
        claims.push_back({.text = item.label, .sources = item.sources, .isOwnRule = item.isOwnRule});
    return claims;
}

} // namespace unknot
