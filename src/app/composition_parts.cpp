// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition_parts.hpp"

#include "unknot/safety/emergency_card.hpp"

namespace unknot {

Lasting::Lasting(FoundContent found, const StartWish& wish, const Paths& paths)
    : loaded(std::move(found.loaded)),
      settings(SettingsFile(paths.settings()), loaded.content),
      places{SessionFile(paths.session()), SessionFile(paths.routine())},
      journal(paths.journal(), paths.backups(), clock),
      draft(paths.draft()),
      momentDraft(paths.momentDraft()),
      plan(paths.plan()),
      gate(loaded.content, journal, plan),
      log(journal, loaded.content, clock),
      activities(journal, journal, clock),
      standing(loaded.content, StandingFile(paths.standing()), wish.region, clock),
      editor(journal, draft, clock),
      moments(journal, journal, momentDraft, loaded.content, clock, utcOffsetHereAt),
      timers(journal, journal, loaded.content, log, clock),
      screening(journal, loaded.content, clock),
      sheet(journal, loaded.content, wish.region, clock),
      report(journal, loaded.content, wish.region, clock),
      desk(timers, standing) {
    settings.setLanguages(std::move(found.languages));
}

Inside::Inside(Lasting& lasting, const RegionId& region)
    : now(lasting.loaded.content, lasting.places, lasting.gate, lasting.standing, lasting.clock),
      guide(lasting.loaded.content, lasting.places, lasting.log, lasting.activities, lasting.gate,
          lasting.standing, lasting.clock),
      breathe(lasting.loaded.content, lasting.clock),
      signs(lasting.loaded.content, region, lasting.standing, lasting.log, lasting.clock),
      open(lasting.journal, lasting.log, lasting.clock),
      journal(lasting.journal, lasting.journal, lasting.loaded.content, lasting.clock),
      safekeeping(lasting.journal, lasting.clock),
      care(lasting.journal, lasting.journal, lasting.loaded.content, lasting.clock),
      notices(lasting.journal, lasting.log, lasting.loaded.content, lasting.clock),
      learn(lasting.loaded.content),
      prevention(lasting.loaded.content, lasting.plan, lasting.gate, lasting.timers, lasting.standing,
          lasting.clock),
      insights(lasting.journal, lasting.journal, lasting.clock),
      window(
          {lasting.loaded.content, now, guide, lasting.gate, breathe, signs, lasting.settings, open, journal,
              lasting.editor, safekeeping, lasting.desk, care, lasting.standing, lasting.screening, notices,
              lasting.sheet, lasting.report, learn, prevention, insights, lasting.moments},
          lasting.theme, numbersFor(lasting.loaded.content, region)) {}

QStringList numbersFor(const Content& content, const RegionId& region) {
    QStringList numbers;
    for (const std::string& number : emergencyNumbersFor(content, region))
        numbers << QString::fromStdString(number);
    return numbers;
}

} // namespace unknot
