// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace unknot {

/// Words of the program itself that the core puts together: who says something, and what stands on a sheet.
/// Each has its key in words.json, so that they are translated as all other texts are.
enum class Word {
    ownRule,
    unsignedArticle,
    unsignedTitle,
    noDate,
    credit,
    notKnown,
    nothingKnown,
    nothingEntered,
    more,
    quoted,
    moment,
    shortMoment,
    shortMomentWithYear,
    second,
    seconds,
    minute,
    minutes,
    hour,
    hours,
    day,
    days,
    twoLengths,
    month1,
    month2,
    month3,
    month4,
    month5,
    month6,
    month7,
    month8,
    month9,
    month10,
    month11,
    month12,
    shortMonth1,
    shortMonth2,
    shortMonth3,
    shortMonth4,
    shortMonth5,
    shortMonth6,
    shortMonth7,
    shortMonth8,
    shortMonth9,
    shortMonth10,
    shortMonth11,
    shortMonth12,
    sheetTitle,
    sheetFoot,
    sheetMade,
    sheetName,
    sheetBirth,
    sheetSigns,
    sheetPain,
    noAnswer,
    unnamedSign,
    noneOfThem,
    alsoRow,
    firstTime,
    beganRow,
    notedOn,
    beganAgo,
    courseRow,
    stillThere,
    endedOn,
    overLasted,
    over,
    kindBrief,
    kindLasting,
    kindComesAndGoes,
    whereRow,
    sideLeft,
    sideRight,
    sideBoth,
    spreadNone,
    spreadButtock,
    spreadLeg,
    feelsRow,
    couldNotRow,
    strengthRow,
    takenRow,
    triedRow,
    outcomeBetter,
    outcomeSame,
    outcomeWorse,
    outcomeCouldNot,
    beforeRow,
    risksRow,
    ownWordsRow,
    answerYes,
    answerNotSure,
    answerNo,
};

inline constexpr std::size_t kWordCount = std::size_t(Word::answerNo) + 1;

/// How that word is called in words.json: "sheet-title".
[[nodiscard]] std::string_view keyOf(Word word);
/// How many places for something else it has: %1, %2, … each once, in any order.
[[nodiscard]] int placesIn(Word word);

/// words.json: one text for each word.
class Words {
public:
    [[nodiscard]] const std::string& operator[](Word word) const { return m_texts[std::size_t(word)]; }
    void set(Word word, std::string text) { m_texts[std::size_t(word)] = std::move(text); }
    /// The text with %1, %2, … replaced: by texts that are taken as they are, whatever is in them.
    [[nodiscard]] std::string with(Word word, std::initializer_list<std::string_view> parts) const;

    bool operator==(const Words&) const = default;

private:
    std::array<std::string, kWordCount> m_texts;
};

} // namespace unknot
