// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/sheet_presenter.hpp"

#include "presenters/same_spasm.hpp"

#include <algorithm>
#include <utility>

namespace unknot {

namespace {

std::string fileNameFor(const WallTime& made) {
    std::string time = clockText(made);
    std::erase(time, ':');
    return "unknot-sheet-" + isoDay(made.localDay()) + "-" + time;
}

} // namespace

void SheetPresenter::answered(const std::vector<AnsweredSignView>& answers) {
    Screening screening{.id = {}, .at = m_clock.now().wall, .answers = {}};
    for (const AnsweredSignView& given : answers) {
        const auto& signs = m_content.redFlags.signs;
        const auto sign = std::ranges::find(signs, given.text, &RedFlag::text);
        screening.answers.push_back({sign == signs.end() ? SignId() : sign->id, given.answer});
    }
    if (!screening.answers.empty())
        m_sitting.push_back(std::move(screening));
}

void SheetPresenter::beginForNow(const std::optional<WallTime>& begun) {
    m_wanted = {};
    m_facts = {
        .episode = {}, .onset = begun, .sitting = m_sitting, .region = m_region, .now = m_clock.now().wall};
    m_error.reset();
    m_isMissing = false;
}

void SheetPresenter::beginFor(const EpisodeId& episode) {
    beginForNow();
    m_wanted = episode;
    // What was answered just now need not be about that one.
    m_facts.sitting.clear();
}

void SheetPresenter::load() {
    auto episode = wanted();
    m_error = episode ? std::optional<ErrorCode>() : episode.error().code;
    m_facts.episode = episode ? *std::move(episode) : std::nullopt;
    m_isMissing = !m_error && !m_facts.episode && !m_wanted.empty();
}

Result<std::optional<Episode>> SheetPresenter::wanted() const {
    if (!m_wanted.empty())
        return m_store.find(m_wanted);
    for (const bool isOpen : {true, false}) {
        const auto latest = m_store.episodes({.isOpen = isOpen, .limit = 1});
        if (!latest)
            return fail(latest.error());
        if (!latest->empty() && (isOpen || isSameSpasm(latest->front(), m_facts.now.utc)))
            return std::optional<Episode>(latest->front());
    }
    return std::optional<Episode>();
}

bool SheetPresenter::hasPrivate() const {
    for (const Screening& screening : m_facts.sitting)
        for (const SignAnswer& given : screening.answers)
            if (const RedFlag* sign = m_content.redFlags.find(given.sign); sign && sign->isPrivate)
                return true;
    return false;
}

SheetView SheetPresenter::view() const {
    return {.sheet = emergencySheet(m_facts, m_content),
        .name = fileNameFor(m_facts.now),
        .region = m_facts.region,
        .error = m_error,
        .isMissing = m_isMissing,
        .hasPrivate = hasPrivate(),
        .namesPrivate = m_facts.namesPrivate};
}

} // namespace unknot
