// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.hpp"

#include "app/error_text.hpp"
#include "app/safekeeping_text.hpp"
#include "app/timers_desk.hpp"

#include "unknot/safety/emergency_card.hpp"

#include <QApplication>
#include <QTimer>

namespace unknot {

namespace {

QStringList numbersFor(const Content& content, const RegionId& region) {
    QStringList numbers;
    for (const std::string& number : emergencyNumbersFor(content, region))
        numbers << QString::fromStdString(number);
    return numbers;
}

Scheme schemeOf(ThemeChoice choice, Scheme system) {
    switch (choice) {
    case ThemeChoice::light: return Scheme::light;
    case ThemeChoice::dark: return Scheme::dark;
    case ThemeChoice::highContrast: return Scheme::highContrast;
    case ThemeChoice::system: break;
    }
    return system;
}

Motion motionOf(MotionChoice choice, Motion system) {
    switch (choice) {
    case MotionChoice::full: return Motion::full;
    case MotionChoice::reduced: return Motion::reduced;
    case MotionChoice::system: break;
    }
    return system;
}

} // namespace

Composition::Composition(QApplication& app, const StartWish& wish, const Paths& paths)
    : m_loaded(loadContent({.shipped = paths.shippedContent, .own = paths.ownContent()})),
      m_settingsPresenter(SettingsFile(paths.settings()), m_loaded.content),
      m_places{SessionFile(paths.session()), SessionFile(paths.routine())},
      m_journal(paths.journal(), paths.backups(), m_clock),
      m_draft(paths.draft()),
      m_plan(paths.plan()),
      m_gate(m_loaded.content, m_journal, m_plan),
      m_log(m_journal, m_loaded.content, m_clock),
      m_activityLog(m_journal, m_journal, m_clock),
      m_standingPresenter(m_loaded.content, StandingFile(paths.standing()), wish.region, m_clock),
      m_nowPresenter(m_loaded.content, m_places, m_gate, m_standingPresenter, m_clock),
      m_guidePresenter(
          m_loaded.content, m_places, m_log, m_activityLog, m_gate, m_standingPresenter, m_clock),
      m_breathePresenter(m_loaded.content, m_clock),
      m_signsPresenter(m_loaded.content, wish.region, m_standingPresenter, m_log, m_clock),
      m_openPresenter(m_journal, m_log, m_clock),
      m_journalPresenter(m_journal, m_journal, m_loaded.content, m_clock),
      m_editorPresenter(m_journal, m_draft, m_clock),
      m_safekeepingPresenter(m_journal, m_clock),
      m_timersPresenter(m_journal, m_journal, m_loaded.content, m_log, m_clock),
      m_carePresenter(m_journal, m_journal, m_loaded.content, m_clock),
      m_screeningPresenter(m_journal, m_loaded.content, m_clock),
      m_noticesPresenter(m_journal, m_log, m_loaded.content, m_clock),
      m_sheetPresenter(m_journal, m_loaded.content, wish.region, m_clock),
      m_learnPresenter(m_loaded.content),
      m_preventionPresenter(
          m_loaded.content, m_plan, m_gate, m_timersPresenter, m_standingPresenter, m_clock),
      m_window(
          {m_loaded.content, m_nowPresenter, m_guidePresenter, m_gate, m_breathePresenter, m_signsPresenter,
              m_settingsPresenter, m_openPresenter, m_journalPresenter, m_editorPresenter,
              m_safekeepingPresenter, m_timersPresenter, m_carePresenter, m_standingPresenter,
              m_screeningPresenter, m_noticesPresenter, m_sheetPresenter, m_learnPresenter,
              m_preventionPresenter},
          m_theme, numbersFor(m_loaded.content, wish.region)),
      m_post(m_window.timers()) {
    m_settingsPresenter.wish({.region = wish.region, .theme = wish.theme});
    QObject::connect(&m_appearance, &Appearance::changed, &m_window, [this] { dress(); });
    QObject::connect(&m_window, &MainWindow::settingsChanged, &m_window, [this] { applySettings(); });
    QObject::connect(&m_instance, &SingleInstance::opened, &m_window, [this](const QStringList& arguments) {
        bringToFront();
        if (const StartWish again = wishFrom(arguments); again.page != StartWish::Page::now)
            m_window.open(again);
    });
    connectTimers();
    m_theme.dress(app);
    applySettings();
    tellTroubles(paths);
}

void Composition::bringToFront() {
    // raise() alone leaves a minimised window where it is.
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Composition::connectTimers() {
    QObject::connect(&m_window, &MainWindow::endWanted, &m_window, &QCoreApplication::quit);
    QObject::connect(&m_post, &TimerPost::openWanted, &m_window, [this] { bringToFront(); });
    QObject::connect(&m_post, &TimerPost::quitWanted, &m_window, [this] {
        // What runs is asked about in the window.
        bringToFront();
        m_window.close();
    });
    QObject::connect(
        &m_post, &TimerPost::trayChanged, &m_window, [this] { m_window.setTrayThere(m_post.isTrayThere()); });
    QObject::connect(&m_post, &TimerPost::woke, &m_window, &MainWindow::lookAtTheTime);
    QObject::connect(
        &m_post, &TimerPost::soundMissing, &m_window, [this] { m_window.addNotice(soundMissingText()); });
}

void Composition::tellTroubles(const Paths& paths) {
    if (paths.data.empty())
        m_window.addNotice(homeMissingText());
    const SettingsView settings = m_settingsPresenter.view();
    if (settings.problem)
        m_window.addNotice(settingsProblemText(*settings.problem));
    if (settings.isRegionUnknown)
        m_window.addNotice(unknownRegionText(QString::fromStdString(settings.settings.region.value)));
    for (const ContentNotice& notice : m_loaded.notices)
        m_window.addNotice(contentNoticeText(notice));
    if (isComparisonOld(m_loaded.content, m_clock.now().wall.localDay()))
        m_window.addNotice(oldContentText(*m_loaded.content.comparedOn));
}

void Composition::applySettings() {
    const Settings settings = m_settingsPresenter.settings();
    m_guidePresenter.setExhale(settings.exhale);
    m_breathePresenter.setExhale(settings.exhale);
    m_signsPresenter.setRegion(settings.region);
    m_standingPresenter.setRegion(settings.region);
    m_sheetPresenter.setRegion(settings.region);
    m_window.timers().act([&](TimersPresenter& timers) { timers.setQuietHours(settings.quiet); });
    m_window.setEmergencyNumbers(numbersFor(m_loaded.content, settings.region));
    dress();
}

void Composition::dress() {
    const Settings settings = m_settingsPresenter.settings();
    const Look system = m_appearance.look();
    m_theme.setLook({
        .scheme = schemeOf(settings.theme, system.scheme),
        .motion = motionOf(settings.motion, system.motion),
        .textScale = textScaleOf(settings.textSize, system.textScale),
    });
}

void Composition::start(const StartWish& wish) {
    m_window.show();
    m_window.open(wish);
    // The window comes first; the desktop's wishes and later starts can wait for it.
    QTimer::singleShot(0, &m_window, [this] {
        m_instance.listen();
        m_appearance.follow();
        // What ran when the program ended goes on, or says that its time was up.
        m_window.timers().refresh();
        m_post.follow();
        tellRecovery();
    });
    // Backing up takes a moment that somebody who has just started this needs for something else.
    static constexpr auto kFirst = std::chrono::seconds(20);
    static constexpr auto kAgain = std::chrono::hours(1);
    m_upkeep.setTimerType(Qt::VeryCoarseTimer);
    m_upkeep.start(kFirst);
    QObject::connect(&m_upkeep, &QTimer::timeout, &m_window, [this] {
        m_upkeep.setInterval(kAgain);
        keepJournal();
    });
}

void Composition::keepJournal() {
    m_log.retry();
    m_activityLog.retry();
    // What stands in the way of a backup is told where backups are; the journal itself is not touched by it.
    (void)m_journal.backUpIfDue();
    tellRecovery();
}

void Composition::tellRecovery() {
    if (const auto recovery = m_journal.takeRecovery())
        m_window.addNotice(recoveryText(*recovery));
}

} // namespace unknot
