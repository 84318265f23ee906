// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/report.hpp"

#include "journal_access.hpp"
#include "typed_time.hpp"

#include "unknot/report/fhir_bundle.hpp"

namespace unknot::cli {

namespace {

std::string allParts() {
    std::string parts;
    for (std::size_t i = 0; i < kReportParts; ++i)
        parts += (i == 0 ? "" : ", ") + std::string(keyOf(ReportPart(i)));
    return parts;
}

/// Fails: invalid; `detail` is the sentence for whoever typed it.
Result<void> leaveOut(ReportWish& wish, const std::string& typed) {
    const std::size_t colon = typed.find(':');
    const auto part = reportPartCalled(std::string_view(typed).substr(0, colon));
    if (!part)
        return fail(ErrorCode::invalid,
            "\"" + typed + "\" is nothing that a report has. Its parts are: " + allParts() + ".");
    if (colon == std::string::npos)
        wish.leftOut.insert(*part);
    else
        wish.leftOutItems.insert({*part, typed.substr(colon + 1)});
    return {};
}

/// All but the range. Fails: likewise.
Result<ReportWish> wishFrom(const ReportOptions& options) {
    ReportWish wish;
    wish.name = options.name;
    if (!options.with.empty())
        wish.leftOut.erase(ReportPart::notes);
    for (const std::string& typed : options.leftOut)
        if (const auto taken = leaveOut(wish, typed); !taken)
            return fail(taken.error());
    return wish;
}

/// Fails: likewise.
Result<InsightRange> rangeFrom(
    const ReportOptions& options, const std::vector<Episode>& episodes, const WallTime& now) {
    const auto from = typedDayFrom(options.from);
    const auto to = typedDayFrom(options.to);
    if (!from || !to)
        return fail((from ? to : from).error());
    const InsightRange whole = wholeJournal(episodes, now);
    // An end before the first entry alone is no mistake: of such days there is nothing.
    const InsightRange range{
        .from = from->value_or(std::min(whole.from, to->value_or(whole.to))), .to = to->value_or(whole.to)};
    if (range.from > now.localDay())
        return fail(
            ErrorCode::invalid, "The period has not begun yet: it is from " + isoDay(range.from) + ".");
    if (range.to < range.from)
        return fail(ErrorCode::invalid,
            "The period ends before it begins: from " + isoDay(range.from) + " to " + isoDay(range.to) + ".");
    return range;
}

/// Whether a list has it: then there is just none of it in the period.
bool isListed(const ReportItem& item, const Content& content) {
    const JournalLists& lists = content.journal;
    switch (item.part) {
    case ReportPart::screenings: return content.redFlags.find({item.id}) != nullptr;
    case ReportPart::places: return lists.body.find({item.id}) != nullptr;
    case ReportPart::triggers: return lists.triggers.find({item.id}) != nullptr;
    case ReportPart::impacts: return lists.impacts.find({item.id}) != nullptr;
    case ReportPart::tried: return lists.measures.find({item.id}) != nullptr;
    case ReportPart::riskFactors: return lists.riskFactors.find({item.id}) != nullptr;
    default: return false;
    }
}

/// Says what was to be left out and cannot be found. False where there is such a thing.
bool isAllFound(const LeftOut& leftOut, const Surroundings& around) {
    bool isFound = true;
    for (const ReportItem& item : leftOut.notFound) {
        if (isListed(item, around.content))
            continue;
        around.console.note("Nothing was written: in this period there is no " +
            std::string(keyOf(item.part)) + ":" + item.id +
            " to leave out. unknot-cli episodes --json has all ids.");
        isFound = false;
    }
    return isFound;
}

std::string textOf(const DoctorReport& report, const std::string& format, const Content& content) {
    if (format == "json")
        return reportToJson(report, content);
    if (format == "fhir")
        return fhirBundleOf(report, content);
    const Document document = documentOf(report, content);
    return format == "html" ? asHtml(document) : asPlainText(document);
}

ExitCode refuse(const Error& error, const Surroundings& around) {
    around.console.note(error.detail);
    return ExitCode::wrongUse;
}

} // namespace

ExitCode runReport(const ReportOptions& options, const Surroundings& around) {
    auto wish = wishFrom(options);
    if (!wish)
        return refuse(wish.error(), around);
    if (!openAloud(around))
        return ExitCode::problem;
    const auto episodes = around.journal.episodes({});
    if (!episodes) {
        noteTrouble(episodes.error(), around);
        return ExitCode::problem;
    }
    const WallTime now = around.clock.now().wall;
    const auto range = rangeFrom(options, *episodes, now);
    if (!range)
        return refuse(range.error(), around);
    wish->range = *range;
    wish->fromFirst = options.from.empty();
    const DoctorReport report = doctorReportOf(*episodes, *wish, now);
    if (!isAllFound(report.leftOut, around))
        return ExitCode::wrongUse;
    return give(textOf(report, options.format, around.content), options.output, around) ? ExitCode::done
                                                                                        : ExitCode::problem;
}

} // namespace unknot::cli
