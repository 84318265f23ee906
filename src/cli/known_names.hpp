// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.hpp"

#include "unknot/base/result.hpp"
#include "unknot/content/journal_lists.hpp"

namespace unknot::cli {

/// The id, where the list has it. Fails: invalid; `detail` says which names there are.
template <class IdType, class List, class Items>
[[nodiscard]] Result<IdType> knownName(
    const char* what, const std::string& name, const List& list, const Items& items) {
    if (const IdType id{name}; list.find(id))
        return id;
    std::vector<std::string> known;
    for (const auto& item : items)
        known.push_back(item.id.value);
    return fail(ErrorCode::invalid,
        "There is no " + std::string(what) + " \"" + name + "\". " +
            (known.empty() ? "None are known." : "Known are " + eitherOf(known) + "."));
}

template <class IdType>
[[nodiscard]] Result<IdType> knownName(
    const char* what, const std::string& name, const PickList<IdType>& list) {
    return knownName<IdType>(what, name, list, list.items);
}

[[nodiscard]] inline Result<BodyAreaId> knownName(
    const char* what, const std::string& name, const BodyMap& body) {
    return knownName<BodyAreaId>(what, name, body, body.areas);
}

} // namespace unknot::cli
