// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_out.hpp"

#include "unknot/report/doctor_report.hpp"

namespace unknot {

/// How many keys one of them has, with what is said of it.
inline constexpr std::size_t kMostOfAThing = 7;

/// {"id": …, "label": …}; without a label where a later content has it.
template <class List, class IdType>
[[nodiscard]] OrderedJson namedJson(const List& list, const IdType& id) {
    OrderedJson json = objectOf(kMostOfAThing);
    json["id"] = id.value;
    if (const auto* item = list.find(id))
        json["label"] = item->label;
    return json;
}

/// The same, or {"own": …}.
template <class List, class IdType>
[[nodiscard]] OrderedJson pickJson(const List& list, const Pick<IdType>& pick) {
    if (!pick.id.empty())
        return namedJson(list, pick.id);
    OrderedJson json = objectOf(kMostOfAThing);
    json["own"] = pick.own;
    return json;
}

/// The entries, the answers to warning signs, own words and notes: what is one by one.
void putEntries(JsonText& json, const DoctorReport& report, const Content& content);

} // namespace unknot
