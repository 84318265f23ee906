// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/editor_presenter.hpp"

#include "presenters/trimmed.hpp"

#include "unknot/base/uuid.hpp"

#include <cassert>

namespace unknot {

namespace {

void putTrigger(Episode& episode, const std::string& text) {
    const std::string own = trimmed(text);
    if (own.empty() || std::ranges::find(episode.ownTriggers, own) != episode.ownTriggers.end())
        return;
    episode.ownTriggers.push_back(own);
    episode.isNoTriggerKnown = false;
}

/// Gives its id; an empty one where nothing was typed.
TriedId putTried(Episode& episode, const std::string& text) {
    const std::string own = trimmed(text);
    if (own.empty())
        return {};
    return episode.tried.emplace_back(Tried{.id = {newUuid()}, .measure = {}, .own = own}).id;
}

void putMedicine(Episode& episode, const std::string& text, const std::optional<WallTime>& at) {
    const std::string own = trimmed(text);
    if (!own.empty())
        episode.medicines.push_back({.id = {newUuid()}, .text = own, .at = at});
}

} // namespace

bool EditorPresenter::openNew() {
    if (!leaveOpenEdit())
        return false;
    const WallTime now = m_clock.now().wall;
    begin(std::nullopt,
        {.id = {newUuid()}, .notedAt = now, .onset = now, .end = EndNotKnown{}, .changedAt = now.utc});
    return true;
}

bool EditorPresenter::open(const EpisodeId& episode) {
    if (m_isOpen && m_edited.id == episode)
        return true;
    if (!leaveOpenEdit())
        return false;
    const auto found = m_store.find(episode);
    if (!found || !*found)
        return false;
    begin(**found, **found);
    return true;
}

bool EditorPresenter::openDraft() {
    if (m_isOpen)
        return true;
    const auto kept = m_draft.load();
    if (!kept || !*kept)
        return false;
    begin((*kept)->base, (*kept)->edited);
    if (!m_base)
        m_start = {};
    return true;
}

WaitingDraft EditorPresenter::waitingDraft() const {
    if (m_isOpen)
        return {};
    const auto kept = m_draft.load();
    if (!kept)
        return {.problem = kept.error().code};
    return {.isThere = kept->has_value()};
}

void EditorPresenter::begin(std::optional<Episode> base, Episode edited) {
    m_base = std::move(base);
    m_edited = std::move(edited);
    m_start = m_base ? *m_base : m_edited;
    m_isOpen = true;
    m_typed = {};
    m_saveError.reset();
    m_draftError.reset();
}

/// What is open, or waits as a draft, is stored before anything else is edited.
bool EditorPresenter::leaveOpenEdit() {
    if (!m_isOpen && !openDraft())
        return true;
    if (isChanged())
        return save();
    discard();
    return true;
}

void EditorPresenter::toggleNoTriggerKnown() {
    m_edited.isNoTriggerKnown = !m_edited.isNoTriggerKnown;
    if (m_edited.isNoTriggerKnown) {
        m_edited.triggers.clear();
        m_edited.ownTriggers.clear();
    }
    touched();
}

void EditorPresenter::addOwnTrigger(const std::string& text) {
    putTrigger(m_edited, text);
    touched();
}

TriedId EditorPresenter::addTried(const MeasureId& measure) {
    m_edited.tried.push_back({.id = {newUuid()}, .measure = measure});
    touched();
    return m_edited.tried.back().id;
}

TriedId EditorPresenter::addOwnTried(const std::string& text) {
    const TriedId added = putTried(m_edited, text);
    touched();
    return added;
}

void EditorPresenter::setOutcome(const TriedId& tried, std::optional<Outcome> outcome) {
    const auto found = std::ranges::find(m_edited.tried, tried, &Tried::id);
    if (found == m_edited.tried.end())
        return;
    found->outcome = outcome;
    touched();
}

void EditorPresenter::removeTried(const TriedId& tried) {
    std::erase_if(m_edited.tried, [&](const Tried& entry) { return entry.id == tried; });
    touched();
}

void EditorPresenter::addMedicine(const std::string& text, const std::optional<WallTime>& at) {
    putMedicine(m_edited, text, at);
    touched();
}

void EditorPresenter::removeMedicine(const MedicineId& medicine) {
    std::erase_if(m_edited.medicines, [&](const Medicine& entry) { return entry.id == medicine; });
    touched();
}

void EditorPresenter::addReading(PainScore score, const WallTime& at) {
    m_edited.readings.push_back({.id = {newUuid()}, .at = at, .score = score});
    touched();
}

void EditorPresenter::removeReading(const ReadingId& reading) {
    std::erase_if(m_edited.readings, [&](const Reading& entry) { return entry.id == reading; });
    touched();
}

void EditorPresenter::setTyped(const TypedWords& typed) {
    m_typed = typed;
    touched();
}

Episode EditorPresenter::withTyped() const {
    Episode edited = m_edited;
    putTrigger(edited, m_typed.trigger);
    putTried(edited, m_typed.tried);
    putMedicine(edited, m_typed.medicine, m_typed.medicineAt);
    return edited;
}

bool EditorPresenter::save() {
    assert(m_isOpen);
    const auto stored = store(withTyped(), m_clock.now().wall.utc);
    m_saveError = stored ? std::nullopt : std::optional(stored.error().code);
    if (!stored)
        return false;
    discard();
    return true;
}

Result<void> EditorPresenter::store(const Episode& edited, UtcTime now) {
    const Episode base = m_base.value_or(edited);
    std::optional<Episode> before;
    const auto changed = m_store.change(base.id, now, [&](Episode& stored) {
        before = stored;
        // A new one that is there already was saved just before the program was killed.
        stored = m_base ? merged(base, edited, stored) : edited;
    });
    if (changed)
        tell(before, *changed);
    if (changed || changed.error().code != ErrorCode::notFound)
        return changed ? Result<void>() : Result<void>(fail(changed.error()));
    // A new one; or one that an older backup, put in place meanwhile, does not know.
    Episode added = edited;
    added.changedAt = now;
    const auto stored = m_store.add(added);
    if (stored)
        tell(std::nullopt, added);
    return stored;
}

void EditorPresenter::tell(const std::optional<Episode>& before, const Episode& after) const {
    if (m_stored)
        m_stored(before ? &*before : nullptr, after);
}

void EditorPresenter::discard() {
    close();
    // A draft that cannot be removed would be offered again; saving it twice changes nothing.
    [[maybe_unused]] const auto cleared = m_draft.clear();
}

void EditorPresenter::close() {
    m_isOpen = false;
    m_typed = {};
    m_saveError.reset();
    m_draftError.reset();
}

void EditorPresenter::keepDraft() {
    if (!m_isOpen)
        return;
    // What was changed and changed back must not come back after a kill.
    const auto kept = isChanged() ? m_draft.save({.base = m_base, .edited = withTyped()}) : m_draft.clear();
    m_draftError = kept ? std::nullopt : std::optional(kept.error().code);
}

bool EditorPresenter::putAside() {
    keepDraft();
    if (isChanged() && m_draftError)
        return false;
    close();
    return true;
}

bool EditorPresenter::isChanged() const {
    return withTyped() != m_start;
}

void EditorPresenter::touched() {
    m_saveError.reset();
}

EditorView EditorPresenter::view() const {
    assert(m_isOpen);
    const auto* ended = std::get_if<EndedAt>(&m_edited.end);
    return {.edited = m_edited,
        .isNew = !m_base,
        .isChanged = isChanged(),
        .endsBeforeOnset = ended && m_edited.onset && ended->at.utc < m_edited.onset->utc,
        .isInFuture = m_edited.onset && m_edited.onset->utc > m_clock.now().wall.utc,
        .saveError = m_saveError,
        .draftError = m_draftError};
}

} // namespace unknot
