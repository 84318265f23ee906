// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/standing_presenter.hpp"

#include <chrono>

namespace unknot {

namespace {

/// The stronger of the two; of two alike the earlier.
std::optional<StandingRoute> strongerOf(
    const std::optional<StandingRoute>& one, const std::optional<StandingRoute>& other) {
    return one && other ? raised(one, other->route, other->since) : one ? one : other;
}

} // namespace

StandingPresenter::StandingPresenter(
    const Content& content, StandingFile file, RegionId region, const Clock& clock)
    : m_content(content), m_file(std::move(file)), m_region(std::move(region)), m_clock(clock) {
    read();
}

void StandingPresenter::setRegion(RegionId region) {
    m_region = std::move(region);
}

void StandingPresenter::raise(Route route) {
    m_standing = raised(m_standing, route, m_clock.now().wall);
}

void StandingPresenter::keep() {
    if (m_standing == m_filed)
        return;
    read();
    if (m_standing == m_filed)
        return;
    const auto done = m_standing ? m_file.save(*m_standing) : m_file.clear();
    m_keepError = done ? std::nullopt : std::optional(done.error().code);
    if (done)
        m_filed = m_standing;
}

void StandingPresenter::release() {
    m_standing.reset();
    refresh();
}

void StandingPresenter::refresh() {
    read();
    keep();
}

void StandingPresenter::read() {
    const auto loaded = m_file.load();
    if (!loaded) {
        m_keepError = loaded.error().code;
        // What is damaged was set aside: the file is gone, and what is known here is to be written again.
        if (loaded.error().code == ErrorCode::damaged)
            m_filed.reset();
        return;
    }
    // That one was lost stays to be told until something is written again.
    if (m_standing == m_filed && m_keepError != ErrorCode::damaged)
        m_keepError.reset();
    if (*loaded == m_filed)
        return;
    // Another program wrote. What was reached here and could not be written yet stays beside that.
    const bool isOurs = m_standing && m_standing != m_filed;
    m_standing = isOurs ? strongerOf(m_standing, *loaded) : *loaded;
    m_filed = *loaded;
}

std::optional<StandingView> StandingPresenter::view() const {
    if (!m_standing)
        return std::nullopt;
    const RouteAdvice& advice = m_content.redFlags.adviceFor(m_standing->route);
    StandingView view{
        .route = m_standing->route,
        .heading = advice.heading,
        .advice = {viewOf(m_content, advice.what)},
        .since = m_standing->since,
        .by = dueBy(*m_standing, m_content.redFlags),
    };
    const Region& region = m_content.regionOrUnknown(m_region);
    if (m_standing->route == Route::sameDay)
        view.advice.push_back({region.sameDay, creditLine(m_content, region.sources, false)});
    view.isPast = std::chrono::sys_days(m_clock.now().wall.localDay()) > std::chrono::sys_days(view.by);
    return view;
}

} // namespace unknot
