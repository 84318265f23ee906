// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/settings/settings_file.hpp"

namespace unknot {

/// A region as it is offered.
struct RegionView {
    RegionId id; ///< empty for "not chosen"
    std::string name;
    std::vector<std::string> numbers; ///< the emergency numbers that are shown with it

    bool operator==(const RegionView&) const = default;
};

/// What a start asks for, e.g. on its command line: it counts for this sitting, until the person chooses.
struct SettingsWish {
    RegionId region; ///< empty: as in the settings
    std::optional<ThemeChoice> theme;
    std::string language = {}; ///< likewise
};

/// The settings page.
struct SettingsView {
    Settings settings;               ///< those in force
    std::vector<RegionView> regions; ///< "not chosen" first
    std::size_t region = 0;          ///< the place in `regions` of the one in force
    std::vector<Language> languages; ///< those there are texts in, English first
    /// The place in `languages` of the one that is chosen; empty: as the desktop, also where there are no
    /// texts in the one that was chosen.
    std::optional<std::size_t> language;
    Language inUse; ///< the content's
    /// The region that was chosen is none of these: all numbers are shown.
    bool isRegionUnknown = false;
    std::optional<SettingsProblem> problem; ///< with the file as it was read; gone once something is kept
    std::optional<ErrorCode> keepError;     ///< why the last choice cannot be kept; it holds all the same

    bool operator==(const SettingsView&) const = default;
};

/// What the person chose. Reads the file when it is made; every choice counts at once and is kept at once.
/// Borrows: content.
class SettingsPresenter {
public:
    SettingsPresenter(SettingsFile file, const Content& content);

    /// Empty, or the first region of the content, is "not chosen".
    void setRegion(const RegionId& region);
    void setTheme(ThemeChoice theme);
    void setMotion(MotionChoice motion);
    void setTextSize(TextSizeChoice textSize);
    void setExhale(ExhaleChoice exhale);
    /// A code; empty: as the desktop.
    void setLanguage(const std::string& code);
    /// Each end 00:00 to 23:59; both the same: no quiet hours.
    void setQuiet(const DaySpan& quiet);

    /// Those there are texts in; to be given before the first view(), and when they were read again.
    void setLanguages(std::vector<Language> languages) { m_languages = std::move(languages); }
    void wish(SettingsWish wish) { m_wish = std::move(wish); }
    /// What was chosen, with the wishes of this start laid over it.
    [[nodiscard]] Settings settings() const;
    [[nodiscard]] SettingsView view() const;

private:
    void keep(const Settings& chosen);
    [[nodiscard]] RegionId normalised(const RegionId& region) const;

    SettingsFile m_file;
    const Content& m_content;
    Settings m_settings; ///< as they are kept
    SettingsWish m_wish;
    std::vector<Language> m_languages{Language()};
    std::optional<SettingsProblem> m_problem;
    std::optional<ErrorCode> m_keepError;
};

} // namespace unknot
