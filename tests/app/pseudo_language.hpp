// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language_texts.hpp"

#include "support/pseudo_language.hpp"

#include "unknot/content/content.hpp"

#include <QStringList>

class QWidget;

namespace unknot::test {

// The language of tests/support/pseudo_language.hpp in the window.

/// All content in that language, as it would be read from a file.
[[nodiscard]] Content pseudoContent(bool areSignsReviewed);

/// The program speaks that language until this goes.
class PseudoTexts {
public:
    PseudoTexts();
    ~PseudoTexts();
    PseudoTexts(const PseudoTexts&) = delete;
    PseudoTexts& operator=(const PseudoTexts&) = delete;

private:
    LanguageTexts m_texts;
};

/// What may stand in any language: who wrote an article, what they called it and when, and names.
[[nodiscard]] QStringList namesIn(const Content& content);

/// What is wrong with a text that somebody sees or hears; empty where nothing is: a plain letter, or one
/// outside of all brackets. `names` may stand as they are.
[[nodiscard]] QString untranslatedIn(const QString& text, const QStringList& names);

/// The same for everything visible in the window: texts, names and descriptions for a screen reader,
/// placeholders, tool tips. One line each.
[[nodiscard]] QStringList untranslatedIn(const QWidget& window, const QStringList& names);

} // namespace unknot::test
