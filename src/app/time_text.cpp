// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/time_text.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QTime>

namespace unknot {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("unknot::TimeText", text);
}

QString unitText(qint64 count, const char* one, const char* several) {
    return (count == 1 ? words(one) : words(several)).arg(count);
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
    return words("%1, %2 %3")
        .arg(locale.dayName(date.dayOfWeek()))
        .arg(date.day())
        .arg(locale.monthName(date.month()));
}

QString sinceText(const WallTime& time, DayShown day) {
    return day == DayShown::today ? words("today at %1").arg(timeText(time))
                                  : words("%1 at %2").arg(dayText(time.localDay()), timeText(time));
}

QString monthText(std::chrono::year_month month) {
    return words("%1 %2")
        .arg(QLocale().standaloneMonthName(int(unsigned(month.month()))))
        .arg(int(month.year()));
}

QString lengthText(std::chrono::seconds length) {
    struct Unit {
        qint64 seconds;
        const char* one;
        const char* several;
    };
    static constexpr Unit kUnits[] = {{7 * 86'400, "%1 week", "%1 weeks"}, {86'400, "%1 day", "%1 days"},
        {3600, "%1 h", "%1 h"}, {60, "%1 min", "%1 min"}, {1, "%1 s", "%1 s"}};
    qint64 left = std::max<qint64>(length.count(), 0);
    QStringList parts;
    for (const Unit& unit : kUnits) {
        const qint64 count = left / unit.seconds;
        left %= unit.seconds;
        // Of two units the second is the next smaller one, or none.
        if (count > 0)
            parts << unitText(count, unit.one, unit.several);
        if (!parts.isEmpty() && (parts.size() == 2 || count == 0))
            break;
    }
    return parts.isEmpty() ? unitText(0, "%1 s", "%1 s") : parts.join(u' ');
}

} // namespace unknot
