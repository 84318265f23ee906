// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/span_field.hpp"

#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/stepped_field.hpp"
#include "app/widgets/text.hpp"

#include <QSignalBlocker>
#include <QTimeEdit>

namespace unknot {

namespace {

constexpr int kStep = 30 * 60;

QTime timeOf(std::chrono::minutes sinceMidnight) {
    return QTime(0, 0).addSecs(int(std::chrono::seconds(sinceMidnight).count()));
}

std::chrono::minutes minutesOf(const QTime& time) {
    return std::chrono::minutes(time.hour() * 60 + time.minute());
}

} // namespace

SpanField::SpanField(const Theme& theme, const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    new FlowLayout(8, this);
    m_from = add(theme, tr("From"), tr("%1: from").arg(name));
    m_to = add(theme, tr("to"), tr("%1: to").arg(name));
}

QTimeEdit* SpanField::add(const Theme& theme, const QString& caption, const QString& name) {
    auto* text = new Text(theme, TextSize::lead, Tone::ink, caption, this);
    text->setWordWrap(false);
    layout()->addWidget(text);
    QTimeEdit* field = timeField(name, this);
    connect(field, &QTimeEdit::timeChanged, this, &SpanField::changed);
    layout()->addWidget(new SteppedField(
        theme, field, {tr("%1: half an hour earlier").arg(name), tr("%1: half an hour later").arg(name)},
        [field](int direction) { field->setTime(field->time().addSecs(direction * kStep)); }, this));
    return field;
}

void SpanField::show(const DaySpan& span) {
    // What is being typed stays: it says the same.
    if (span == this->span())
        return;
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setTime(timeOf(span.from));
    m_to->setTime(timeOf(span.to));
}

DaySpan SpanField::span() const {
    return {.from = minutesOf(m_from->time()), .to = minutesOf(m_to->time())};
}

} // namespace unknot
