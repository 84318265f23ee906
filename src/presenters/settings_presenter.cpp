// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/settings_presenter.hpp"

#include "unknot/safety/emergency_card.hpp"

#include <algorithm>

namespace unknot {

SettingsPresenter::SettingsPresenter(SettingsFile file, const Content& content)
    : m_file(std::move(file)), m_content(content) {
    LoadedSettings loaded = m_file.load();
    m_settings = std::move(loaded.settings);
    m_settings.region = normalised(m_settings.region);
    m_problem = std::move(loaded.problem);
}

void SettingsPresenter::setRegion(const RegionId& region) {
    m_wish.region = {};
    Settings chosen = m_settings;
    chosen.region = normalised(region);
    keep(chosen);
}

void SettingsPresenter::setLanguage(const std::string& code) {
    m_wish.language.clear();
    Settings chosen = m_settings;
    chosen.language = code;
    keep(chosen);
}

void SettingsPresenter::setTheme(ThemeChoice theme) {
    m_wish.theme.reset();
    Settings chosen = m_settings;
    chosen.theme = theme;
    keep(chosen);
}

void SettingsPresenter::setMotion(MotionChoice motion) {
    Settings chosen = m_settings;
    chosen.motion = motion;
    keep(chosen);
}

void SettingsPresenter::setTextSize(TextSizeChoice textSize) {
    Settings chosen = m_settings;
    chosen.textSize = textSize;
    keep(chosen);
}

void SettingsPresenter::setExhale(ExhaleChoice exhale) {
    Settings chosen = m_settings;
    chosen.exhale = exhale;
    keep(chosen);
}

void SettingsPresenter::setQuiet(const DaySpan& quiet) {
    Settings chosen = m_settings;
    chosen.quiet = quiet;
    keep(chosen);
}

Settings SettingsPresenter::settings() const {
    Settings settings = m_settings;
    if (!m_wish.region.empty())
        settings.region = normalised(m_wish.region);
    settings.theme = m_wish.theme.value_or(settings.theme);
    if (!m_wish.language.empty())
        settings.language = m_wish.language;
    return settings;
}

SettingsView SettingsPresenter::view() const {
    SettingsView view{.settings = settings(),
        .regions = {},
        .region = 0,
        .languages = m_languages,
        .language = std::nullopt,
        .inUse = m_content.language,
        .isRegionUnknown = false,
        .problem = m_problem,
        .keepError = m_keepError};
    for (const Region& region : m_content.regions) {
        const RegionId id = normalised(region.id);
        view.regions.push_back({id, region.name, emergencyNumbersFor(m_content, id)});
    }
    // With no content at all the numbers are still shown.
    if (view.regions.empty())
        view.regions.push_back({RegionId(), {}, emergencyNumbersFor(m_content, RegionId())});
    const auto language = std::ranges::find(view.languages, view.settings.language, &Language::code);
    if (language != view.languages.end())
        view.language = std::size_t(language - view.languages.begin());
    const auto chosen = std::ranges::find(view.regions, view.settings.region, &RegionView::id);
    view.isRegionUnknown = chosen == view.regions.end();
    view.region = view.isRegionUnknown ? 0 : std::size_t(chosen - view.regions.begin());
    return view;
}

void SettingsPresenter::keep(const Settings& chosen) {
    const bool isKept = chosen == m_settings && !m_problem && !m_keepError;
    if (isKept)
        return;
    m_settings = chosen;
    const auto saved = m_file.save(m_settings);
    m_keepError = saved ? std::nullopt : std::optional(saved.error().code);
    if (saved)
        m_problem.reset();
}

/// "Not chosen" has one name only, so that what is compared and kept is the same.
RegionId SettingsPresenter::normalised(const RegionId& region) const {
    const bool isUnknown = !m_content.regions.empty() && region == m_content.regions.front().id;
    return isUnknown ? RegionId() : region;
}

} // namespace unknot
