// SPDX-License-Identifier: GPL-3.0-or-later
// The report on paper: how many pages, and what a reader of the PDF finds.
#include "poppler.hpp"
#include "qt_strings.hpp"

#include "app/paper.hpp"

#include "support/hostile_shown.hpp"
#include "support/report_samples.hpp"
#include "support/temp_dir.hpp"

#include <QRegularExpression>

using namespace unknot;
using namespace unknot::test;

namespace {

/// Every few hours up to now, with as much in each as people enter.
std::vector<Episode> longJournal(int entries) {
    std::vector<Episode> journal;
    for (int i = 0; i < entries; ++i) {
        Episode one = i % 7 == 0 ? richEpisode() : bareEpisode();
        one.id = {sampleUuid(100'000 + i)};
        one.onset = one.notedAt = sampleTime(-i * 260);
        one.end = Lasted{std::chrono::minutes(3 + i % 400)};
        one.triggers = {{i % 2 == 0 ? "lifting" : "cold"}};
        one.isNoTriggerKnown = false;
        one.ownTriggers.clear();
        journal.push_back(std::move(one));
    }
    return journal;
}

Document reportOf(const std::vector<Episode>& journal, const ReportWish& wish) {
    return documentOf(doctorReportOf(journal, wish, sampleTime(30)), reportContent());
}

QString saved(const TempDir& folder, const Paper& paper) {
    folder.write("paper.pdf", std::string_view(paper.pdf.constData(), std::size_t(paper.pdf.size())));
    return QString::fromStdString((folder.path() / "paper.pdf").string());
}

QString withoutBlanks(QString text) {
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    // Some type has one sign for "fi"; who looks for the word finds it all the same.
    return text.normalized(QString::NormalizationForm_KC);
}

} // namespace

TEST_CASE("Paper: the report of any journal is one or two pages of readable type", "[app][report]") {
    const int entries = GENERATE(0, 3, 200, 20'000);
    const std::vector<Episode> journal = longJournal(entries);
    ReportWish wish{.range = wholeJournal(journal, sampleTime(30)), .name = "Jo Roe"};
    wish.leftOut.clear();
    const Document report = reportOf(journal, wish);
    TempDir folder;
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::Letter}) {
        CAPTURE(entries, int(size));
        const Paper paper = paperOf(report, size, kReportPaper);
        CHECK(paper.pages <= 2);
        const QString file = saved(folder, paper);
        const QString info = poppler("pdfinfo", {file}).simplified();
        CHECK(info.contains("Title: Back spasms: report for the doctor"));
        CHECK(info.contains(QStringLiteral("Pages: %1 ").arg(paper.pages)));
        CHECK(info.contains(size == QPageSize::A4 ? "(A4)" : "(letter)"));
        const QString text = textOfPdf((folder.path() / "paper.pdf").string());
        for (const char* part : {"Jo Roe", "Not a diagnosis.", "page 1 of "})
            CHECK(text.contains(part));
        CHECK(text.contains(QStringLiteral("page %1 of %1").arg(paper.pages)));
        for (const char* once : {"In own words", "Not a diagnosis."})
            CHECK(text.count(once) <= 1);
    }
}

TEST_CASE("Paper: no text of the person is anything but text in a PDF, in any field", "[app][report]") {
    Document all{.title = "Hostile", .blocks = {}, .foot = "The end"};
    std::vector<std::string> expected;
    for (const std::string& typed : hostileTexts()) {
        Episode one = spasmAt("2026-11-02T08:00", 7);
        one.ownWords = one.notes = typed;
        one.ownTriggers = {typed};
        one.medicines = {{.id = {sampleUuid(73)}, .text = typed, .at = {}}};
        one.tried = {
            {.id = {sampleUuid(72)}, .measure = {}, .own = typed, .at = {}, .lasted = {}, .outcome = {}}};
        ReportWish wish = reportWish();
        wish.leftOut.clear();
        wish.name = typed;
        const Document made = reportOf({one}, wish);
        all.blocks.insert(all.blocks.end(), made.blocks.begin(), made.blocks.end());
        for (const Told told : {Told::onOneLine, Told::inLines})
            for (const std::string& line : linesShown(typed, told))
                // Other scripts are put together and turned by whoever reads the PDF.
                if (charactersIn(line) == line.size())
                    expected.push_back(line);
    }
    REQUIRE(expected.size() >= 120);
    TempDir folder;
    saved(folder, paperOf(all, QPageSize::A4, kReportPaper));
    const QString text = withoutBlanks(textOfPdf((folder.path() / "paper.pdf").string()));
    for (const std::string& line : expected) {
        CAPTURE(line);
        // In the name, in the table three times, in own words and in notes.
        CHECK(text.count(withoutBlanks(QString::fromStdString(line))) >= 6);
    }
    // Nor is anything of it an address to be followed, or a program to be run.
    const QString inside = unpacked(folder.path() / "paper.pdf");
    for (const char* active : {"/URI", "/JavaScript", "/Launch", "/EmbeddedFile", "/OpenAction"})
        CHECK_FALSE(inside.contains(active));
}
