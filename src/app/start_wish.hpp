// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First: Qt 6.4's moc stumbles over <compare> where no header of Qt was read before.
#include <QStringList>

#include "unknot/settings/settings.hpp"

#include <optional>

namespace unknot {

/// What a start asks for, from its command line.
struct StartWish {
    enum class Page { now, guide, breathe, signs, emergency };

    Page page = Page::now;
    GuideId guide;
    RegionId region;                  ///< empty: as in the settings
    std::optional<ThemeChoice> theme; ///< likewise
    std::string language;             ///< likewise
    QString error;                    ///< what is wrong with the command line; empty where nothing is
    QString answer;                   ///< help or version, to be printed instead of starting
};

/// Reads the arguments, without the program's name.
[[nodiscard]] StartWish wishFrom(const QStringList& arguments);

} // namespace unknot
