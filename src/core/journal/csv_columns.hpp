// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace unknot {

// The files of a CSV export and their columns: what writes and what reads them agree here.

inline const std::string kEpisodesCsv = "episodes.csv";
inline const std::string kMeasuresCsv = "measures.csv";
inline const std::string kMedicinesCsv = "medicines.csv";
inline const std::string kPlacesCsv = "places.csv";
inline const std::string kReadingsCsv = "readings.csv";
inline const std::string kScreeningsCsv = "screenings.csv";
inline const std::string kTriggersCsv = "triggers.csv";

inline const std::vector<std::string> kEpisodeColumns = {"id", "noted_at", "onset", "ended", "ended_at",
    "lasted_s", "kind", "spread", "sensations", "impacts", "no_trigger_known", "risk_factors", "notes",
    "own_words", "still_open_on_day", "changed_at", "removed_at"};
inline const std::vector<std::string> kMeasureColumns = {
    "episode", "id", "measure", "own", "at", "lasted_s", "outcome"};
inline const std::vector<std::string> kMedicineColumns = {"episode", "id", "text", "at"};
inline const std::vector<std::string> kPlaceColumns = {"episode", "area", "side"};
inline const std::vector<std::string> kReadingColumns = {"episode", "id", "at", "score"};
inline const std::vector<std::string> kScreeningColumns = {"episode", "id", "at", "sign", "answer"};
inline const std::vector<std::string> kTriggerColumns = {"episode", "trigger", "own"};

} // namespace unknot
