// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/moment_times.hpp"

#include "unknot/content/content.hpp"
#include "unknot/journal/draft_file.hpp"

namespace unknot {

/// A noted moment, as it is listed.
struct MomentLine {
    MomentId id;
    WallTime at;
    std::vector<std::string> triggers; ///< of the list, then own ones; none of these where it is empty
    bool isRemoved = false;

    bool operator==(const MomentLine&) const = default;
};

/// The spasm that a moment is to be put beside.
struct Beside {
    WallTime onset;
    int days = 1;              ///< how many days before it the moment is, 1 to kDaysBefore
    std::vector<bool> isNoted; ///< of each of those days, the nearest first

    bool operator==(const Beside&) const = default;
};

/// One ordinary moment that is being told, and those there are.
struct MomentView {
    NotedMoment edited;
    bool isNew = true;       ///< not stored yet
    bool isChanged = false;  ///< something is not stored yet
    bool isAnswered = false; ///< it says something, and so can be saved
    bool isInFuture = false; ///< it is later than now; it can be saved so
    bool hasOnset = false;   ///< a spasm began in these hours; likewise, and it stands for no ordinary day
    std::optional<Beside> beside;
    std::vector<MomentLine> noted; ///< the latest first; the removed ones where those were asked for
    bool isRemovedShown = false;
    bool hasMore = false;
    MomentId justRemoved;                ///< what undoRemove() brings back; empty for none
    std::optional<ErrorCode> saveError;  ///< why it could not be stored; all of it is still here
    std::optional<ErrorCode> error;      ///< why the journal could not be read, or not changed
    bool isKept = false;                 ///< as it stands it is kept as a draft
    std::optional<ErrorCode> draftError; ///< why it cannot be
    std::optional<ErrorCode> unreadable; ///< why a draft of before is no use; until the next keepDraft()

    bool operator==(const MomentView&) const = default;
};

/// Ordinary moments: what was there in the two hours before one, to be put beside spasms. Nothing asks for
/// them. What is entered and not saved stays here while the program runs, and is kept as a draft.
/// Borrows: stores, draft, content, clock.
class MomentPresenter {
public:
    MomentPresenter(MomentStore& store, const JournalStore& journal, const MomentDraftFile& draft,
        const Content& content, const Clock& clock, OffsetAt offsetAt)
        : m_store(store),
          m_journal(journal),
          m_draft(draft),
          m_content(content),
          m_clock(clock),
          m_offsetAt(std::move(offsetAt)) {}

    // What is open, and answered but not stored, is saved first; false where that fails, and then it stays.
    // An open one that says nothing is let go.

    /// A new one, now; or what was begun and not saved, also before the program was ended.
    bool openNew();
    /// One of those there are. False also where it is not there, or the journal cannot be read.
    bool open(const MomentId& moment);
    /// The same clock time so many days before a spasm: the one that is noted for it, or a new one.
    bool openBefore(const WallTime& onset, int days);

    void setAt(const WallTime& at);
    /// Puts a trigger in, or takes it out; one that is in takes "none of these" back.
    void toggle(const TriggerId& trigger);
    /// "None of these": a full answer, that takes all triggers out.
    void toggleNone();
    /// Own words; the same twice is once. Blanks around are dropped.
    void addOwn(const std::string& text);
    void removeOwn(std::size_t index);
    /// What is being typed; it is saved as if it had been added.
    void setTyped(const std::string& text);
    /// It is not being typed any more.
    void addTyped();

    /// Stores it. False where it says nothing, or cannot be stored: then all of it stays here.
    bool save();
    /// Lets go of everything since the last save.
    void letGo();
    /// Takes away the one that is open; a new one is open then.
    void remove();
    /// The last remove() was a slip.
    void undoRemove();
    void bringBack(const MomentId& moment);

    /// Reads the list again.
    void refresh();
    /// The removed ones in place of the others, to be brought back.
    void setRemovedShown(bool isShown);
    /// Lists older ones, too.
    void more();

    /// Writes the draft, or takes it away where nothing waits that says something.
    void keepDraft();

    /// Whether something was begun that is not stored.
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] const MomentView& view() const { return m_view; }

private:
    void begin(NotedMoment moment, bool isStored);
    void beginNew(const WallTime& at);
    bool leaveOpen();
    bool takeUpDraft();
    Result<void> writeDraft();
    [[nodiscard]] NotedMoment withTyped() const;
    [[nodiscard]] Result<std::vector<NotedMoment>> allAround(const WallTime& time) const;
    void change(const Result<void>& done);
    void show();
    void list();
    void lookBeside();

    MomentStore& m_store;
    const JournalStore& m_journal;
    const MomentDraftFile& m_draft;
    const Content& m_content;
    const Clock& m_clock;
    OffsetAt m_offsetAt;
    NotedMoment m_start; ///< as it was opened, or stored
    NotedMoment m_edited;
    std::optional<NotedMoment> m_kept; ///< as it is in the draft
    std::string m_typed;
    std::size_t m_shown = kPage;
    MomentView m_view;

    static constexpr std::size_t kPage = 10;
};

} // namespace unknot
