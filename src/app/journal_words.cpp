// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal_words.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::JournalWords)
};

QString own(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

QString wordFor(EpisodeKind kind) {
    switch (kind) {
    case EpisodeKind::brief: return Says::tr("brief");
    case EpisodeKind::lasting: return Says::tr("lasting");
    case EpisodeKind::comesAndGoes: return Says::tr("comes and goes");
    case EpisodeKind::unsaid: break;
    }
    return {};
}

QString wordFor(Side side) {
    switch (side) {
    case Side::left: return Says::tr("left");
    case Side::right: return Says::tr("right");
    case Side::both: return Says::tr("both sides");
    case Side::unsaid: break;
    }
    return {};
}

QString wordFor(Spread spread) {
    switch (spread) {
    case Spread::none: return Says::tr("stays there");
    case Spread::buttock: return Says::tr("into the buttock");
    case Spread::leg: return Says::tr("into the leg");
    case Spread::unsaid: break;
    }
    return {};
}

QString wordFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::better: return Says::tr("better");
    case Outcome::same: return Says::tr("same");
    case Outcome::worse: return Says::tr("worse");
    case Outcome::couldNot: break;
    }
    return Says::tr("could not do it");
}

QString placeText(const PlaceView& place) {
    const QString side = wordFor(place.side);
    return side.isEmpty() ? own(place.label) : Says::tr("%1, %2").arg(own(place.label), side);
}

QString triedText(const TriedView& tried) {
    return tried.outcome ? Says::tr("%1: %2").arg(own(tried.label), wordFor(*tried.outcome))
                         : own(tried.label);
}

} // namespace unknot
