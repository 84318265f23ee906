// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/claim.hpp"

namespace unknot {

/// One line of a pick list of the journal, with who names it.
template <class IdType>
struct ListItem {
    IdType id;
    std::string label; ///< a few everyday words
    std::vector<SourceId> sources;
    bool isOwnRule = false;
    /// Measures only: the more general one of which this is a kind, e.g. "position"; else empty.
    IdType kindOf;

    bool operator==(const ListItem&) const = default;
};

/// A pick list and what is said above it.
template <class IdType>
struct PickList {
    std::vector<Claim> about;
    std::vector<ListItem<IdType>> items;

    /// Null where there is no such item. Borrows: this value.
    [[nodiscard]] const ListItem<IdType>* find(const IdType& id) const {
        for (const auto& item : items)
            if (item.id == id)
                return &item;
        return nullptr;
    }

    bool operator==(const PickList&) const = default;
};

enum class BodyFace { front, back };

/// How far from the middle line a corner of the body map may be.
inline constexpr double kMapEdge = 0.5;

/// A corner on the body map, in parts of the body's height: x from the middle line to the picture's right
/// (negative: to its left), at most kMapEdge, and y from the top of the head (0) down to the soles (1).
struct MapPoint {
    double x = 0;
    double y = 0;

    bool operator==(const MapPoint&) const = default;
};

using MapShape = std::vector<MapPoint>; ///< a closed polygon, its corners rounded when it is drawn

/// A part of the body that can be marked. One with two sides is drawn on the map's right half (x > 0) and
/// mirrored to the other.
struct BodyArea {
    BodyAreaId id;
    std::string label;
    BodyFace face = BodyFace::back;
    bool hasSides = false;
    MapShape shape;

    bool operator==(const BodyArea&) const = default;
};

/// body_areas.json: the drawn body and its regions.
struct BodyMap {
    MapShape outline; ///< the right half of the body (x >= 0), from the top of the head to between the feet
    std::vector<BodyArea> areas;

    /// Null where there is no such area. Borrows: this value.
    [[nodiscard]] const BodyArea* find(const BodyAreaId& id) const;

    bool operator==(const BodyMap&) const = default;
};

/// What the journal offers to pick from.
struct JournalLists {
    BodyMap body;
    PickList<SensationId> sensations;
    PickList<ImpactId> impacts;
    PickList<TriggerId> triggers;
    PickList<MeasureId> measures;
    PickList<RiskFactorId> riskFactors;
    std::vector<Claim> aboutPain; ///< why a number is optional and never asked for daily

    bool operator==(const JournalLists&) const = default;
};

} // namespace unknot
