// SPDX-License-Identifier: GPL-3.0-or-later
#include "arbitrary_journal.hpp"

#include "support/sample_episodes.hpp"

#include "unknot/journal/journal_json.hpp"

#include <algorithm>
#include <ostream>

namespace unknot::test {

namespace {

using rc::Gen;
namespace gen = rc::gen;

constexpr int kMostParts = 4;

int upTo(int most) {
    return *gen::inRange(0, most + 1);
}

bool isHeads() {
    return upTo(1) == 1;
}

template <class Value>
Value oneOf(const std::vector<Value>& values) {
    return values[std::size_t(upTo(int(values.size()) - 1))];
}

/// Quotes, line ends, what begins formulas, other scripts, what steers, and the ends of each length in UTF-8.
const std::vector<std::string> kHardCharacters = {"\"", "\"\"", ",", ";", "\r", "\n", "\r\n", "\t", " ", "'",
    "''", "=", "+", "-", "@", "\\", "/", "{", "[", "\x01", "\x1b", "\x7f", "\u0080", "\u00e9", "e\u0301",
    "\u00df", "\u07ff", "\u0800", "\u200d", "\u202e", "\u2028", "\ufeff", "\ufffd", "\uffff", "\uff1d",
    "\U00010000", "\U0001f600", "\U0010ffff", "%s", "NULL", "';--", "a", "Z", "0"};
const std::vector<std::string> kPlainWords = {"heavy", "heat", "box", "bent", "table"};

/// Makes one episode, piece by piece; may only be used within a generator.
class EpisodeMaker {
public:
    EpisodeMaker(Letters letters, int ids) : m_letters(letters), m_ids(ids) {}

    Episode make() {
        Episode episode{.id = {sampleUuid(upTo(m_ids - 1))},
            .notedAt = time(),
            .onset = maybe([&] { return time(); }),
            .end = end(),
            .kind = EpisodeKind(upTo(3)),
            .places = places(),
            .spread = Spread(upTo(3)),
            .sensations = names<SensationId>(),
            .impacts = names<ImpactId>(),
            .triggers = names<TriggerId>(),
            .ownTriggers = ownTriggers(),
            .isNoTriggerKnown = false,
            .tried = parts<Tried>([&](auto id) { return tried(id); }),
            .medicines = parts<Medicine>([&](auto id) { return medicine(id); }),
            .riskFactors = names<RiskFactorId>(),
            .readings = parts<Reading>([&](auto id) { return reading(id); }),
            .screenings = parts<Screening>([&](auto id) { return screening(id); }),
            .notes = text(),
            .ownWords = text(),
            .stillOpenOnDay = oneOf<int>({0, 3, 7, 14, 1000}),
            .changedAt = time().utc,
            .removedAt = maybe([&] { return time().utc; })};
        episode.isNoTriggerKnown = episode.triggers.empty() && episode.ownTriggers.empty() && isHeads();
        return episode;
    }

private:
    std::string text() {
        std::string text;
        const auto& pool = m_letters == Letters::any ? kHardCharacters : kPlainWords;
        for (int i = upTo(m_letters == Letters::any ? 8 : 3); i > 0; --i)
            text += (m_letters == Letters::plain && !text.empty() ? " " : "") + oneOf(pool);
        return text;
    }

    std::string ownText() {
        const std::string made = text();
        return made.empty() ? "x" : made;
    }

    WallTime time() {
        using namespace std::chrono;
        if (m_letters == Letters::plain)
            return sampleTime(60 * upTo(200));
        const UtcTime first = sys_days(1900y / January / 2);
        const UtcTime last = sys_days(9999y / December / 30);
        const auto far = milliseconds(*gen::inRange<std::int64_t>(0, (last - first).count() + 1));
        return {.utc = oneOf<UtcTime>({first, last, UtcTime(), first + far, sampleTime(upTo(1000)).utc}),
            .offset = minutes(oneOf<int>({0, -18 * 60, 18 * 60, 345, -30, upTo(36 * 60) - 18 * 60}))};
    }

    std::chrono::seconds length() {
        using namespace std::chrono;
        return oneOf<seconds>({0s, 10s, 90min, seconds(upTo(1'000'000)), seconds(years(50))});
    }

    template <class Make>
    auto maybe(const Make& make) -> std::optional<decltype(make())> {
        return isHeads() ? std::optional(make()) : std::nullopt;
    }

    EpisodeEnd end() {
        switch (upTo(3)) {
        case 0: return StillOpen();
        case 1: return EndedAt{time()};
        case 2: return Lasted{length()};
        default: return EndNotKnown();
        }
    }

    /// Different ones, in any order.
    std::vector<int> someNumbers() {
        std::vector<int> numbers = {0, 1, 2, 3, 4, 5};
        for (std::size_t i = numbers.size(); i > 1; --i)
            std::swap(numbers[i - 1], numbers[std::size_t(upTo(int(i) - 1))]);
        numbers.resize(std::size_t(upTo(kMostParts)));
        return numbers;
    }

    std::string nameOf(int number) {
        return number == 5 && m_letters == Letters::any ? std::string(64, '-')
                                                        : "name-" + std::to_string(number);
    }

    template <class IdType>
    std::vector<IdType> names() {
        std::vector<IdType> ids;
        for (const int number : someNumbers())
            ids.push_back({nameOf(number)});
        return ids;
    }

    template <class Part, class Make>
    std::vector<Part> parts(const Make& make) {
        std::vector<Part> parts;
        for (const int number : someNumbers())
            parts.push_back(make(decltype(Part::id){sampleUuid(100 + number)}));
        return parts;
    }

    std::vector<Place> places() {
        std::vector<Place> places;
        for (const BodyAreaId& area : names<BodyAreaId>())
            places.push_back({area, Side(upTo(3))});
        return places;
    }

    std::vector<std::string> ownTriggers() {
        std::vector<std::string> own;
        for (int i = upTo(kMostParts); i > 0; --i)
            own.push_back(ownText());
        std::ranges::sort(own);
        own.erase(std::unique(own.begin(), own.end()), own.end());
        return own;
    }

    Tried tried(TriedId id) {
        const bool isOwn = isHeads();
        return {.id = std::move(id),
            .measure = {isOwn ? "" : nameOf(upTo(5))},
            .own = isOwn ? ownText() : "",
            .at = maybe([&] { return time(); }),
            .lasted = maybe([&] { return length(); }),
            .outcome = maybe([] { return Outcome(upTo(3)); })};
    }

    Medicine medicine(MedicineId id) {
        return {.id = std::move(id), .text = ownText(), .at = maybe([&] { return time(); })};
    }

    Reading reading(ReadingId id) {
        return {.id = std::move(id), .at = time(), .score = *PainScore::from(upTo(10))};
    }

    Screening screening(ScreeningId id) {
        Screening screening{.id = std::move(id), .at = time(), .answers = {}};
        for (const int number : someNumbers())
            screening.answers.push_back({{number == 0 ? "" : nameOf(number)}, Answer(upTo(2))});
        return screening;
    }

    Letters m_letters;
    int m_ids;
};

} // namespace

Gen<Episode> arbitraryEpisode(Letters letters, int ids) {
    return gen::exec([=] { return EpisodeMaker(letters, ids).make(); });
}

Gen<std::vector<Episode>> arbitraryJournal() {
    return gen::exec([] {
        std::vector<Episode> journal;
        for (int i = upTo(6); i > 0; --i) {
            journal.push_back(*arbitraryEpisode(Letters::any, 1));
            journal.back().id = {sampleUuid(1000 + i)};
        }
        return journal;
    });
}

} // namespace unknot::test

void unknot::showValue(const Episode& episode, std::ostream& out) {
    out << toJson(episode);
}
