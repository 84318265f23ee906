// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timer_text.hpp"

#include "app/time_text.hpp"

#include <QCoreApplication>
#include <QStringList>

namespace unknot {

using std::chrono::minutes;
using std::chrono::seconds;

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::TimerText)
};

QString fromContent(const std::string& text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// "Text (who says so)".
QString claimText(const ClaimView& claim) {
    const QString text = fromContent(claim.text);
    return claim.credit.empty() ? text : Says::tr("%1 (%2)").arg(text, fromContent(claim.credit));
}

/// "26 minutes", "2 h 5 min": spoken out as long as that is short.
QString spokenLength(seconds length) {
    const auto whole = std::chrono::floor<minutes>(length);
    if (whole >= minutes(60))
        return lengthText(whole);
    return Says::tr("%n minute(s)", nullptr, int(whole.count()));
}

} // namespace

QString countdownText(seconds left) {
    const qint64 all = std::max<qint64>(left.count(), 0);
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const qint64 hours = all / 3600;
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(QString::number(hours), two(all / 60 % 60), two(all % 60));
    return QStringLiteral("%1:%2").arg(QString::number(all / 60), two(all % 60));
}

QString leftText(seconds left) {
    if (left < minutes(1))
        return Says::tr("%1 left").arg(lengthText(left));
    return Says::tr("%1 left").arg(lengthText(std::chrono::ceil<minutes>(left)));
}

QString overdueText(seconds overdue) {
    if (overdue < minutes(1))
        return Says::tr("Time is up");
    return Says::tr("Time was up %1 ago").arg(spokenLength(overdue));
}

QString stateText(const RunView& run) {
    switch (run.status) {
    case RunStatus::running: return Says::tr("Ends at %1").arg(timeText(run.dueAt));
    case RunStatus::paused:
        return run.pauseEndsAt
            ? Says::tr("Paused. It is over at %1 if you do not go on").arg(timeText(*run.pauseEndsAt))
            : Says::tr("Paused");
    case RunStatus::timeUp: return overdueText(run.overdue);
    case RunStatus::asking: return Says::tr("It is off");
    case RunStatus::ended: break;
    }
    return Says::tr("It is over");
}

QString alertText(const AlertView& alert) {
    const QString title = fromContent(alert.title);
    const QString what = fromContent(alert.what.text);
    QString said;
    switch (alert.kind) {
    case AlertView::Kind::check: said = Says::tr("%1: look at the skin now. %2").arg(title, what); break;
    case AlertView::Kind::timeUp:
        said = alert.overdue < minutes(1)
            ? Says::tr("%1: time is up. %2").arg(title, what)
            : Says::tr("%1: time was up %2 ago. %3").arg(title, spokenLength(alert.overdue), what);
        break;
    case AlertView::Kind::reminder:
        said = what.isEmpty() ? title : what;
        said += QLatin1Char(' ') + fromContent(alert.question);
        break;
    }
    return said.trimmed();
}

QString alertAnswer(const AlertView& alert) {
    switch (alert.kind) {
    case AlertView::Kind::check: return Says::tr("Looks fine");
    case AlertView::Kind::reminder: return Says::tr("Yes, I moved");
    case AlertView::Kind::timeUp: break;
    }
    // What is on no skin needs not to be taken off.
    return alert.what.text.empty() ? Says::tr("Seen") : Says::tr("It is off");
}

QString refusalText(const TreatmentView& treatment) {
    switch (treatment.refusal) {
    case Refusal::none: return {};
    case Refusal::notShown: return Says::tr("Read what speaks against it first; then start again.");
    case Refusal::tooLong: return claimText(treatment.tooLong);
    case Refusal::skinRests: {
        const QString until = treatment.skinRestsUntil ? timeText(*treatment.skinRestsUntil) : QString();
        const QString why = treatment.skinRest ? claimText(*treatment.skinRest) : QString();
        return Says::tr("The skin rests until %1. %2").arg(until, why).trimmed();
    }
    case Refusal::swollenUnanswered:
        return Says::tr("First: %1 Y for yes or not sure, N for no.")
            .arg(fromContent(treatment.swollenQuestion));
    case Refusal::swollen:
        return treatment.notWhenSwollen ? claimText(*treatment.notWhenSwollen)
                                        : Says::tr("Not on a swollen or hot joint.");
    case Refusal::alreadyRuns:
        return Says::tr("Another session is running. End it first; you find it on the page Timers.");
    case Refusal::notKnown: break;
    }
    return Says::tr("This cannot be started any more.");
}

QString spanText(const WallTime& from, const std::optional<WallTime>& upTo) {
    return upTo ? Says::tr("%1 to %2").arg(timeText(from), timeText(*upTo)) : timeText(from);
}

QString sessionText(const SessionView& session) {
    QStringList parts{timeText(session.startedAt)};
    parts << (session.stayed ? lengthText(*session.stayed) : Says::tr("how long is not known"));
    if (!session.way.empty())
        parts << fromContent(session.way);
    if (!session.feel.empty())
        parts << fromContent(session.feel);
    return parts.join(QStringLiteral(" · "));
}

QString stateText(const ReminderView& reminder) {
    if (!reminder.isOn)
        return Says::tr("Off");
    if (reminder.pausedUntil)
        return Says::tr("Paused until %1; then it goes on by itself").arg(timeText(*reminder.pausedUntil));
    if (!reminder.isOfUse)
        return Says::tr("Waits; it comes only while an episode is open");
    if (reminder.quietUntil)
        return Says::tr("Quiet hours until %1; then it asks").arg(timeText(*reminder.quietUntil));
    if (reminder.isAsking)
        return fromContent(reminder.question);
    return Says::tr("Asks in %1").arg(lengthText(reminder.left));
}

QString aboutText(const OwnTimer& timer) {
    QStringList parts{lengthText(timer.length)};
    if (timer.repeats)
        parts << Says::tr("begins again");
    parts << (timer.hasSound ? Says::tr("with sound") : Says::tr("without sound"));
    return parts.join(QStringLiteral(" · "));
}

QString ownTimerNotKeptText(ErrorCode code) {
    switch (code) {
    case ErrorCode::invalid:
    case ErrorCode::tooLarge:
        return Says::tr("Not kept. It needs a short name, and a length from 1 second to 24 hours.");
    case ErrorCode::diskFull:
        return Says::tr(
            "Not kept: the disk is full. What you entered is still here. Make some room, then try "
            "again.");
    case ErrorCode::denied:
        return Says::tr("Not kept: the journal may not be written. What you entered is still here.");
    case ErrorCode::locked:
        return Says::tr(
            "Not kept: another program holds the journal. What you entered is still here. Try again "
            "in a moment.");
    default: return Says::tr("Not kept: the journal could not be written. What you entered is still here.");
    }
}

QString timersTroubleText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return Says::tr(
            "Your timers cannot be stored: the disk is full. They go on here and tell you; do not "
            "close Unknot.");
    case ErrorCode::denied:
        return Says::tr(
            "Your timers cannot be stored: the journal is read-only. They go on here and tell you; "
            "do not close Unknot.");
    case ErrorCode::locked:
        return Says::tr(
            "Another program holds your journal. Timers go on here and are stored as soon as it is "
            "free.");
    default:
        return Says::tr(
            "Your timers could not be read or stored. What runs goes on here and tells you; do not "
            "close Unknot.");
    }
}

} // namespace unknot
