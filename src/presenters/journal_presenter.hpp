// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/journal/activity.hpp"

#include <variant>

namespace unknot {

/// Something tried, as it is listed.
struct TriedView {
    std::string label;
    std::optional<Outcome> outcome;

    bool operator==(const TriedView&) const = default;
};

/// A place, as it is listed.
struct PlaceView {
    std::string label;
    Side side = Side::unsaid;

    bool operator==(const PlaceView&) const = default;
};

/// One episode in the history.
struct EntryView {
    EpisodeId id;
    WallTime at; ///< the onset or, where it is not known, when it was noted
    bool isOnsetKnown = true;
    EpisodeKind kind = EpisodeKind::unsaid;
    bool isOpen = false;
    std::optional<std::chrono::seconds> length;
    std::vector<PlaceView> places;
    std::vector<std::string> impacts;
    std::vector<std::string> triggers; ///< of the list, then own ones
    bool isNoTriggerKnown = false;
    std::vector<TriedView> tried;
    std::optional<PainScore> strongest; ///< of all its readings
    std::string notes;
    bool isRemoved = false;

    bool operator==(const EntryView&) const = default;
};

/// Something of a routine that was done. Nothing adds these up.
struct DoneView {
    ActivityId id;
    WallTime at; ///< when it was begun
    std::string title;
    std::optional<std::chrono::minutes> length; ///< to the nearest, at least one; empty for no time at all
    std::optional<Outcome> outcome;
    bool isRemoved = false;

    bool operator==(const DoneView&) const = default;
};

using HistoryItem = std::variant<EntryView, DoneView>;

/// What is of one month, the latest first.
struct MonthView {
    std::chrono::year_month month;
    std::vector<HistoryItem> items;

    bool operator==(const MonthView&) const = default;
};

/// Something that can be filtered by.
template <class IdType>
struct OptionView {
    IdType id;
    std::string label;

    bool operator==(const OptionView&) const = default;
};

/// The history.
struct JournalView {
    std::vector<MonthView> months;
    bool hasMore = false;    ///< older ones are there that are not listed yet
    bool isFiltered = false; ///< something narrows it down
    EpisodeFilter filter;
    EpisodeId justRemoved;          ///< what undoRemove() brings back; empty for none
    ActivityId justRemovedDone;     ///< likewise; one of the two at most
    std::optional<ErrorCode> error; ///< why the journal could not be read, or not changed

    bool operator==(const JournalView&) const = default;
};

/// The journal's pages of the past: episodes, and among them what was done of routines. Borrows: stores,
/// content, clock.
class JournalPresenter {
public:
    JournalPresenter(
        JournalStore& store, ActivityStore& activities, const Content& content, const Clock& clock)
        : m_store(store), m_activities(activities), m_content(content), m_clock(clock) {}

    /// Reads the journal again, and keeps filter and place.
    void refresh();
    /// Whether anybody has written since refresh(). Cheap.
    [[nodiscard]] bool hasChanged() const;

    /// Narrows it down to the episodes that have that; empty for anything. Paging begins anew.
    void setTrigger(std::optional<TriggerId> trigger);
    void setArea(std::optional<BodyAreaId> area);
    void setMeasure(std::optional<MeasureId> measure);
    /// Local days, both inclusive.
    void setDays(
        std::optional<std::chrono::year_month_day> from, std::optional<std::chrono::year_month_day> to);
    /// Words in the notes, or in the title of a routine.
    void setText(const std::string& text);
    /// The removed ones in place of the others, to be brought back.
    void setRemoved(EpisodeFilter::Removed removed);
    void clearFilter();
    /// Lists older ones, too.
    void more();

    void remove(const EpisodeId& episode);
    void remove(const ActivityId& activity);
    /// The last remove() was a slip.
    void undoRemove();
    void bringBack(const EpisodeId& episode);
    void bringBack(const ActivityId& activity);

    [[nodiscard]] const JournalView& view() const { return m_view; }
    [[nodiscard]] std::vector<OptionView<TriggerId>> triggers() const;
    [[nodiscard]] std::vector<OptionView<BodyAreaId>> areas() const;
    [[nodiscard]] std::vector<OptionView<MeasureId>> measures() const;

private:
    void listAnew();
    [[nodiscard]] Result<std::vector<Activity>> activities(std::size_t limit) const;
    /// Lists what stands after a change, which may have failed.
    void keep(const std::optional<Error>& failure);

    JournalStore& m_store;
    ActivityStore& m_activities;
    const Content& m_content;
    const Clock& m_clock;
    EpisodeFilter m_filter;
    std::size_t m_shown = kPage;
    std::optional<std::uint64_t> m_revision;
    JournalView m_view;

    static constexpr std::size_t kPage = 50;
};

} // namespace unknot
