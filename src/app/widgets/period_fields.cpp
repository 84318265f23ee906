// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/period_fields.hpp"

#include "app/time_text.hpp"
#include "app/widgets/choice_group.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/stepped_field.hpp"
#include "app/widgets/text.hpp"

#include <QDateEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace unknot {

namespace {

std::chrono::year_month_day dayOf(const QDate& date) {
    using namespace std::chrono;
    return year(date.year()) / month(unsigned(date.month())) / day(unsigned(date.day()));
}

/// One that is set, though to the same, takes its cursor from somebody who is typing in it.
void put(QDateEdit& field, std::chrono::year_month_day day) {
    const QDate date = dateOf(day);
    if (field.date() == date)
        return;
    const QSignalBlocker quiet(&field);
    field.setDate(date);
}

} // namespace

PeriodFields::PeriodFields(const Theme& theme, const QString& key, QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Which days"));
    // In the order of Period; the last one follows from the days below.
    m_spans = new ChoiceGroup(theme, tr("Which days"), key,
        {tr("Last 4 weeks"), tr("Last 3 months"), tr("Last 12 months"), tr("All")}, this);
    connect(m_spans, &ChoiceGroup::chosen, this, [this](int span) { emit chosen(Period(span)); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_spans);
    auto* row = new FlowLayout(16);
    column->addLayout(row);
    m_from =
        addDay(*row, theme, tr("First day"), tr("First day: a day earlier"), tr("First day: a day later"));
    m_to = addDay(
        *row, theme, tr("Last day (included)"), tr("Last day: a day earlier"), tr("Last day: a day later"));
}

QDateEdit* PeriodFields::addDay(
    QLayout& row, const Theme& theme, const QString& name, const QString& earlier, const QString& later) {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* label = new Text(theme, TextSize::body, Tone::ink, name, box);
    QDateEdit* field = dateField(name, box);
    label->setBuddy(field);
    connect(field, &QDateEdit::dateChanged, this, &PeriodFields::take);
    column->addWidget(label);
    column->addWidget(new SteppedField(
        theme, field, {earlier, later},
        [field](int direction) { field->setDate(field->date().addDays(direction)); }, box));
    row.addWidget(box);
    return field;
}

void PeriodFields::show(Period period, const InsightRange& range) {
    m_spans->setChosen(period == Period::chosen ? -1 : int(period));
    put(*m_from, range.from);
    put(*m_to, range.to);
}

void PeriodFields::next() {
    m_spans->next();
}

void PeriodFields::take() {
    emit daysChosen({.from = dayOf(m_from->date()), .to = dayOf(m_to->date())});
}

} // namespace unknot
