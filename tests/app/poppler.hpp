// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

namespace unknot::test {

// What others make of a PDF.

/// What a program of poppler-utils says. Requires: it succeeds.
QString poppler(const char* program, const QStringList& arguments);
/// Its text, in the order in which it was written.
[[nodiscard]] QString textOfPdf(const std::filesystem::path& file);
/// All of its streams, unpacked: where something could stand that no page shows.
[[nodiscard]] QString unpacked(const std::filesystem::path& file);

} // namespace unknot::test
