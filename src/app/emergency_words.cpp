// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emergency_words.hpp"

#include "unknot/content/language.hpp"
#include "unknot/safety/emergency_card.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace unknot {

namespace {

/// The card's words once more, for the tool that gathers what is to be translated.
constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("unknot::EmergencyCard", "Get help now"),
    QT_TRANSLATE_NOOP(
        "unknot::EmergencyCard", "Call now, or shout for someone to call. Say which sign you have."),
    QT_TRANSLATE_NOOP("unknot::EmergencyCard",
        "Alone and cannot stand? Stay down. Unlock the door only if you can reach it without harm."),
    QT_TRANSLATE_NOOP("unknot::EmergencyCard", "Lie or sit the way that hurts least. Do not drive yourself."),
    QT_TRANSLATE_NOOP(
        "unknot::EmergencyCard", "Unknot's own safety rule. Dial the number of the country you are in."),
};

consteval bool areTheCards() {
    const std::string_view cards[] = {kEmergencyCard.title, kEmergencyCard.lines[0], kEmergencyCard.lines[1],
        kEmergencyCard.lines[2], kEmergencyCard.ownRule};
    return std::ranges::equal(kWords, cards, {}, [](const char* text) { return std::string_view(text); });
}
static_assert(areTheCards());

} // namespace

EmergencyWords emergencyWordsIn(const Language& language) {
    const auto say = [&](const char* english) {
        const QString text = QCoreApplication::translate("unknot::EmergencyCard", english);
        const QString original = QString::fromUtf8(english);
        return language.areSignsReviewed || text == original ? text : text + u'\n' + original;
    };
    EmergencyWords words{say(kEmergencyCard.title), {}, say(kEmergencyCard.ownRule)};
    for (const char* line : kEmergencyCard.lines)
        words.lines << say(line);
    return words;
}

} // namespace unknot
