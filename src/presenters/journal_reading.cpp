// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/journal_reading.hpp"

#include <utility>

namespace unknot {

namespace {

/// How many entries are read at a time: some hundredths of a second.
constexpr std::size_t kPart = 1000;

} // namespace

bool JournalReading::look() {
    const auto revision = m_store.revision();
    if (revision && m_revision == *revision)
        return true;
    m_revision.reset();
    m_isRead = false;
    return false;
}

Result<void> JournalReading::readPart() {
    if (m_isRead)
        return {};
    if (!m_revision) {
        const auto revision = m_store.revision();
        if (!revision)
            return giveUp(revision.error());
        m_revision = *revision;
        m_coming.clear();
    }
    auto part = m_store.episodes({.offset = m_coming.size(), .limit = kPart});
    const auto revision = m_store.revision();
    if (!part || !revision)
        return giveUp(part ? revision.error() : part.error());
    // Somebody wrote meanwhile: what was read and what is there may overlap.
    if (m_revision != *revision) {
        m_revision.reset();
        return {};
    }
    for (Episode& episode : *part) {
        if (m_trim)
            m_trim(episode);
        m_coming.push_back(std::move(episode));
    }
    m_isRead = part->size() < kPart;
    if (m_isRead) {
        m_coming.shrink_to_fit();
        m_episodes = std::exchange(m_coming, {});
    }
    return {};
}

Result<void> JournalReading::giveUp(const Error& error) {
    forget();
    return fail(error);
}

void JournalReading::forget() {
    m_revision.reset();
    m_isRead = false;
    m_coming = {};
    m_episodes = {};
}

} // namespace unknot
