// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timers_desk.hpp"

#include <algorithm>

namespace unknot {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::nanoseconds kMinute = 1min;

} // namespace

TimersDesk::TimersDesk(TimersPresenter& presenter, const StandingPresenter& standing, QObject* parent)
    : QObject(parent), m_presenter(presenter), m_standing(standing) {
    connect(&m_due, &BootTimer::reached, this, &TimersDesk::lookAtTheTime);
}

void TimersDesk::act(const std::function<void(TimersPresenter&)>& intent) {
    intent(m_presenter);
    settle();
}

bool TimersDesk::runs(const TimerId& treatment) const {
    return std::ranges::find(view().runs, treatment, &RunView::timer) != view().runs.end();
}

bool TimersDesk::isNeeded() const {
    return m_presenter.isBusy() || std::ranges::any_of(view().reminders, &ReminderView::isOfUse);
}

void TimersDesk::setWatch(Watch watch) {
    if (watch == m_watch)
        return;
    m_watch = watch;
    schedule();
}

void TimersDesk::setHeld(bool isHeld) {
    m_isHeld = isHeld;
    tellAlerts();
}

void TimersDesk::refresh() {
    act(&TimersPresenter::refresh);
}

void TimersDesk::lookAtTheTime() {
    act(&TimersPresenter::tick);
}

void TimersDesk::settle() {
    schedule();
    tellAlerts();
    emit changed();
}

void TimersDesk::tellAlerts() {
    // A copy: whoever hears of one may answer it.
    const std::vector<AlertView> alerts = view().alerts;
    std::erase_if(m_told, [&](const auto& told) {
        const bool isThere =
            std::ranges::any_of(alerts, [&](const AlertView& alert) { return alert.topic == told.first; });
        if (!isThere)
            emit alertGone(QString::fromStdString(told.first));
        return !isThere;
    });
    if (m_isHeld)
        return;
    for (const AlertView& alert : alerts) {
        const auto told = m_told.find(alert.topic);
        if (told != m_told.end() && told->second == alert.ring)
            continue;
        m_told[alert.topic] = alert.ring;
        emit alertRaised(alert);
    }
}

void TimersDesk::schedule() {
    auto until = m_presenter.untilNextChange(m_watch == Watch::seconds);
    if (m_watch == Watch::minutes)
        until = std::min(until.value_or(kMinute), kMinute);
    if (until)
        m_due.start(*until);
    else
        m_due.stop();
}

const AlertView* TimersDesk::find(const QString& topic) const {
    const auto& alerts = view().alerts;
    const auto found = std::ranges::find(alerts, topic.toStdString(), &AlertView::topic);
    return found == alerts.end() ? nullptr : &*found;
}

void TimersDesk::confirm(const AlertView& alert) {
    act([&alert](TimersPresenter& timers) {
        switch (alert.kind) {
        case AlertView::Kind::check: timers.confirmCheck(alert.run); break;
        case AlertView::Kind::timeUp: timers.confirm(alert.run); break;
        case AlertView::Kind::reminder: timers.moved(alert.timer); break;
        }
    });
}

void TimersDesk::answerAlert(const QString& topic, const QString& action) {
    const AlertView* found = find(topic);
    // It was answered elsewhere meanwhile.
    if (!found)
        return;
    const AlertView alert = *found;
    static const QString kSnooze = QStringLiteral("snooze-");
    if (action == QLatin1String("confirm")) {
        confirm(alert);
    } else if (action == QLatin1String("open")) {
        emit openWanted(alert);
    } else if (action.startsWith(kSnooze)) {
        const int by = action.mid(kSnooze.size()).toInt();
        if (std::ranges::find(view().snoozes, std::chrono::minutes(by)) != view().snoozes.end())
            act([&](TimersPresenter& timers) { timers.snooze(alert.topic, std::chrono::minutes(by)); });
    }
}

} // namespace unknot
