// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/insight_samples.hpp"

#include "unknot/content/loader.hpp"
#include "unknot/report/fhir_bundle.hpp"

#include <array>

namespace unknot::test {

inline Content makeReportContent() {
    Content content;
    content.words = builtInContent().words;
    content.sources = {
        {.id = {"001"}, .title = "Spasms", .author = "A. Writer", .date = "4 May 2020", .note = {}},
        {.id = {"003"}, .title = "Unsigned & undated", .author = {}, .date = {}, .note = {}},
        {.id = {"nhs"},
            .kind = SourceKind::guideline,
            .title = "Signs",
            .author = "NHS",
            .date = {},
            .note = {}},
        {.id = {"app"}, .kind = SourceKind::app, .title = "Unknot", .author = {}, .date = {}, .note = {}}};
    content.redFlags.signs = {{.id = {"bladder"},
                                  .text = "Hard to pass urine?",
                                  .route = Route::emergency,
                                  .sources = {{"nhs"}},
                                  .isPrivate = true},
        {.id = {"collapse"}, .text = "Faint & pale?", .route = Route::emergency, .sources = {{"nhs"}}},
        {.id = {"fever"}, .text = "Fever or shivering?", .route = Route::sameDay, .sources = {{"003"}}}};
    content.journal.body.areas = {{.id = {"low-back"}, .label = "Lower back", .hasSides = true}};
    content.journal.impacts.items = {{.id = {"turn"}, .label = "Turn", .sources = {{"001"}}},
        {.id = {"walk"}, .label = "Walk", .sources = {{"app"}}}};
    content.journal.triggers.items = {{.id = {"lifting"}, .label = "Lifting something", .sources = {{"001"}}},
        {.id = {"cold"}, .label = "Cold", .sources = {{"003"}}}};
    content.journal.measures.items = {{.id = {"heat"}, .label = "Warmth", .sources = {{"001"}}}};
    content.journal.riskFactors.items = {
        {.id = {"osteoporosis"}, .label = "Thin bones", .sources = {{"003"}}}};
    return content;
}

/// Few signs, lists and sources, so that the golden files change with the report alone. Made once: reading
/// the words takes a while.
inline const Content& reportContent() {
    static const Content content = makeReportContent();
    return content;
}

/// Something in every field, and not removed.
inline Episode richEpisode() {
    Episode episode = fullEpisode();
    episode.removedAt.reset();
    episode.screenings.push_back({.id = {sampleUuid(132)},
        .at = sampleTime(6),
        .answers = {{{"collapse"}, Answer::yes}, {{"fever"}, Answer::no}, {{}, Answer::yes}}});
    episode.ownWords = "Like a knife,\nthen it *locks*.";
    return episode;
}

/// Eight spasms that come more often, as different as entries can be.
inline std::vector<Episode> reportJournal() {
    const std::array onsets = {"2026-08-01T07:30+02:00", "2026-08-29T22:00+02:00", "2026-09-24T06:10+02:00",
        "2026-10-16T13:00+01:00", "2026-10-25T02:30+01:00", "2026-11-02T08:00+01:00",
        "2026-11-08T19:45-05:00"};
    std::vector<Episode> journal = {richEpisode()};
    for (std::size_t i = 0; i < onsets.size(); ++i) {
        Episode one = triggered(spasmAt(onsets[i], int(i) + 2), {});
        one.end = Lasted{std::chrono::seconds(10 << i)};
        if (i % 2 == 0)
            one = triggered(one, {{"lifting"}});
        one.tried = {{.id = {sampleUuid(200 + int(i))},
            .measure = {"heat"},
            .own = {},
            .at = std::nullopt,
            .lasted = std::nullopt,
            .outcome = i % 3 == 0 ? Outcome::same : Outcome::better}};
        journal.push_back(std::move(one));
    }
    journal[3].impacts = {{"walk"}};
    journal.push_back(notedOnly("2026-11-12T21:00+01:00", 20));
    return journal;
}

inline ReportWish reportWish(std::string_view from = "2026-08-01", std::string_view to = "2026-11-21") {
    ReportWish wish;
    wish.range = rangeOf(from, to);
    return wish;
}

/// The report in each of its forms.
struct ReportForms {
    std::string text;
    std::string html;
    std::string json;
    std::string fhir;

    [[nodiscard]] std::array<const std::string*, 4> all() const { return {&text, &html, &json, &fhir}; }
    bool operator==(const ReportForms&) const = default;
};

inline ReportForms formsOf(const std::vector<Episode>& journal, const ReportWish& wish,
    const Content& content = reportContent(), const WallTime& now = sampleTime(30)) {
    const DoctorReport report = doctorReportOf(journal, wish, now);
    const Document document = documentOf(report, content);
    return {asPlainText(document), asHtml(document), reportToJson(report, content),
        fhirBundleOf(report, content)};
}

} // namespace unknot::test
