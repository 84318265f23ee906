// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/services/alarm_sound.hpp"
#include "app/services/boot_timer.hpp"
#include "app/services/notifications.hpp"
#include "app/services/sleep_watcher.hpp"
#include "app/services/tray.hpp"
#include "app/timers_desk.hpp"

#include <set>

namespace unknot {

/// Carries what timers have to say out of the window, and word from outside back to them: notifications with
/// their answers, tones, the tray, the machine's sleep. The window says everything, too: none of these has to
/// be there. Borrows: the desk.
class TimerPost final : public QObject {
    Q_OBJECT

public:
    explicit TimerPost(TimersDesk& desk, QObject* parent = nullptr);

    /// Looks for the tray and for word of sleep. To be called once the window is up.
    void follow();
    /// After another language was chosen: what still stands on the desktop is put into its words, without
    /// coming up or sounding again.
    void retranslate();
    [[nodiscard]] bool isTrayThere() const { return m_tray.isThere(); }

signals:
    /// The window is wanted in front.
    void openWanted();
    /// The program is to end; whether it asks first is the window's business.
    void quitWanted();
    void trayChanged();
    /// The machine slept: what fell due meanwhile is to be said, and every time that is shown is old.
    void woke();
    /// No tone can be heard here. Said once.
    void soundMissing();

private:
    void raise(const AlertView& alert);
    void takeBack(const QString& topic);
    void answer(const QString& topic, const QString& action);
    void sayByEar(const QString& topic);
    void tellTray();

    TimersDesk& m_desk;
    Notifications m_notifications;
    AlarmSound m_sound;
    Tray m_tray;
    SleepWatcher m_sleep;
    std::set<QString> m_audible; ///< reminders with a tone, to be heard where nothing shows them
};

} // namespace unknot
