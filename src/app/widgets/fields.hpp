// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDateEdit;
class QLineEdit;
class QSpinBox;
class QTimeEdit;
class QWidget;

namespace unknot {

class Theme;

// Fields to type into, with their name for screen readers. The wheel scrolls the page over them and never
// changes them: a number that somebody scrolls past stays what it is.

[[nodiscard]] QLineEdit* lineField(const QString& name, QWidget* parent);
[[nodiscard]] QSpinBox* numberField(const QString& name, QWidget* parent);
[[nodiscard]] QDateEdit* dateField(const QString& name, QWidget* parent);
[[nodiscard]] QTimeEdit* timeField(const QString& name, QWidget* parent);

/// Writes every field below `page` as large as the window and the text scale ask for, at least 48 px high.
void growFields(QWidget& page, const Theme& theme);

} // namespace unknot
