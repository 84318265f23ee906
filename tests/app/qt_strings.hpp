// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.hpp"

#include <QStringList>

// Lets Catch print what Qt holds.
namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& texts) {
        return '{' + texts.join(QStringLiteral(" | ")).toStdString() + '}';
    }
};

} // namespace Catch
