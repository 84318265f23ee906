// SPDX-License-Identifier: GPL-3.0-or-later
#include "pseudo_language.hpp"

#include "app/widgets/action_button.hpp"

#include "support/temp_dir.hpp"

#include "unknot/content/loader.hpp"
#include "unknot/content/translation.hpp"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QDate>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTextEdit>

#include <algorithm>

namespace unknot::test {

namespace {

/// What stands in dates as Qt writes them, in the locale there is now.
const QStringList& dateWords() {
    static QHash<QString, QStringList> known;
    QStringList& words = known[QLocale().name()];
    static const QRegularExpression kWord(
        QStringLiteral("[^\\W\\d_]+"), QRegularExpression::UseUnicodePropertiesOption);
    if (!words.isEmpty())
        return words;
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
        for (auto found = kWord.globalMatch(QLocale().toString(day, QLocale::LongFormat) + u' ' +
                 QLocale().monthName(day.month()) + u' ' +
                 QLocale().monthName(day.month(), QLocale::ShortFormat));
             found.hasNext();)
            words << found.next().captured();
    words.removeDuplicates();
    return words;
}

bool isPlainLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The words of a text that are not in that language.
QString plainWordsIn(const QString& text) {
    static const QRegularExpression kWord(
        QStringLiteral("[^\\W\\d_]+"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList plain;
    for (auto found = kWord.globalMatch(text); found.hasNext();) {
        const QString word = found.next().captured();
        // One letter is a key, which is the same in every language.
        if (word.size() > 1 && std::ranges::any_of(word, isPlainLetter) && !dateWords().contains(word))
            plain << word;
    }
    return plain.join(u' ');
}

QString outsideOfBrackets(const QString& text) {
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'[' ? 1 : 0;
        if (depth == 0)
            outside += c;
        depth -= c == u']' ? 1 : 0;
    }
    return outside;
}

bool hasWord(const QString& text) {
    static const QRegularExpression kWord(
        QStringLiteral("[^\\W\\d_]+"), QRegularExpression::UseUnicodePropertiesOption);
    for (auto found = kWord.globalMatch(text); found.hasNext();)
        if (!dateWords().contains(found.next().captured()))
            return true;
    return false;
}

/// What is seen or heard of a widget.
QStringList textsOf(QWidget& widget) {
    QStringList texts{widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()};
    if (const auto* label = qobject_cast<QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<ActionButton*>(&widget))
        texts << button->text() << button->keyHint();
    if (const auto* line = qobject_cast<QLineEdit*>(&widget))
        texts << line->placeholderText() << line->text();
    if (const auto* lines = qobject_cast<QPlainTextEdit*>(&widget))
        texts << lines->placeholderText() << lines->toPlainText();
    if (const auto* rich = qobject_cast<QTextEdit*>(&widget))
        texts << rich->toPlainText().split(u'\n');
    if (const auto* field = qobject_cast<QAbstractSpinBox*>(&widget))
        texts << field->text() << field->specialValueText();
    if (QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget)) {
        texts << face->text(QAccessible::Name) << face->text(QAccessible::Description);
        for (int i = 0; i < face->childCount(); ++i)
            if (const QAccessibleInterface* child = face->child(i); child && !child->object())
                texts << child->text(QAccessible::Name) << child->text(QAccessible::Description);
    }
    texts.removeDuplicates();
    return texts;
}

} // namespace

Content pseudoContent(bool areSignsReviewed) {
    const TempDir folder;
    folder.write(
        "i18n/" + std::string(kPseudoCode) + ".json", pseudoOverlay(translatableTexts(), areSignsReviewed));
    return loadContent({.shipped = {}, .own = folder.path(), .language = kPseudoCode}).content;
}

PseudoTexts::PseudoTexts() : m_texts(QStringLiteral(UNKNOT_PSEUDO_FOLDER)) {
    m_texts.speak(kPseudoCode);
}

PseudoTexts::~PseudoTexts() {
    m_texts.speak("en");
    QLocale::setDefault(QLocale::c());
}

QStringList namesIn(const Content& content) {
    QStringList names{QStringLiteral("Unknot"), QStringLiteral("UTC"), QStringLiteral("English"),
        // A file's name is none of a translator's.
        QStringLiteral("Documents/unknot-sheet"), QStringLiteral("Documents/unknot-journal"),
        QStringLiteral("Documents/unknot-report"), QStringLiteral("Documents/unknot-insights"),
        // Nor is a unit of the computer's.
        QStringLiteral("KiB")};
    for (const Source& source : content.sources)
        for (const std::string& name : {source.title, source.author.value_or(""), source.date.value_or("")})
            if (!name.empty())
                names << QString::fromStdString(name);
    // The longest first: one name may stand in another.
    std::ranges::sort(names, std::ranges::greater(), &QString::size);
    return names;
}

QString untranslatedIn(const QString& text, const QStringList& names) {
    QString rest = text;
    for (const QString& name : names)
        rest.remove(name);
    // A key is the same in every language.
    if (rest.size() <= 1)
        return {};
    if (const QString plain = plainWordsIn(rest); !plain.isEmpty())
        return QStringLiteral("plain: ") + plain;
    const QString outside = outsideOfBrackets(rest);
    return hasWord(outside) ? QStringLiteral("outside of brackets: ") + outside : QString();
}

QStringList untranslatedIn(const QWidget& window, const QStringList& names) {
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        for (const QString& text : textsOf(*widget))
            if (const QString trouble = untranslatedIn(text, names); !trouble.isEmpty())
                found << QStringLiteral("%1 \"%2\": %3")
                             .arg(QString::fromLatin1(widget->metaObject()->className()), text, trouble);
    }
    found.removeDuplicates();
    return found;
}

} // namespace unknot::test
