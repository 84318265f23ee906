// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_table.hpp"

#include <functional>

namespace unknot {

/// A file with one of the things that an episode has several of.
struct PartFile {
    using NewId = std::function<std::string()>;

    std::string name;
    /// Adds what the row says to its episode; where it breaks a rule, refuses it in the row instead.
    void (*addTo)(Episode& episode, CsvTable& row, const NewId& newId);
};

[[nodiscard]] const std::vector<PartFile>& partFiles();

} // namespace unknot
