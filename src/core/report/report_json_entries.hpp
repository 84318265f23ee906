// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_out.hpp"

#include "unknot/report/doctor_report.hpp"

namespace unknot {

/// {"id": …, "label": …}; without a label where a later content has it.
template <class List, class IdType>
[[nodiscard]] JsonObject namedJson(const List& list, const IdType& id) {
    JsonObject json;
    json.put("id", id.value);
    if (const auto* item = list.find(id))
        json.put("label", item->label);
    return json;
}

/// The same, or {"own": …}.
template <class List, class IdType>
[[nodiscard]] JsonObject pickJson(const List& list, const Pick<IdType>& pick) {
    if (!pick.id.empty())
        return namedJson(list, pick.id);
    JsonObject json;
    json.put("own", pick.own);
    return json;
}

/// The entries, the answers to warning signs, own words and notes: what is one by one.
void putEntries(JsonText& json, const DoctorReport& report, const Content& content);

} // namespace unknot
