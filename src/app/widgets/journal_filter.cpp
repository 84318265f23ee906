// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/journal_filter.hpp"

#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include <QComboBox>
#include <QDate>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <functional>

namespace unknot {

namespace {

/// Typing goes on before the list follows.
constexpr int kTypingPause = 250;
constexpr int kFieldHeight = 48;
constexpr int kChoiceWidth = 220;

template <class IdType>
QStringList labelsOf(const std::vector<OptionView<IdType>>& options) {
    QStringList labels;
    for (const auto& option : options)
        labels << textOf(option.label);
    return labels;
}

/// The first entry of each choice is "any".
template <class IdType>
std::optional<IdType> chosenIn(const std::vector<OptionView<IdType>>& options, int index) {
    return index < 1 ? std::nullopt : std::optional(options[std::size_t(index - 1)].id);
}

std::optional<std::chrono::year_month_day> dayIn(const QString& text) {
    QDate date = QDate::fromString(text.trimmed(), Qt::ISODate);
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat})
        if (!date.isValid())
            date = QLocale().toDate(text.trimmed(), format);
    if (!date.isValid())
        return std::nullopt;
    using namespace std::chrono;
    return year(date.year()) / month(unsigned(date.month())) / day(unsigned(date.day()));
}

} // namespace

JournalFilter::JournalFilter(JournalPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setAccessibleName(tr("Search and filter"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* label =
        new Text(theme, TextSize::body, Tone::ink, tr("Words in your notes, or the name of a routine"), this);
    m_text = new QLineEdit(this);
    m_text->setClearButtonEnabled(true);
    label->setBuddy(m_text);
    m_text->setAccessibleName(label->text());
    column->addWidget(label);
    column->addWidget(m_text);
    m_row = new FlowLayout(12);
    column->addLayout(m_row);
    m_trigger = addChoice(tr("Before it"), labelsOf(presenter.triggers()));
    m_area = addChoice(tr("Where"), labelsOf(presenter.areas()));
    m_measure = addChoice(tr("Tried"), labelsOf(presenter.measures()));
    m_from = addDay(tr("From this day"));
    m_to = addDay(tr("To this day"));
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypingPause);
    connect(m_text, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &JournalFilter::applyText);
    connect(&m_typed, &QTimer::timeout, this, &JournalFilter::applyText);
    connect(m_trigger, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_presenter.setTrigger(chosenIn(m_presenter.triggers(), index));
        emit changed();
    });
    connect(m_area, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_presenter.setArea(chosenIn(m_presenter.areas(), index));
        emit changed();
    });
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_presenter.setMeasure(chosenIn(m_presenter.measures(), index));
        emit changed();
    });
    for (QLineEdit* day : {m_from, m_to})
        connect(day, &QLineEdit::editingFinished, this, &JournalFilter::applyDays);
    connect(&m_theme, &Theme::changed, this, &JournalFilter::dress);
    dress();
}

QComboBox* JournalFilter::addChoice(const QString& label, const QStringList& options) {
    auto* choice = new QComboBox(this);
    choice->addItem(tr("Any"));
    choice->addItems(options);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(10);
    addNamed(label, choice);
    return choice;
}

QLineEdit* JournalFilter::addDay(const QString& label) {
    auto* day = new QLineEdit(this);
    day->setPlaceholderText(QLocale().toString(QDate(2026, 1, 31), QLocale::ShortFormat));
    addNamed(label, day);
    return day;
}

/// A field with its name above it, in the row of them.
void JournalFilter::addNamed(const QString& label, QWidget* field) {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* name = new Text(m_theme, TextSize::body, Tone::ink, label, box);
    field->setAccessibleName(label);
    name->setBuddy(field);
    column->addWidget(name);
    column->addWidget(field);
    m_row->addWidget(box);
}

void JournalFilter::applyText() {
    m_typed.stop();
    m_presenter.setText(m_text->text().toStdString());
    emit changed();
}

void JournalFilter::applyDays() {
    for (QLineEdit* day : {m_from, m_to}) {
        const bool isUnread = !day->text().trimmed().isEmpty() && !dayIn(day->text());
        day->setToolTip(isUnread ? tr("Not a day. Write it as %1.").arg(day->placeholderText()) : QString());
    }
    m_presenter.setDays(dayIn(m_from->text()), dayIn(m_to->text()));
    emit changed();
}

void JournalFilter::focusText() {
    m_text->setFocus();
    m_text->selectAll();
}

void JournalFilter::clear() {
    for (QComboBox* choice : {m_trigger, m_area, m_measure}) {
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(0);
    }
    for (QLineEdit* field : {m_text, m_from, m_to}) {
        const QSignalBlocker quiet(field);
        field->clear();
    }
    m_typed.stop();
}

void JournalFilter::dress() {
    const QFont font = m_theme.font(TextSize::body);
    for (QWidget* field :
        std::initializer_list<QWidget*>{m_text, m_trigger, m_area, m_measure, m_from, m_to}) {
        field->setFont(font);
        field->setMinimumHeight(m_theme.scaled(kFieldHeight));
    }
    for (QWidget* box : {m_trigger->parentWidget(), m_area->parentWidget(), m_measure->parentWidget(),
             m_from->parentWidget(), m_to->parentWidget()})
        box->setFixedWidth(m_theme.scaled(kChoiceWidth));
}

} // namespace unknot
