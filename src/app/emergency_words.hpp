// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace unknot {

struct Language;

/// The words of the emergency card (unknot/safety/emergency_card.hpp) in the language in use. Where nobody
/// has compared what it says of warning signs, the English words stand below each of them: hazard H-17.
struct EmergencyWords {
    QString title;
    QStringList lines;
    QString ownRule;
};

[[nodiscard]] EmergencyWords emergencyWordsIn(const Language& language);

} // namespace unknot
