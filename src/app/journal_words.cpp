// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal_words.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("unknot::JournalWords", text);
}

QString own(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

QString wordFor(EpisodeKind kind) {
    switch (kind) {
    case EpisodeKind::brief: return words("brief");
    case EpisodeKind::lasting: return words("lasting");
    case EpisodeKind::comesAndGoes: return words("comes and goes");
    case EpisodeKind::unsaid: break;
    }
    return {};
}

QString wordFor(Side side) {
    switch (side) {
    case Side::left: return words("left");
    case Side::right: return words("right");
    case Side::both: return words("both sides");
    case Side::unsaid: break;
    }
    return {};
}

QString wordFor(Spread spread) {
    switch (spread) {
    case Spread::none: return words("stays there");
    case Spread::buttock: return words("into the buttock");
    case Spread::leg: return words("into the leg");
    case Spread::unsaid: break;
    }
    return {};
}

QString wordFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::better: return words("better");
    case Outcome::same: return words("same");
    case Outcome::worse: return words("worse");
    case Outcome::couldNot: break;
    }
    return words("could not do it");
}

QString placeText(const PlaceView& place) {
    const QString side = wordFor(place.side);
    return side.isEmpty() ? own(place.label) : words("%1, %2").arg(own(place.label), side);
}

QString triedText(const TriedView& tried) {
    return tried.outcome ? words("%1: %2").arg(own(tried.label), wordFor(*tried.outcome)) : own(tried.label);
}

} // namespace unknot
