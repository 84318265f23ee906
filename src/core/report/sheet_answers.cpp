// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_answers.hpp"

#include "report_words.hpp"

#include "unknot/base/text.hpp"

#include <algorithm>

namespace unknot {

namespace {

// What keeps the answers to half a page at most.
constexpr std::size_t kMostSigns = 10;
constexpr std::size_t kMostNoes = 3;
constexpr std::size_t kMostOfNo = 200;

/// An answer is stored within this time of its being given, and is then not told twice.
constexpr std::chrono::minutes kSameAnswer(1);

/// A sign that was answered with "yes" or "not sure".
struct NamedSign {
    SignId sign; ///< empty: not named
    Answer answer = Answer::yes;
    WallTime first;
    WallTime latest;
};

bool isNear(const WallTime& a, const WallTime& b) {
    return std::chrono::abs(a.utc - b.utc) < kSameAnswer;
}

/// Whether the journal has it already: by the same name or, where that is hidden, without.
bool isStored(
    const SignAnswer& given, bool isHidden, const WallTime& at, const std::vector<Screening>& stored) {
    return std::ranges::any_of(stored, [&](const Screening& screening) {
        return isNear(screening.at, at) &&
            std::ranges::any_of(screening.answers, [&](const SignAnswer& kept) {
                const bool isSame = kept.sign == given.sign || (isHidden && kept.sign.empty());
                return isSame && kept.answer == given.answer;
            });
    });
}

/// What the journal has of it without its name is not told beside it.
void takeUnnamed(std::vector<Screening>& stored, Answer answer, const WallTime& at) {
    for (Screening& screening : stored)
        if (isNear(screening.at, at))
            std::erase(screening.answers, SignAnswer{SignId(), answer});
}

/// All screenings, the latest first: those of the journal, and what it does not have of this sitting, there
/// without the names of private signs, where these are not wanted.
std::vector<Screening> screeningsOf(const SheetFacts& facts, const RedFlags& flags) {
    const std::vector<Screening> stored =
        facts.episode ? facts.episode->screenings : std::vector<Screening>();
    std::vector<Screening> all = stored;
    for (const Screening& given : facts.sitting) {
        Screening unstored{.id = {}, .at = given.at, .answers = {}};
        for (const SignAnswer& answer : given.answers) {
            const RedFlag* sign = flags.find(answer.sign);
            const bool isHidden = sign && sign->isPrivate && !facts.namesPrivate;
            if (isStored(answer, isHidden, given.at, stored))
                continue;
            if (sign && sign->isPrivate && !isHidden)
                takeUnnamed(all, answer.answer, given.at);
            unstored.answers.push_back({isHidden ? SignId() : answer.sign, answer.answer});
        }
        all.push_back(std::move(unstored));
    }
    std::ranges::stable_sort(all, [](const Screening& a, const Screening& b) { return a.at.utc > b.at.utc; });
    return all;
}

/// The strongest first. What has no name was asked among the emergency signs.
int rankOf(const SignId& sign, const RedFlags& flags) {
    const RedFlag* flag = flags.find(sign);
    return -int(flag ? flag->route : Route::emergency);
}

/// `screenings`: the latest first.
std::vector<NamedSign> namedSigns(const std::vector<Screening>& screenings, const RedFlags& flags) {
    std::vector<NamedSign> named;
    for (const Screening& screening : screenings)
        for (const SignAnswer& given : screening.answers) {
            if (given.answer == Answer::no)
                continue;
            const auto known = std::ranges::find_if(named,
                [&](const NamedSign& one) { return one.sign == given.sign && one.answer == given.answer; });
            if (known != named.end())
                known->first = screening.at;
            else
                named.push_back({given.sign, given.answer, screening.at, screening.at});
        }
    std::ranges::stable_sort(named, [&](const NamedSign& a, const NamedSign& b) {
        const int ofA = rankOf(a.sign, flags);
        const int ofB = rankOf(b.sign, flags);
        if (ofA != ofB)
            return ofA < ofB;
        if (a.answer != b.answer)
            return a.answer == Answer::yes;
        return !a.sign.empty() && b.sign.empty();
    });
    return named;
}

std::string textOf(const SignId& sign, const Content& content) {
    if (sign.empty())
        return content.words[Word::unnamedSign];
    const RedFlag* flag = content.redFlags.find(sign);
    // A later content may have it.
    return onOneLine(flag ? flag->text : sign.value);
}

/// What was answered with "no" there; empty where nothing was.
std::string noesOf(const Screening& screening, const Content& content) {
    std::string text;
    for (const SignAnswer& given : screening.answers)
        if (given.answer == Answer::no)
            text += (text.empty() ? "" : " / ") +
                (given.sign.empty() ? content.words[Word::noneOfThem] : textOf(given.sign, content));
    return shortened(text, kMostOfNo);
}

void addNamed(Document::Table& table, const std::vector<NamedSign>& named, const Content& content,
    std::chrono::minutes here) {
    const Words& words = content.words;
    const std::size_t shown = std::min(named.size(), kMostSigns);
    for (std::size_t i = 0; i < shown; ++i) {
        const NamedSign& one = named[i];
        std::string when = momentWords(words, one.latest, here);
        if (one.first != one.latest)
            when = words.with(Word::firstTime, {when, momentWords(words, one.first, here)});
        table.rows.push_back({words[sheetWordFor(one.answer)], textOf(one.sign, content), when});
    }
    if (named.size() > shown)
        table.rows.push_back({words[Word::alsoRow], moreWords(words, named.size() - shown), ""});
}

void addNoes(Document::Table& table, const std::vector<Screening>& screenings, const Content& content,
    std::chrono::minutes here) {
    const Words& words = content.words;
    std::size_t noes = 0;
    for (const Screening& screening : screenings)
        if (const std::string text = noesOf(screening, content); !text.empty() && ++noes <= kMostNoes)
            table.rows.push_back({words[Word::answerNo], text, momentWords(words, screening.at, here)});
    if (noes > kMostNoes)
        table.rows.push_back({words[Word::answerNo], moreWords(words, noes - kMostNoes), ""});
}

} // namespace

Document::Table answersTable(const SheetFacts& facts, const Content& content) {
    const std::vector<Screening> screenings = screeningsOf(facts, content.redFlags);
    Document::Table table;
    addNamed(table, namedSigns(screenings, content.redFlags), content, facts.now.offset);
    addNoes(table, screenings, content, facts.now.offset);
    return table;
}

} // namespace unknot
