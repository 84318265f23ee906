// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/fields.hpp"

#include "app/theme/theme.hpp"

#include <QDateEdit>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace unknot {

namespace {

constexpr int kLeastHeight = 48;
/// What the style sheet puts around the text, with some pixels to spare for the cursor.
constexpr int kBeside = 2 * 16;

class WheelPasser final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore(); // so that it reaches the page
        return true;
    }
};

/// A press into a part of a date or time selects it, so that the next digits replace it, as after Tab.
class PartPicker final : public QObject {
public:
    explicit PartPicker(QDateTimeEdit* field) : QObject(field), m_field(field) {}

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::MouseButtonRelease)
            QTimer::singleShot(
                0, m_field, [this] { m_field->setSelectedSection(m_field->currentSection()); });
        return false;
    }

private:
    QDateTimeEdit* m_field;
};

/// A date of which a day that its month does not have is not forgotten: whoever types 31, 10 and 2026 where
/// it was in November before means 31 October. Qt makes it 30 at once, and leaves it so.
class DayField final : public QDateEdit {
public:
    explicit DayField(QWidget* parent) : QDateEdit(parent) {
        connect(this, &QDateEdit::dateChanged, this, &DayField::putDayBack);
    }

protected:
    QValidator::State validate(QString& text, int& pos) const override {
        const int day = dayIn(text);
        const QValidator::State state = QDateEdit::validate(text, pos);
        // What it was corrected to is asked about again, and is not what was typed.
        if (currentSection() == DaySection && day > 0 && day != std::exchange(m_corrected, dayIn(text)))
            m_typed = day;
        return state;
    }

private:
    /// 0 where the text is not in as many parts as a date has.
    int dayIn(const QString& text) const {
        static const QRegularExpression kBetween(
            QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption);
        const QStringList parts = text.split(kBetween, Qt::SkipEmptyParts);
        for (int i = 0; i < sectionCount() && parts.size() == sectionCount(); ++i)
            if (sectionAt(i) == DaySection)
                return parts[i].toInt();
        return 0;
    }

    void putDayBack(QDate date) {
        const int wanted = std::min(m_typed, date.daysInMonth());
        const bool isKept = date.day() == wanted ||
            (currentSection() != DaySection && date.day() == std::min(m_shown, date.daysInMonth()));
        m_shown = date.day();
        if (!isKept)
            m_typed = 0; // it was stepped, or set by something else
        else if (m_shown < wanted)
            setDate({date.year(), date.month(), m_shown = wanted});
    }

    mutable int m_typed = 0;     ///< the day, as it was typed last
    mutable int m_corrected = 0; ///< what Qt made of it
    int m_shown = 0;             ///< what became of it
};

template <class Field>
Field* named(Field* field, const QString& name) {
    field->setAccessibleName(name);
    field->installEventFilter(new WheelPasser(field));
    return field;
}

template <class Field>
Field* stepped(Field* field, const QString& name) {
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAlignment(Qt::AlignCenter);
    field->setWrapping(false);
    // Some screen readers look at what is in it rather than at itself.
    field->template findChild<QLineEdit*>()->setAccessibleName(name);
    return named(field, name);
}

QString timeFormat() {
    // Some locales put seconds or a time zone even into their short form.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return format.remove(QStringLiteral(":ss")).remove(QStringLiteral(".ss")).remove(u't').trimmed();
}

/// With all four digits of the year: nobody's spasm was in 1926.
QString dayFormat() {
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return format;
}

template <class Field>
Field* inParts(Field* field, const QString& format) {
    field->setDisplayFormat(format);
    field->template findChild<QLineEdit*>()->installEventFilter(new PartPicker(field));
    return field;
}

template <class Field>
void growEach(QWidget& page, const QFont& font) {
    for (Field* field : page.findChildren<Field*>()) {
        if (field->font() != font)
            field->setFont(font);
        if (!qobject_cast<QAbstractSpinBox*>(field->parentWidget()))
            field->setMinimumHeight(kLeastHeight);
        // A date's own hint knows nothing of the style sheet's room.
        if constexpr (std::is_same_v<Field, QAbstractSpinBox>)
            field->setMinimumWidth(field->sizeHint().width() + kBeside);
    }
}

} // namespace

QLineEdit* lineField(const QString& name, QWidget* parent) {
    return named(new QLineEdit(parent), name);
}

QSpinBox* numberField(const QString& name, QWidget* parent) {
    auto* field = stepped(new QSpinBox(parent), name);
    return field;
}

QDateEdit* dateField(const QString& name, QWidget* parent) {
    auto* field = stepped<QDateEdit>(new DayField(parent), name);
    field->setDateRange(QDate(1900, 1, 1), QDate(9999, 12, 30));
    return inParts(field, dayFormat());
}

QTimeEdit* timeField(const QString& name, QWidget* parent) {
    return inParts(stepped(new QTimeEdit(parent), name), timeFormat());
}

void growFields(QWidget& page, const Theme& theme) {
    const double growth = std::max(growthFor(page.window()->size()), 1.0);
    const QFont font = theme.font(TextSize::lead, QFont::Normal, growth);
    growEach<QLineEdit>(page, font);
    growEach<QPlainTextEdit>(page, font);
    growEach<QAbstractSpinBox>(page, font);
}

} // namespace unknot
