// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moment_field.hpp"

#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/stepped_field.hpp"

#include <QDateEdit>
#include <QDateTime>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace unknot {

namespace {

constexpr int kMinutesAStep = 5;
constexpr int kMinutesADay = 24 * 60;

QDate dayOf(const WallTime& moment) {
    const auto day = moment.localDay();
    return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

QTime timeOf(const WallTime& moment) {
    return QTime(0, 0).addSecs(int(std::chrono::seconds(moment.timeOfDay()).count()));
}

} // namespace

MomentField::MomentField(const Theme& theme, const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    m_day = dateField(tr("%1: day").arg(name), this);
    m_time = timeField(tr("%1: time").arg(name), this);
    connect(m_day, &QDateEdit::dateChanged, this, &MomentField::take);
    connect(m_time, &QTimeEdit::timeChanged, this, &MomentField::take);
    auto* row = new FlowLayout(16, this);
    row->addWidget(new SteppedField(
        theme, m_day, {tr("%1: a day earlier").arg(name), tr("%1: a day later").arg(name)},
        [this](int direction) { step(direction * kMinutesADay); }, this));
    row->addWidget(new SteppedField(
        theme, m_time,
        {tr("%1: %n minutes earlier", nullptr, kMinutesAStep).arg(name),
            tr("%1: %n minutes later", nullptr, kMinutesAStep).arg(name)},
        [this](int direction) { step(direction * kMinutesAStep); }, this));
}

void MomentField::show(const WallTime& moment) {
    m_moment = moment;
    enter({dayOf(moment), timeOf(moment), Qt::UTC});
}

void MomentField::enter(const QDateTime& local) {
    const QSignalBlocker quietDay(m_day);
    const QSignalBlocker quietTime(m_time);
    // A field that is set, though to the same, takes its cursor from somebody who is typing in it.
    if (m_day->date() != local.date())
        m_day->setDate(local.date());
    if (m_time->time() != local.time())
        m_time->setTime(local.time());
}

void MomentField::take() {
    const QDateTime entered(m_day->date(), m_time->time());
    m_moment.utc = UtcTime(std::chrono::milliseconds(entered.toMSecsSinceEpoch()));
    m_moment.offset = std::chrono::minutes(entered.offsetFromUtc() / 60);
    emit changed();
}

void MomentField::step(int minutes) {
    const QDateTime entered = QDateTime(m_day->date(), m_time->time(), Qt::UTC).addSecs(qint64(minutes) * 60);
    if (entered.date() < m_day->minimumDate() || entered.date() > m_day->maximumDate())
        return;
    enter(entered);
    take();
}

} // namespace unknot
