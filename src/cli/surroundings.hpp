// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.hpp"
#include "scaled_clock.hpp"

#include "unknot/base/paths.hpp"
#include "unknot/content/content.hpp"
#include "unknot/journal/file_journal.hpp"
#include "unknot/settings/settings.hpp"

namespace unknot::cli {

/// What every verb is given. Made once in main. Borrows: all of it.
struct Surroundings {
    const Content& content;
    const Settings& settings;
    const Paths& paths;
    FileJournal& journal;
    const ScaledClock& clock;
    Console& console;
};

} // namespace unknot::cli
