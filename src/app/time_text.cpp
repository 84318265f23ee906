// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/time_text.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QTime>

#include <utility>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::TimeText)
};

enum class Unit { weeks, days, hours, minutes, seconds };

QString unitText(int count, Unit unit) {
    switch (unit) {
    case Unit::weeks: return Says::tr("%n week(s)", nullptr, count);
    case Unit::days: return Says::tr("%n day(s)", nullptr, count);
    case Unit::hours: return Says::tr("%1 h").arg(count);
    case Unit::minutes: return Says::tr("%1 min").arg(count);
    case Unit::seconds: break;
    }
    return Says::tr("%1 s").arg(count);
}

} // namespace

QDate dateOf(std::chrono::year_month_day day) {
    return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

QString timeText(const WallTime& time) {
    const QLocale locale;
    // Some locales put seconds even into their short form.
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return locale.toString(QTime(0, 0).addSecs(int(std::chrono::seconds(time.timeOfDay()).count())), format);
}

QString dayText(std::chrono::year_month_day day) {
    return QLocale().toString(dateOf(day), QLocale::LongFormat);
}

QString weekdayText(std::chrono::year_month_day day) {
    const QLocale locale;
    const QDate date = dateOf(day);
    return Says::tr("%1, %2 %3")
        .arg(locale.dayName(date.dayOfWeek()))
        .arg(date.day())
        .arg(locale.monthName(date.month()));
}

QString sinceText(const WallTime& time, DayShown day) {
    return day == DayShown::today ? Says::tr("today at %1").arg(timeText(time))
                                  : Says::tr("%1 at %2").arg(dayText(time.localDay()), timeText(time));
}

QString monthText(std::chrono::year_month month) {
    return Says::tr("%1 %2")
        .arg(QLocale().standaloneMonthName(int(unsigned(month.month()))))
        .arg(int(month.year()));
}

QString lengthText(std::chrono::seconds length) {
    static constexpr std::pair<qint64, Unit> kUnits[] = {{7 * 86'400, Unit::weeks}, {86'400, Unit::days},
        {3600, Unit::hours}, {60, Unit::minutes}, {1, Unit::seconds}};
    qint64 left = std::max<qint64>(length.count(), 0);
    QStringList parts;
    for (const auto& [seconds, unit] : kUnits) {
        const qint64 count = left / seconds;
        left %= seconds;
        // Of two units the second is the next smaller one, or none.
        if (count > 0)
            parts << unitText(int(count), unit);
        if (!parts.isEmpty() && (parts.size() == 2 || count == 0))
            break;
    }
    if (parts.size() == 2)
        return Says::tr("%1 %2", "a length of time: 2 h 5 min").arg(parts.first(), parts.last());
    return parts.isEmpty() ? unitText(0, Unit::seconds) : parts.first();
}

} // namespace unknot
