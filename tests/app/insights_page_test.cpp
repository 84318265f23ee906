// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/insights/insight_paper.hpp"
#include "app/widgets/insight_card.hpp"
#include "app/widgets/number_table.hpp"

#include "support/episodes.hpp"
#include "support/insight_samples.hpp"

#include "unknot/base/files.hpp"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

Tried tried(int number, const char* measure, Outcome outcome, std::optional<WallTime> at = {}) {
    return {.id = {sampleUuid(number)},
        .measure = {measure},
        .own = {},
        .at = at,
        .lasted = {},
        .outcome = outcome};
}

Reading reading(int number, const WallTime& at, int score) {
    return {.id = {sampleUuid(number)}, .at = at, .score = *PainScore::from(score)};
}

/// Nine spasms that come more and more often, with something for every section.
std::vector<Episode> nineSpasms() {
    const char* onsets[] = {"2025-12-01T07:00", "2026-02-20T07:10", "2026-05-05T07:20", "2026-07-01T13:00",
        "2026-08-20T07:30", "2026-09-20T08:00", "2026-10-10T22:00", "2026-10-26T08:10", "2026-11-07T08:20"};
    std::vector<Episode> spasms;
    for (int i = 0; i < 9; ++i) {
        Episode spasm = spasmAt(onsets[i], i + 1);
        spasm.end = Lasted{i < 6 ? 40s : 5h};
        spasm.places = {{.area = {"lower-back"}, .side = i % 3 == 0 ? Side::left : Side::right}};
        if (i < 7)
            spasm =
                triggered(spasm, i < 4 ? std::vector<TriggerId>{{"sitting-long"}} : std::vector<TriggerId>{});
        if (i < 6) {
            spasm.tried = {tried(100 + i, "walking", i < 4 ? Outcome::better : Outcome::worse, spasm.onset)};
            spasm.readings = {reading(200 + i, *spasm.onset, 7),
                reading(300 + i, before(*spasm.onset, -30min), i < 5 ? 4 : 8)};
        }
        if (i == 8)
            spasm.impacts = {{"turn"}, {"sleep"}};
        spasms.push_back(spasm);
    }
    return spasms;
}

/// Reading, counting and drawing are done.
void finish() {
    for (int i = 0; i < 5; ++i)
        Opened::settle();
}

struct Shown {
    explicit Shown(const std::vector<Episode>& spasms) {
        for (const Episode& spasm : spasms)
            REQUIRE(desk.journal.add(spasm));
        opened.emplace(desk);
        opened->press(Qt::Key_5, Qt::ControlModifier);
        finish();
    }
    [[nodiscard]] InsightCard& card(InsightTopic topic) const {
        for (InsightCard* card : opened->window.findChildren<InsightCard*>())
            if (card->section().topic == topic && !card->section().heading.isEmpty())
                return *card;
        FAIL("there is no such card");
        std::abort();
    }
    [[nodiscard]] QString sentence(InsightTopic topic) const { return card(topic).section().sentence; }
    [[nodiscard]] QStringList row(InsightTopic topic, int row) const {
        return card(topic).section().table.rows.value(row);
    }

    Desk desk;
    std::optional<Opened> opened;
};

} // namespace

TEST_CASE("InsightsPage: every section tells a sentence with its counts, and the same in a table",
    "[app][insights]") {
    Shown shown(nineSpasms());
    REQUIRE(shown.opened->isAtInsights());
    using T = InsightTopic;
    CHECK(shown.sentence(T::frequency) == "9 spasms in 356 days, at most 2 in one month.");
    CHECK(shown.opened->label("Your first entry is of 1 Dec 2025. Days before it are not counted"));
    CHECK(shown.row(T::frequency, 0) == QStringList{"December 2025", "1"});
    CHECK(shown.row(T::frequency, 10) == QStringList{"October 2026", "2"});
    CHECK(shown.sentence(T::gaps).startsWith("It comes more often: the middle gap was "));
    CHECK(shown.sentence(T::gaps).endsWith(" of 8 gaps."));
    CHECK(shown.card(T::gaps).section().table.rows.size() == 8);
    CHECK(shown.sentence(T::helped) == "A short walk: better 4 of 6 times.");
    CHECK(shown.row(T::helped, 0) == QStringList{"A short walk", "4", "0", "2", "0", "0", "6"});
    CHECK(shown.sentence(T::triggers) == "Sitting for long: before 4 of 7 spasms.");
    CHECK(shown.row(T::triggers, 1) == QStringList{"None known", "3"});
    const QStringList& notes = shown.card(T::triggers).section().notes;
    CHECK(notes.first().contains("does not mean that one brings on the other"));
    CHECK(notes.last() == "2 of 9 spasms have no answer to this question.");
    CHECK(shown.sentence(T::otherDays) ==
        "Nothing to compare yet: 0 of 7 spasms have an ordinary day beside them.");
    CHECK(shown.sentence(T::beforeAfter) == "A short walk: less pain afterwards 5 of 6 times.");
    CHECK(shown.row(T::beforeAfter, 0) == QStringList{"A short walk", "5", "0", "1", "6", "3 less"});
    CHECK(shown.sentence(T::durations) == "The middle one of 9 spasms with a known length lasted 40 s.");
    CHECK(shown.row(T::durations, 0) == QStringList{"Up to 1 minute", "6"});
    CHECK(shown.sentence(T::timesOfDay).contains(", 7 of 9 spasms with a known beginning."));
    CHECK(shown.sentence(T::places) == "Most often here: Lower back, in 9 of 9 spasms with a place.");
    CHECK(shown.row(T::places, 0) == QStringList{"Lower back", "3", "6", "0", "0", "9"});
    CHECK(shown.sentence(T::impacts) == "On 1 of 356 days something could not be done, or only with pain.");
    CHECK(shown.row(T::impacts, 1) == QStringList{"Turn", "1"});
    for (const InsightCard* card : shown.opened->window.findChildren<InsightCard*>()) {
        const InsightSection& section = card->section();
        INFO(section.heading.toStdString());
        CHECK(shown.opened->label(section.sentence));
        for (const QStringList& row : section.table.rows)
            CHECK(row.size() == section.table.heads.size());
        if (section.chart) {
            CHECK(section.chart->sentence == section.sentence);
            CHECK(section.chart->spoken.size() == section.chart->categories.size());
            for (const ChartSeries& series : section.chart->series)
                CHECK(series.values.size() == section.chart->categories.size());
        }
    }
}

TEST_CASE("InsightsPage: below three nothing is said but the counts", "[app][insights]") {
    auto spasms = nineSpasms();
    spasms.erase(spasms.begin(), spasms.end() - 2);
    spasms.front().tried = {tried(1, "walking", Outcome::better, spasms.front().onset)};
    spasms.front() = triggered(spasms.front(), {{"lifting"}});
    const Shown shown(spasms);
    for (const InsightTopic topic :
        {InsightTopic::gaps, InsightTopic::helped, InsightTopic::triggers, InsightTopic::beforeAfter,
            InsightTopic::durations, InsightTopic::timesOfDay, InsightTopic::places}) {
        INFO(int(topic));
        CHECK(shown.sentence(topic).startsWith("Too few to say: "));
        CHECK(shown.sentence(topic).contains("3"));
    }
    CHECK(shown.sentence(InsightTopic::frequency) == "2 spasms in 27 days.");
}

TEST_CASE("InsightsPage: keys reach every number, and a screen reader hears its row and column",
    "[app][insights]") {
    Shown shown(nineSpasms());
    Opened& opened = *shown.opened;
    opened.press(Qt::Key_T);
    finish();
    for (NumberTable* table : opened.window.findChildren<NumberTable*>()) {
        if (!table->isVisible())
            continue;
        INFO(table->accessibleName().toStdString());
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        table->setFocus();
        const int rows = table->model()->rowCount();
        const int columns = table->model()->columnCount();
        for (int i = 0; i < rows; ++i)
            opened.press(Qt::Key_Down);
        for (int i = 0; i < columns; ++i)
            opened.press(Qt::Key_Right);
        REQUIRE(table->currentIndex() == table->model()->index(rows - 1, columns - 1));
        CHECK(table->visualRect(table->currentIndex()).bottom() <= table->viewport()->height());
        const QString heard = table->currentIndex().data(Qt::AccessibleTextRole).toString();
        CHECK(heard.contains(table->model()->index(rows - 1, 0).data().toString()));
        CHECK(heard.contains(static_cast<NumberModel*>(table->model())->table().heads.last()));
        CHECK(heard.endsWith(table->currentIndex().data().toString()));
        const auto* face = QAccessible::queryAccessibleInterface(table);
        REQUIRE(face);
        CHECK(face->role() == QAccessible::Table);
        // Its own keys and no others.
        opened.press(Qt::Key_Tab);
        CHECK_FALSE(table->hasFocus());
    }
}

TEST_CASE("InsightsPage: weeks, months and years by a key; chosen days stay", "[app][insights]") {
    Shown shown(nineSpasms());
    Opened& opened = *shown.opened;
    opened.press(Qt::Key_U);
    finish();
    CHECK(shown.sentence(InsightTopic::frequency).endsWith("in one year."));
    opened.press(Qt::Key_U);
    finish();
    CHECK(shown.sentence(InsightTopic::frequency) == "9 spasms in 356 days, at most 1 in one week.");
    CHECK(shown.card(InsightTopic::frequency).section().chart->categories.size() <= int(kMostBars));
    opened.press({Qt::Key_D, Qt::Key_D}); // all, then 4 weeks
    finish();
    CHECK(shown.sentence(InsightTopic::frequency) == "2 spasms in 28 days.");
    opened.window.showNow();
    opened.window.showInsights();
    finish();
    CHECK(shown.sentence(InsightTopic::frequency) == "2 spasms in 28 days.");
}

TEST_CASE("InsightsPage: days of one's own, and a sentence where they are no range", "[app][insights]") {
    Shown shown(nineSpasms());
    Opened& opened = *shown.opened;
    const auto fields = opened.window.findChildren<QDateEdit*>();
    std::vector<QDateEdit*> days;
    for (QDateEdit* field : fields)
        if (field->isVisible())
            days.push_back(field);
    REQUIRE(days.size() == 2);
    days[0]->setFocus();
    days[0]->setDate(QDate(2026, 10, 10));
    QTest::keyClick(days[0], Qt::Key_Return);
    days[1]->setDate(QDate(2026, 10, 26));
    QTest::keyClick(days[1], Qt::Key_Return);
    finish();
    CHECK(shown.sentence(InsightTopic::frequency) == "2 spasms in 17 days.");
    days[1]->setDate(QDate(2026, 10, 9));
    QTest::keyClick(days[1], Qt::Key_Return);
    finish();
    CHECK(opened.label("The last day is before the first one."));
    CHECK_FALSE(shown.card(InsightTopic::frequency).isVisible());
}

TEST_CASE("InsightsPage: a day is kept as it was typed until its month and year are", "[app][insights]") {
    Shown shown(nineSpasms());
    Opened& opened = *shown.opened;
    auto* last = shown.opened->front<InsightsPage>()->findChildren<QDateEdit*>().at(1);
    REQUIRE(last->date() == QDate(2026, 11, 21)); // of a month of 30 days
    last->setFocus();
    last->setSelectedSection(QDateTimeEdit::DaySection);
    for (const char* keys : {"31", "Oct", "2026"}) {
        QTest::keyClicks(last, keys);
        last->setSelectedSection(*keys == '3' ? QDateTimeEdit::MonthSection : QDateTimeEdit::YearSection);
    }
    CHECK(last->date() == QDate(2026, 10, 31));
    // What is stepped or set is no longer what was typed.
    last->setDate({2026, 11, 5});
    last->setSelectedSection(QDateTimeEdit::MonthSection);
    opened.press(Qt::Key_Down);
    CHECK(last->date() == QDate(2026, 10, 5));
}

TEST_CASE("InsightsPage: a file that was there is asked about before it goes", "[app][insights]") {
    Shown shown(nineSpasms());
    Opened& opened = *shown.opened;
    QLineEdit* target = nullptr;
    for (auto* field : shown.opened->front<InsightsPage>()->findChildren<QLineEdit*>())
        if (field->accessibleName() == "Where to save it")
            target = field;
    const auto file = shown.desk.folder.path() / "letter.pdf";
    shown.desk.folder.write("letter.pdf", "dear");
    target->setText(QString::fromStdString(file.string()));
    opened.front<InsightsPage>()->setFocus();
    opened.press(Qt::Key_S);
    CHECK(opened.label("There is a file already"));
    CHECK(*readFile(file, 100) == "dear");
    opened.press(Qt::Key_S);
    CHECK(opened.label("Saved: "));
    CHECK(readFile(file, 1 << 24)->starts_with("%PDF"));
    opened.press(Qt::Key_S); // its own it writes again
    CHECK(opened.label("Saved: "));
    target->setText(QString::fromStdString((shown.desk.folder.path() / "no-name").string()) + "/");
    opened.press(Qt::Key_S);
    CHECK(opened.label("type a name for the file"));
    // What was said of one range is not said of another.
    opened.press(Qt::Key_D);
    finish();
    CHECK_FALSE(opened.label("type a name for the file"));
}

TEST_CASE("InsightsPage: an empty journal, and days without any, are told kindly", "[app][insights]") {
    SECTION("empty") {
        const Shown shown({});
        CHECK(shown.opened->label("You need not enter anything"));
        CHECK_FALSE(shown.opened->button("Save as PDF"));
    }
    SECTION("nothing in these days") {
        const Shown shown({spasmAt("2020-01-01T08:00")});
        CHECK(shown.opened->label("Choose more days"));
    }
    SECTION("it cannot be read") {
        Shown shown(nineSpasms());
        shown.opened->window.showNow();
        shown.desk.journal.failWith(ErrorCode::locked);
        shown.opened->window.showInsights();
        finish();
        CHECK(shown.opened->label("The journal cannot be read now."));
        CHECK(shown.opened->notices().size() == 1);
    }
}

TEST_CASE("InsightsPage: with 20,000 entries it is there before they are counted", "[app][insights]") {
    Desk desk;
    for (int i = 0; i < 20'000; ++i)
        REQUIRE(
            desk.journal.add(endedEpisodeAt(before(desk.clock.now().wall, std::chrono::hours(4 * i)), 5s)));
    Opened opened(desk);
    Opened::settle();
    opened.press(Qt::Key_5, Qt::ControlModifier);
    CHECK(opened.isAtInsights());
    CHECK(opened.insights.view().isCounting);
    CHECK(opened.label("Counting"));
    // A key that is pressed meanwhile is answered before it is done.
    opened.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(opened.isAtNow());
    CHECK(opened.insights.view().isCounting);
    opened.press(Qt::Key_5, Qt::ControlModifier);
    for (int i = 0; i < 100 && opened.insights.view().isCounting; ++i)
        QCoreApplication::processEvents();
    finish();
    CHECK(opened.label("2187 spasms in 365 days"));
}

TEST_CASE("InsightsPage: every text has its room, in every theme, size and scale", "[app][insights]") {
    Shown shown(nineSpasms());
    Opened& opened = *shown.opened;
    opened.press(Qt::Key_T);
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        opened.dress(setting.look);
        opened.resize(setting.size);
        finish();
        CHECK(cutTextsIn(opened.window) == QStringList());
        for (const NumberTable* table : opened.window.findChildren<NumberTable*>()) {
            if (!table->isVisible())
                continue;
            INFO(table->accessibleName().toStdString());
            const int last = table->model()->rowCount() - 1;
            CHECK(table->visualRect(table->model()->index(last, 0)).bottom() <= table->viewport()->height());
            CHECK(table->columnViewportPosition(table->model()->columnCount() - 1) +
                    table->columnWidth(table->model()->columnCount() - 1) <=
                table->viewport()->width());
        }
    }
}

TEST_CASE("InsightsPage: on paper it has each sentence and number, black on white", "[app][insights]") {
    Shown shown(nineSpasms());
    const std::filesystem::path file = shown.desk.folder.path() / "insights.pdf";
    shown.opened->dress({.scheme = Scheme::dark});
    for (QLineEdit* field : shown.opened->window.findChildren<QLineEdit*>())
        if (field->accessibleName() == "Where to save it" && field->isVisible())
            field->setText(QString::fromStdString(file.string()));
    shown.opened->press(Qt::Key_S);
    CHECK(shown.opened->label("Saved: "));
    REQUIRE(std::filesystem::exists(file));
    CHECK(std::filesystem::file_size(file) > 10'000);
}
