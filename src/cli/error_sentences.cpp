// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_sentences.hpp"

namespace unknot::cli {

namespace {

/// Why a file cannot be written, between what that means and what is still safe.
std::string notKept(
    const std::string& begin, const std::string& end, ErrorCode code, const std::filesystem::path& file) {
    if (file.empty())
        return begin + "no home folder is known." + end;
    const std::string folder = file.parent_path().string();
    switch (code) {
    case ErrorCode::denied: return begin + "writing to " + folder + " is not allowed." + end;
    case ErrorCode::diskFull: return begin + "the disk is full." + end;
    default: return begin + "writing to " + folder + " failed." + end;
    }
}

} // namespace

std::string sentenceFor(const ContentNotice& notice) {
    const Problem& problem = notice.first;
    const std::string place = problem.pointer.empty() ? "" : problem.pointer + ": ";
    const std::string what = place + "expected " + problem.expected + ", found " + problem.found;
    const bool isOwn = notice.instead == Instead::nothing;
    return "The content file " + problem.file + " cannot be used (" + what + "). " +
        (isOwn ? "It is left out; everything else is there." : "The built-in copy is used; nothing is lost.");
}

std::string sentenceFor(const SettingsProblem& problem) {
    const std::string file = problem.file.string();
    const std::string usual = " The usual settings are used; nothing was changed.";
    switch (problem.code) {
    case ErrorCode::damaged: return "The settings file cannot be used (" + textOf(problem) + ")." + usual;
    case ErrorCode::invalid:
        return "Something in the settings file cannot be used (" + textOf(problem) +
            "). Everything else in it counts.";
    case ErrorCode::newer:
        return "A later version of Unknot wrote the settings file " + file +
            ". What this one understands counts; nothing was changed.";
    case ErrorCode::denied: return "The settings file may not be read: " + file + "." + usual;
    default: return "The settings file could not be read: " + file + "." + usual;
    }
}

std::string settingsNotKeptSentence(ErrorCode code, const std::filesystem::path& file) {
    return notKept("The settings cannot be kept: ", " Nothing was changed.", code, file);
}

std::string notKeptSentence(ErrorCode code, const std::filesystem::path& file) {
    const std::string all = " The guide works all the same.";
    if (file.empty())
        return "Your place in the guide cannot be kept: no home folder is known." + all;
    const std::string folder = file.parent_path().string();
    switch (code) {
    case ErrorCode::denied:
        return "Your place in the guide cannot be kept: writing to " + folder + " is not allowed." + all;
    case ErrorCode::diskFull: return "Your place in the guide cannot be kept: the disk is full." + all;
    default: return "Your place in the guide cannot be kept: writing to " + folder + " failed." + all;
    }
}

std::string notReadSentence(ErrorCode code, const std::filesystem::path& file) {
    const std::string folder = file.parent_path().string();
    switch (code) {
    case ErrorCode::damaged:
        return "The place kept from before cannot be read. It is set aside in " + folder +
            ", not deleted. The guide starts from the beginning.";
    case ErrorCode::newer:
        return "The place kept from before was written by a later version of Unknot. It is set aside in " +
            folder + ", not deleted. The guide starts from the beginning.";
    case ErrorCode::denied:
        return "The place kept from before may not be read: " + file.string() +
            ". The guide starts from the beginning.";
    default:
        return "The place kept from before could not be read or put away: " + file.string() +
            ". The guide starts from the beginning.";
    }
}

std::string planNotReadSentence(ErrorCode code, const std::filesystem::path& file) {
    const std::string end = " It is set aside, not deleted, with the next change.";
    switch (code) {
    case ErrorCode::newer: return "A later version of Unknot wrote your plan, " + file.string() + "." + end;
    case ErrorCode::damaged: return "Your plan cannot be used: " + file.string() + "." + end;
    default: return "Your plan could not be read: " + file.string() + ". Nothing was changed.";
    }
}

std::string planNotKeptSentence(ErrorCode code, const std::filesystem::path& file) {
    return notKept("Your plan cannot be kept: ", " What was there is as it was.", code, file);
}

} // namespace unknot::cli
