// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/import.hpp"

#include "journal_access.hpp"
#include "journal_sentences.hpp"
#include "json_text.hpp"
#include "words.hpp"

#include "unknot/journal/transfer.hpp"

#include <algorithm>

namespace unknot::cli {

namespace {

using Fate = ImportedRow::Fate;

const char* nameOf(Fate fate) {
    switch (fate) {
    case Fate::taken: return "taken";
    case Fate::merged: return "merged";
    case Fate::skipped: return "skipped";
    }
    return "";
}

std::int64_t countIn(const ImportReport& report, Fate fate) {
    return std::ranges::count(report, fate, &ImportedRow::fate);
}

void sayInWords(const std::string& file, const ImportReport& report, Console& console) {
    std::string counts;
    for (const Fate fate : {Fate::taken, Fate::merged, Fate::skipped})
        counts += (counts.empty() ? "" : ", ") + std::to_string(countIn(report, fate)) + " " + nameOf(fate);
    console.say(file + ": " + counts + ".");
    for (const ImportedRow& row : report)
        if (row.fate != Fate::taken)
            console.say("  " + row.place + ": " + nameOf(row.fate) + ": " + row.why);
}

std::string jsonOf(const std::string& file, const ImportReport& report) {
    std::string rows;
    for (const ImportedRow& row : report)
        rows += (rows.empty() ? "" : ",") + std::string("{\"place\":") + jsonText(row.place) +
            ",\"episode\":" + jsonText(row.episode.value) + ",\"fate\":" + jsonText(nameOf(row.fate)) +
            ",\"why\":" + jsonText(row.why) + "}";
    std::string json = "{\"file\":" + jsonText(file);
    for (const Fate fate : {Fate::taken, Fate::merged, Fate::skipped})
        json += ",\"" + std::string(nameOf(fate)) + "\":" + std::to_string(countIn(report, fate));
    return json + ",\"rows\":[" + rows + "]}";
}

void sayAsJson(const ImportOptions& options, const std::vector<ImportReport>& reports, Console& console) {
    console.say("[");
    for (std::size_t i = 0; i < reports.size(); ++i)
        console.say(jsonOf(options.files[i].string(), reports[i]) + (i + 1 < reports.size() ? "," : ""));
    console.say("]");
}

/// Nothing where it cannot be read; why is said then.
std::optional<ReadJournal> readFrom(
    const std::filesystem::path& file, const ImportOptions& options, const Surroundings& around) {
    std::string passphrase;
    const bool isSealed = needsPassphrase(file);
    if (isSealed && options.passphraseFile.empty()) {
        around.console.note(noPassphraseSentence(file));
        return std::nullopt;
    }
    if (isSealed) {
        const auto typed = passphraseIn(options.passphraseFile, around);
        if (!typed)
            return std::nullopt;
        passphrase = *typed;
    }
    auto read = readExport(file, passphrase, around.clock.now().wall);
    if (read)
        return *std::move(read);
    if (read.error().code == ErrorCode::invalid)
        around.console.note(file.string() +
            " is a whole journal, as a backup is. Nothing was changed. Put it in place with unknot-cli "
            "restore.");
    else
        around.console.note(
            isSealed ? unopenedSentence(read.error(), file) : unreadableSentence(read.error(), file));
    return std::nullopt;
}

} // namespace

ExitCode runImport(const ImportOptions& options, const Surroundings& around) {
    // All are read before any is taken: with a wrong name or passphrase, nothing is half done.
    std::vector<ReadJournal> read;
    for (const auto& file : options.files) {
        auto journal = readFrom(file, options, around);
        if (!journal)
            return ExitCode::problem;
        read.push_back(*std::move(journal));
    }
    FileJournal& journal = around.journal;
    if (!openAloud(around))
        return ExitCode::problem;
    if (const auto backup = journal.backUp(); !backup) {
        noteTrouble(backup.error(), around);
        return ExitCode::problem;
    }
    std::vector<ImportReport> reports;
    bool isAllFit = true;
    for (const ReadJournal& one : read) {
        auto report = importInto(journal, one);
        if (!report) {
            noteTrouble(report.error(), around);
            return ExitCode::problem;
        }
        isAllFit = isAllFit && one.skipped.empty();
        reports.push_back(*std::move(report));
    }
    if (options.form == JournalForm::json)
        sayAsJson(options, reports, around.console);
    else
        for (std::size_t i = 0; i < reports.size(); ++i)
            sayInWords(options.files[i].string(), reports[i], around.console);
    return isAllFit ? ExitCode::done : ExitCode::problem;
}

} // namespace unknot::cli
