// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/tokens.hpp"
#include "unknot/base/ids.hpp"

#include <QStringList>

#include <optional>

namespace unknot {

/// What a start asks for, from its command line.
struct StartWish {
    enum class Page { now, guide, breathe, signs };

    Page page = Page::now;
    GuideId guide;
    RegionId region;
    std::optional<Scheme> scheme; ///< empty: as the system wants
    QString error;                ///< what is wrong with the command line; empty where nothing is
    QString answer;               ///< help or version, to be printed instead of starting
};

/// Reads the arguments, without the program's name.
[[nodiscard]] StartWish wishFrom(const QStringList& arguments);

} // namespace unknot
