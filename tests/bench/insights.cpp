// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a journal of ten years with several episodes a day, and measures in turn: plain SQL that counts its
// months, triggers and outcomes; reading it; each insight, and the report in its forms, of what was read.
// Prints the medians in milliseconds.
//     unknot_bench_insights TIMES EPISODES
#include "core/journal/sqlite_options.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/insights/insights.hpp"
#include "unknot/journal/sqlite_journal_store.hpp"
#include "unknot/report/fhir_bundle.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

using namespace unknot;
namespace fs = std::filesystem;

namespace {

double cpuMs() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

double median(std::vector<double>& values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

constexpr int kDays = 3652;
const auto kFirst = std::chrono::sys_days(std::chrono::year(2016) / 11 / 22);
const InsightRange kRange{.from = std::chrono::year(2016) / 11 / 22, .to = std::chrono::year(2026) / 11 / 21};
const WallTime kNow{.utc = kFirst + std::chrono::days(kDays), .offset = std::chrono::hours(1)};

/// The same journal in every run.
class Maker {
public:
    explicit Maker(int episodes) : m_many(episodes) {}

    std::vector<Episode> episodes() {
        std::vector<Episode> made;
        for (int i = 0; i < m_many; ++i)
            made.push_back(episode(i));
        return made;
    }
    /// One a day, at any hour.
    std::vector<NotedMoment> moments() {
        std::vector<NotedMoment> made;
        for (int day = 0; day < kDays; ++day) {
            NotedMoment moment{.id = {newUuid()}, .at = at(std::chrono::days(day))};
            moment.triggers = triggers();
            moment.isNone = moment.triggers.empty();
            made.push_back(std::move(moment));
        }
        return made;
    }

private:
    int below(int most) {
        m_state = m_state * 6364136223846793005u + 1442695040888963407u;
        return int((m_state >> 33) % std::uint64_t(most));
    }
    WallTime at(std::chrono::minutes sinceFirst) {
        return {.utc = kFirst + sinceFirst + std::chrono::minutes(below(1440)),
            .offset = std::chrono::hours(1 + below(2))};
    }
    std::vector<TriggerId> triggers() {
        static const char* const kNames[] = {
            "lifting", "twisting", "bending", "sitting-long", "cold", "stress", "poor-sleep", "cough"};
        const int first = below(8);
        std::vector<TriggerId> picked;
        for (int i = below(4); i > 0; --i)
            picked.push_back({kNames[(first + i) % 8]});
        return picked;
    }
    Tried tried(const WallTime& onset) {
        static const char* const kNames[] = {
            "position", "breathing", "warmth", "walking", "cold-pack", "rest"};
        Tried one{.id = {newUuid()}, .measure = {}, .own = {}};
        if (below(5) == 0)
            one.own = below(2) == 0 ? "The hard chair" : "the  hard chair";
        else
            one.measure = {kNames[below(6)]};
        one.at = {onset.utc + std::chrono::minutes(30 + below(60)), onset.offset};
        one.lasted = std::chrono::minutes(20);
        one.outcome = Outcome(below(4));
        return one;
    }
    Episode episode(int number) {
        static const char* const kAreas[] = {"low-back", "mid-back", "neck", "shoulder"};
        static const char* const kImpacts[] = {"dress", "sleep", "work", "bend"};
        const WallTime onset = at(std::chrono::minutes(std::int64_t(number) * (kDays - 1) * 1440 / m_many));
        Episode made{.id = {newUuid()}, .notedAt = onset, .onset = onset, .end = EndNotKnown()};
        if (below(20) == 0)
            made.onset.reset();
        if (below(10) != 0)
            made.end = Lasted{std::chrono::seconds(1 << below(20))};
        made.places = {{{kAreas[below(4)]}, Side(below(4))}};
        made.impacts = {{kImpacts[below(4)]}};
        made.triggers = triggers();
        made.isNoTriggerKnown = made.triggers.empty();
        if (!made.isNoTriggerKnown && below(4) == 0)
            made.ownTriggers = {below(2) == 0 ? "Moved the sofa" : "moved the sofa "};
        made.tried = {tried(onset), tried(onset)};
        for (const int minutes : {0, 120})
            made.readings.push_back({.id = {newUuid()},
                .at = {onset.utc + std::chrono::minutes(minutes), onset.offset},
                .score = *PainScore::from(below(11))});
        if (below(5) == 0)
            made.screenings = {{.id = {newUuid()}, .at = onset, .answers = {{{}, Answer::no}}}};
        made.notes = "It began while I was at the table, and went on until noon.";
        made.changedAt = onset.utc;
        return made;
    }

    int m_many;
    std::uint64_t m_state = 42;
};

/// What a journal could tell without us.
constexpr const char* kPlainSql[] = {
    "SELECT substr(filed_day, 1, 7), count(*) FROM episode WHERE deleted_at IS NULL GROUP BY 1",
    "SELECT value, count(*) FROM pick JOIN episode ON episode.id = pick.episode WHERE list = 'trigger' AND "
    "pick.deleted_at IS NULL AND episode.deleted_at IS NULL GROUP BY 1",
    "SELECT measure, own, outcome, count(*) FROM tried JOIN episode ON episode.id = tried.episode WHERE "
    "tried.deleted_at IS NULL AND episode.deleted_at IS NULL GROUP BY 1, 2, 3",
};

/// How many rows it gives; the connection is opened before and its pages are in memory, as ours are.
int plainRows(sqlite3* connection) {
    int rows = 0;
    for (const char* sql : kPlainSql)
        sqlite3_exec(
            connection, sql, [](void* count, int, char**, char**) { return ++*static_cast<int*>(count), 0; },
            &rows, nullptr);
    return rows;
}

struct Measured {
    std::string name;
    std::function<std::size_t()> deed; ///< gives something that is not 0 where it worked
    std::vector<double> took = {};
};

int measure(int times, int many, const fs::path& file) {
    Maker maker(many);
    const auto moments = maker.moments();
    auto store = SqliteJournalStore::open(file, {.isSynced = false});
    if (!store || !(*store)->merge(maker.episodes()))
        return 1;
    sqlite3* plain = nullptr;
    sqlite3_open_v2(file.c_str(), &plain, SQLITE_OPEN_READONLY, nullptr);
    const auto read = *(*store)->episodes({});
    const Content content = builtInContent();
    const ReportWish wish{.range = kRange, .name = {}, .leftOutItems = {}};
    std::vector<Measured> all = {
        {"sql", [&] { return std::size_t(plainRows(plain)); }},
        {"read", [&] { return (*store)->episodes({})->size(); }},
        {"all", [&] { return insightsOf(read, kRange, kNow, moments).gaps.gaps.size(); }},
        {"overview", [&] { return std::size_t(overviewOf(read, kRange).episodes); }},
        {"frequency", [&] { return frequencyOf(read, kRange).weeks.size(); }},
        {"gaps", [&] { return gapsOf(read, kRange, kNow).gaps.size(); }},
        {"durations", [&] { return std::size_t(durationsOf(read, kRange).known); }},
        {"times_of_day", [&] { return std::size_t(timesOfDayOf(read, kRange).known); }},
        {"places", [&] { return placesOf(read, kRange).areas.size(); }},
        {"triggers", [&] { return triggerCountsOf(read, kRange).triggers.size(); }},
        {"what_helped", [&] { return whatHelpedOf(read, kRange).measures.size(); }},
        {"before_after", [&] { return beforeAfterOf(read, kRange).measures.size(); }},
        {"interference", [&] { return std::size_t(interferenceOf(read, kRange, kNow).days); }},
        {"self_matched", [&] { return selfMatchedOf(read, moments, kRange).triggers.size(); }},
        {"report_pages",
            [&] { return asHtml(documentOf(doctorReportOf(read, wish, kNow), content)).size(); }},
        {"report_json", [&] { return reportToJson(doctorReportOf(read, wish, kNow), content).size(); }},
        {"report_fhir", [&] { return fhirBundleOf(doctorReportOf(read, wish, kNow), content).size(); }},
    };
    bool isDone = read.size() == std::size_t(many);
    for (int i = 0; i < times; ++i)
        for (Measured& one : all) {
            const double start = cpuMs();
            isDone = one.deed() > 0 && isDone;
            one.took.push_back(cpuMs() - start);
        }
    sqlite3_close(plain);
    for (Measured& one : all)
        std::printf("%s\"%s\": %.4f", &one == &all.front() ? "{" : ", ", one.name.c_str(), median(one.took));
    std::printf("}\n");
    return isDone ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    std::string pattern = (fs::temp_directory_path() / "unknot-bench-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    const int result = measure(std::atoi(argv[1]), std::atoi(argv[2]), folder / "journal.sqlite3");
    fs::remove_all(folder);
    if (result != 0)
        std::fprintf(stderr, "not measured: not everything was written, read and counted\n");
    return result;
}
