// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/settings/settings_json.hpp"

#include <QString>

namespace unknot {

// One plain sentence for each thing that can go wrong: what happened, what is still safe, what to do.

/// A guide's place could not be kept.
[[nodiscard]] QString keepFailedText(ErrorCode code);
/// A kept place could not be read.
[[nodiscard]] QString placeUnreadableText(ErrorCode code);
/// A content file could not be used.
[[nodiscard]] QString contentNoticeText(const ContentNotice& notice);
/// The content was read again: how many of its files cannot be used, and how many are the person's own.
[[nodiscard]] QString reloadedText(int unfitFiles, int ownFiles);
/// The settings file could not be used, or not in full.
[[nodiscard]] QString settingsProblemText(const SettingsProblem& problem);
/// A choice could not be kept.
[[nodiscard]] QString settingsNotKeptText(ErrorCode code);
/// There is no region of that name.
[[nodiscard]] QString unknownRegionText(const QString& name);
/// There is no guide of that name.
[[nodiscard]] QString unknownGuideText(const QString& name);

/// Why the journal cannot be read or written now. The help goes on all the same.
[[nodiscard]] QString journalTroubleText(ErrorCode code);
/// A timer's tone cannot be heard here.
[[nodiscard]] QString soundMissingText();
/// Where the texts were compared with their sources more than a year ago.
[[nodiscard]] QString oldContentText(std::chrono::year_month_day comparedOn);
/// Where there is no folder at all to keep things in.
[[nodiscard]] QString homeMissingText();

} // namespace unknot
