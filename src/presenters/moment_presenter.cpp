// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/moment_presenter.hpp"

#include "presenters/trimmed.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/insights/self_matched.hpp"

#include <algorithm>
#include <utility>

namespace unknot {

namespace {

using Removed = EpisodeFilter::Removed;

void putOwn(NotedMoment& moment, const std::string& text) {
    const std::string own = trimmed(text);
    if (own.empty() || std::ranges::find(moment.ownTriggers, own) != moment.ownTriggers.end())
        return;
    moment.ownTriggers.push_back(own);
    moment.isNone = false;
}

bool isAnswered(const NotedMoment& moment) {
    return moment.isNone || !moment.triggers.empty() || !moment.ownTriggers.empty();
}

NotedMoment emptyOne(const MomentId& id, const WallTime& at, UtcTime changedAt) {
    return {.id = id, .at = at, .triggers = {}, .ownTriggers = {}, .changedAt = changedAt, .removedAt = {}};
}

MomentLine lineOf(const NotedMoment& moment, const PickList<TriggerId>& list) {
    MomentLine line{.id = moment.id, .at = moment.at, .isRemoved = moment.removedAt.has_value()};
    for (const TriggerId& trigger : moment.triggers) {
        const auto* item = list.find(trigger);
        line.triggers.push_back(item ? item->label : trigger.value);
    }
    line.triggers.insert(line.triggers.end(), moment.ownTriggers.begin(), moment.ownTriggers.end());
    return line;
}

} // namespace

bool MomentPresenter::openNew() {
    const bool isBegun = takeUpDraft() || (isWaiting() && m_view.isNew && !m_view.beside);
    if (!isBegun) {
        if (!leaveOpen())
            return false;
        beginNew(m_clock.now().wall);
    }
    refresh();
    return true;
}

bool MomentPresenter::open(const MomentId& moment) {
    if (!leaveOpen())
        return false;
    const auto all = m_store.moments({});
    if (!all) {
        m_view.error = all.error().code;
        return false;
    }
    const auto found = std::ranges::find(*all, moment, &NotedMoment::id);
    if (found == all->end())
        return false;
    begin(*found, true);
    refresh();
    return true;
}

bool MomentPresenter::openBefore(const WallTime& onset, int days) {
    if (!leaveOpen())
        return false;
    const WallTime at = sameClockBefore(onset, days, m_offsetAt);
    const auto around = allAround(at);
    if (!around) {
        m_view.error = around.error().code;
        return false;
    }
    if (const NotedMoment* noted = nearestTo(*around, at))
        begin(*noted, true);
    else
        beginNew(at);
    m_view.beside = Beside{.onset = onset, .days = days, .isNoted = {}};
    refresh();
    return true;
}

void MomentPresenter::begin(NotedMoment moment, bool isStored) {
    m_edited = std::move(moment);
    m_start = m_edited;
    m_typed.clear();
    m_view.isNew = !isStored;
    m_view.beside.reset();
    m_view.saveError.reset();
}

void MomentPresenter::beginNew(const WallTime& at) {
    begin(emptyOne({newUuid()}, at, m_clock.now().wall.utc), false);
}

/// What was begun before the program was ended, where nothing was opened since. False where there is none.
bool MomentPresenter::takeUpDraft() {
    if (!m_edited.id.empty())
        return false;
    auto kept = m_draft.load();
    if (!kept)
        m_view.unreadable = kept.error().code;
    if (!kept || !*kept)
        return false;
    MomentDraft& draft = **kept;
    const bool isStored = draft.base.has_value();
    begin(isStored ? *draft.base : emptyOne(draft.edited.id, draft.edited.at, draft.edited.changedAt),
        isStored);
    m_edited = std::move(draft.edited);
    m_kept = m_edited;
    return true;
}

void MomentPresenter::keepDraft() {
    const auto kept = writeDraft();
    m_view.draftError = kept ? std::nullopt : std::optional(kept.error().code);
    m_view.unreadable.reset();
    show();
}

Result<void> MomentPresenter::writeDraft() {
    const NotedMoment moment = withTyped();
    if (moment == m_start || !isAnswered(moment)) {
        m_kept.reset();
        return m_draft.clear();
    }
    auto kept =
        m_draft.save({.base = m_view.isNew ? std::nullopt : std::optional(m_start), .edited = moment});
    if (kept)
        m_kept = moment;
    return kept;
}

/// True once nothing is open that would be lost.
bool MomentPresenter::leaveOpen() {
    takeUpDraft();
    return !isWaiting() || !isAnswered(withTyped()) || save();
}

void MomentPresenter::setAt(const WallTime& at) {
    m_edited.at = at;
    lookBeside();
    m_view.saveError.reset();
    show();
}

void MomentPresenter::toggle(const TriggerId& trigger) {
    const auto found = std::ranges::find(m_edited.triggers, trigger);
    if (found == m_edited.triggers.end()) {
        m_edited.triggers.push_back(trigger);
        m_edited.isNone = false;
    } else {
        m_edited.triggers.erase(found);
    }
    m_view.saveError.reset();
    show();
}

void MomentPresenter::toggleNone() {
    m_edited.isNone = !m_edited.isNone;
    if (m_edited.isNone) {
        m_edited.triggers.clear();
        m_edited.ownTriggers.clear();
    }
    m_view.saveError.reset();
    show();
}

void MomentPresenter::addOwn(const std::string& text) {
    putOwn(m_edited, text);
    m_view.saveError.reset();
    show();
}

void MomentPresenter::removeOwn(std::size_t index) {
    if (index < m_edited.ownTriggers.size())
        m_edited.ownTriggers.erase(m_edited.ownTriggers.begin() + std::ptrdiff_t(index));
    m_view.saveError.reset();
    show();
}

void MomentPresenter::setTyped(const std::string& text) {
    m_typed = text;
    m_view.saveError.reset();
    show();
}

void MomentPresenter::addTyped() {
    addOwn(std::exchange(m_typed, {}));
}

NotedMoment MomentPresenter::withTyped() const {
    NotedMoment moment = m_edited;
    putOwn(moment, m_typed);
    return moment;
}

bool MomentPresenter::isWaiting() const {
    return withTyped() != m_start;
}

bool MomentPresenter::save() {
    NotedMoment moment = withTyped();
    moment.changedAt = m_clock.now().wall.utc;
    moment.removedAt.reset();
    const auto kept = isAnswered(moment) ? m_store.keepMoment(moment) : fail(ErrorCode::invalid, "no answer");
    m_view.saveError = kept ? std::nullopt : std::optional(kept.error().code);
    if (kept) {
        m_start = moment;
        m_view.isNew = false;
        letGo();
    }
    show();
    return bool(kept);
}

void MomentPresenter::letGo() {
    m_edited = m_start;
    m_typed.clear();
    m_view.saveError.reset();
    // One that cannot be taken away would be offered again; saving it twice changes nothing.
    [[maybe_unused]] const auto cleared = writeDraft();
    show();
}

void MomentPresenter::remove() {
    const MomentId removed = m_edited.id;
    const auto beside = m_view.beside;
    const auto done = m_store.removeMoment(removed, m_clock.now().wall.utc);
    if (done) {
        beginNew(beside ? sameClockBefore(beside->onset, beside->days, m_offsetAt) : m_clock.now().wall);
        m_view.beside = beside;
        m_view.justRemoved = removed;
    }
    change(done);
}

void MomentPresenter::undoRemove() {
    const MomentId back = m_view.justRemoved;
    if (back.empty())
        return;
    const auto beside = m_view.beside;
    const auto done = unknot::bringBack(m_store, back, m_clock.now().wall.utc);
    if (done)
        m_view.justRemoved = {};
    // As it was before, where nothing else was begun meanwhile.
    if (done && !isWaiting() && open(back))
        m_view.beside = beside;
    change(done);
}

void MomentPresenter::bringBack(const MomentId& moment) {
    const auto done = unknot::bringBack(m_store, moment, m_clock.now().wall.utc);
    if (done && m_view.justRemoved == moment)
        m_view.justRemoved = {};
    change(done);
}

/// Shows what stands after something was done, which may have failed.
void MomentPresenter::change(const Result<void>& done) {
    refresh();
    if (!done)
        m_view.error = done.error().code;
}

void MomentPresenter::refresh() {
    list();
    lookBeside();
    show();
}

void MomentPresenter::setRemovedShown(bool isShown) {
    m_view.isRemovedShown = isShown;
    m_shown = kPage;
    refresh();
}

void MomentPresenter::more() {
    m_shown += kPage;
    refresh();
}

void MomentPresenter::list() {
    const auto listed = m_store.moments(
        {.removed = m_view.isRemovedShown ? Removed::only : Removed::without, .limit = m_shown + 1});
    m_view.error = listed ? std::nullopt : std::optional(listed.error().code);
    m_view.noted.clear();
    m_view.hasMore = listed && listed->size() > m_shown;
    if (listed)
        for (const NotedMoment& moment : *listed)
            if (m_view.noted.size() < m_shown)
                m_view.noted.push_back(lineOf(moment, m_content.journal.triggers));
}

Result<std::vector<NotedMoment>> MomentPresenter::allAround(const WallTime& time) const {
    const std::chrono::sys_days day = time.localDay();
    return m_store.moments({.from = day - std::chrono::days(1), .to = day + std::chrono::days(1)});
}

/// What else was there: nothing of it is needed to tell the moment.
void MomentPresenter::lookBeside() {
    const auto hasOnset = hasOnsetBefore(m_journal, m_edited.at);
    m_view.hasOnset = hasOnset && *hasOnset;
    if (!m_view.beside)
        return;
    m_view.beside->isNoted.clear();
    for (int days = 1; days <= kDaysBefore; ++days) {
        const WallTime at = sameClockBefore(m_view.beside->onset, days, m_offsetAt);
        const auto around = allAround(at);
        m_view.beside->isNoted.push_back(around && nearestTo(*around, at));
    }
}

void MomentPresenter::show() {
    m_view.edited = m_edited;
    m_view.isChanged = isWaiting();
    m_view.isKept = m_kept && *m_kept == withTyped();
    m_view.isAnswered = isAnswered(withTyped());
    m_view.isInFuture = m_edited.at.utc > m_clock.now().wall.utc;
}

} // namespace unknot
