// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/journal/draft_file.hpp"
#include "unknot/journal/journal_store.hpp"

#include <algorithm>
#include <functional>
#include <type_traits>

namespace unknot {

/// The episode editor.
struct EditorView {
    Episode edited;
    bool isNew = false;
    bool isChanged = false;              ///< something is not stored yet
    bool endsBeforeOnset = false;        ///< as entered; it can be saved so, and no length is shown
    bool isInFuture = false;             ///< the onset is later than now; likewise
    std::optional<ErrorCode> saveError;  ///< why it could not be stored; all of it is still here
    std::optional<ErrorCode> draftError; ///< why what is typed cannot be kept meanwhile

    bool operator==(const EditorView&) const = default;
};

/// What waits in the draft file.
struct WaitingDraft {
    bool isThere = false;
    std::optional<ErrorCode> problem; ///< why it cannot be read; it was set aside, not deleted

    bool operator==(const WaitingDraft&) const = default;
};

/// What stands in a field for own words and was not added yet.
struct TypedWords {
    std::string trigger;
    std::string tried;
    std::string medicine;
    std::optional<WallTime> medicineAt;

    bool operator==(const TypedWords&) const = default;
};

/// Edits one episode. What is changed is kept in the draft file until it is saved, so that a killed program
/// loses little of it. Nothing blocks saving: what is left empty stays unknown.
/// Borrows: store, draft file, clock.
class EditorPresenter {
public:
    EditorPresenter(JournalStore& store, const DraftFile& draft, const Clock& clock)
        : m_store(store), m_draft(draft), m_clock(clock) {}

    /// What an entry was, null for a new one, and what it is now.
    using Stored = std::function<void(const Episode* before, const Episode& after)>;
    /// To be told of each entry that was stored, also of one that was saved because another is edited.
    void onStored(Stored stored) { m_stored = std::move(stored); }

    /// A new episode that begins now and is over. An open edit is saved first; false where that fails, and
    /// then it stays open. So with the other two.
    bool openNew();
    /// One of the journal. False also where it is not there, or the journal cannot be read.
    bool open(const EpisodeId& episode);
    /// What was being edited when the program ended. False where there is no draft.
    bool openDraft();
    /// Whether one waits that is not open now.
    [[nodiscard]] WaitingDraft waitingDraft() const;

    /// Changes one field of what is edited.
    template <class Value>
    void set(Value Episode::*field, const std::type_identity_t<Value>& value) {
        if (m_edited.*field == value)
            return;
        m_edited.*field = value;
        touched();
    }
    /// Puts an item of a list in, or takes it out. A trigger takes "none known" back.
    template <class IdType>
    void toggle(std::vector<IdType> Episode::*list, const std::type_identity_t<IdType>& id) {
        auto& items = m_edited.*list;
        const auto found = std::ranges::find(items, id);
        if (found == items.end())
            items.push_back(id);
        else
            items.erase(found);
        if (!m_edited.triggers.empty())
            m_edited.isNoTriggerKnown = false;
        touched();
    }
    /// "None known": a full answer, that takes all triggers out.
    void toggleNoTriggerKnown();
    /// Own words for a trigger; the same twice is once. Blanks around are dropped, nothing is ignored.
    void addOwnTrigger(const std::string& text);
    /// Something tried: one of the list, or in own words. Gives its id.
    TriedId addTried(const MeasureId& measure);
    TriedId addOwnTried(const std::string& text);
    void setOutcome(const TriedId& tried, std::optional<Outcome> outcome);
    void removeTried(const TriedId& tried);
    void addMedicine(const std::string& text, const std::optional<WallTime>& at);
    void removeMedicine(const MedicineId& medicine);
    /// How strong it is or was, at that time.
    void addReading(PainScore score, const WallTime& at);
    void removeReading(const ReadingId& reading);

    /// What is being typed: it goes into the draft, and is saved, as if it had been added.
    void setTyped(const TypedWords& typed);

    /// Stores it. What was changed elsewhere meanwhile stays, but for the fields that were changed here.
    /// False where it cannot be stored: then all of it stays here, and the view says why.
    bool save();
    /// Lets go of everything since the last save.
    void discard();
    /// Writes the draft. To be called within a second after a change.
    void keepDraft();
    /// Closes it, and what was changed waits as a draft. False where that cannot be kept: then it stays open,
    /// and the view says why.
    bool putAside();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] WallTime now() const { return m_clock.now().wall; }
    /// Requires: isOpen().
    [[nodiscard]] EditorView view() const;

private:
    void begin(std::optional<Episode> base, Episode edited);
    [[nodiscard]] bool isChanged() const;
    bool leaveOpenEdit();
    void close();
    [[nodiscard]] Episode withTyped() const;
    Result<void> store(const Episode& edited, UtcTime now);
    void tell(const std::optional<Episode>& before, const Episode& after) const;
    void touched();

    JournalStore& m_store;
    const DraftFile& m_draft;
    const Clock& m_clock;
    Stored m_stored;
    bool m_isOpen = false;
    std::optional<Episode> m_base; ///< as it was stored; empty for a new one
    Episode m_start;               ///< as it was when it was opened
    Episode m_edited;
    TypedWords m_typed;
    std::optional<ErrorCode> m_saveError;
    std::optional<ErrorCode> m_draftError;
};

} // namespace unknot
