// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/services/boot_timer.hpp"
#include "presenters/standing_presenter.hpp"
#include "presenters/timers_presenter.hpp"

#include <functional>
#include <map>

namespace unknot {

/// How closely somebody looks at what is left.
enum class Watch {
    nothing, ///< only what is due matters
    minutes, ///< minutes are on the screen
    seconds, ///< a countdown is
};

/// Gives the timers their time: one timer of the boot clock for the next moment at which anything is due,
/// none where nothing is. Every intent goes through it, so that whatever changes is told: to the pages, and
/// what is to be noticed to whoever notifies and sounds. Borrows: the presenter, what stands.
class TimersDesk final : public QObject {
    Q_OBJECT

public:
    TimersDesk(TimersPresenter& presenter, const StandingPresenter& standing, QObject* parent = nullptr);

    [[nodiscard]] const TimersPresenter& presenter() const { return m_presenter; }
    [[nodiscard]] const TimersView& view() const { return m_presenter.view(); }

    /// See TimersPresenter::prepare(); to be called when what it gives is on the screen.
    [[nodiscard]] std::optional<TreatmentView> prepare(const TimerId& treatment) {
        return m_presenter.prepare(treatment);
    }
    /// No cold and no warmth is begun while an emergency stands.
    [[nodiscard]] bool offersTreatments() const { return !withholdsGuides(m_standing.standing()); }
    /// Whether a session of it runs, or asks something.
    [[nodiscard]] bool runs(const TimerId& treatment) const;
    /// Does it, and tells everybody what came of it.
    void act(const std::function<void(TimersPresenter&)>& intent);
    /// Whether closing the window would leave something alone: what runs or asks, or a reminder of use.
    [[nodiscard]] bool isNeeded() const;

    void setWatch(Watch watch);
    /// While it is held nothing is raised; what is still there is raised afterwards.
    void setHeld(bool isHeld);

    /// Reads the journal again: at the start, and when another program may have written.
    void refresh();
    /// Does what is due by now: to be called before the machine sleeps, after it woke, and when the window
    /// comes to the front.
    void lookAtTheTime();
    /// The answer to an alert from outside the window: "confirm", "snooze-5", "snooze-10", …, "open".
    void answerAlert(const QString& topic, const QString& action);

signals:
    /// The views differ, or may.
    void changed();
    /// To be noticed: a new alert, or one that is to be heard again.
    void alertRaised(const AlertView& alert);
    /// It was answered, here or elsewhere.
    void alertGone(const QString& topic);
    /// Somebody wants to see what that alert is about.
    void openWanted(const AlertView& alert);

private:
    void settle();
    void tellAlerts();
    void schedule();
    [[nodiscard]] const AlertView* find(const QString& topic) const;
    void confirm(const AlertView& alert);

    TimersPresenter& m_presenter;
    const StandingPresenter& m_standing;
    BootTimer m_due;
    Watch m_watch = Watch::nothing;
    bool m_isHeld = false;
    std::map<std::string, int> m_told; ///< by topic: the ring that was raised last
};

} // namespace unknot
