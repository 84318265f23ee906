// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.hpp"

#include "app/error_text.hpp"
#include "app/safekeeping_text.hpp"
#include "app/timers_desk.hpp"

#include "unknot/content/language_choice.hpp"

#include <QApplication>
#include <QTimer>

namespace unknot {

namespace {

ContentFolders foldersOf(const Paths& paths, std::string language = {}) {
    return {.shipped = paths.shippedContent, .own = paths.ownContent(), .language = std::move(language)};
}

/// From the disk; `chosen`: as in the settings.
LoadedContent contentFor(const Paths& paths, const std::string& chosen) {
    const Language language = languageFor(chosen, desktopLanguages(), languagesIn(foldersOf(paths)));
    return loadContent(foldersOf(paths, language.code));
}

/// Before there are settings to ask: the content they are checked against has a language already.
std::string languageWanted(const StartWish& wish, const Paths& paths) {
    return wish.language.empty() ? SettingsFile(paths.settings()).read().settings.language : wish.language;
}

int filesIn(const std::filesystem::path& folder) {
    std::error_code error;
    int files = 0;
    for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error))
        files += at->path().extension() == ".json" ? 1 : 0;
    return files;
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

Composition::Composition(QApplication& app, const StartWish& wish, const Paths& paths, LanguageTexts texts)
    : m_paths(paths),
      m_texts(std::move(texts)),
      m_lasting(contentFor(paths, languageWanted(wish, paths)), wish, paths),
      m_post(m_lasting.desk) {
    m_lasting.settings.wish({.region = wish.region, .theme = wish.theme, .language = wish.language});
    QObject::connect(&m_appearance, &Appearance::changed, &m_frame, [this] { dress(); });
    QObject::connect(&m_instance, &SingleInstance::opened, &m_frame, [this](const QStringList& arguments) {
        bringToFront();
        if (const StartWish again = wishFrom(arguments); again.page != StartWish::Page::now)
            window().open(again);
    });
    connectTimers();
    m_lasting.theme.dress(app);
    makeInside();
    tellTroubles();
    tellContentTroubles();
}

/// The words first: a page has them from the moment it is made.
void Composition::makeInside() {
    m_texts.speak(m_lasting.loaded.content.language.code);
    m_lasting.settings.setLanguages(languagesIn(foldersOf(m_paths)));
    m_inside = std::make_unique<Inside>(m_lasting, m_lasting.settings.settings().region);
    // With the next turn: what was pressed goes with its page.
    QObject::connect(
        &window(), &MainWindow::languageChosen, &m_frame, [this] { changeLanguage(); }, Qt::QueuedConnection);
    QObject::connect(
        &window(), &MainWindow::reloadWanted, &m_frame, [this] { reload(); }, Qt::QueuedConnection);
    QObject::connect(&window(), &MainWindow::settingsChanged, &m_frame, [this] { applySettings(); });
    QObject::connect(&window(), &MainWindow::endWanted, &m_frame, &QCoreApplication::quit);
    m_frame.hold(window());
    applySettings();
}

void Composition::changeLanguage() {
    const Language wanted = languageFor(
        m_lasting.settings.settings().language, desktopLanguages(), languagesIn(foldersOf(m_paths)));
    if (window().isAtSettings() && wanted.code != m_lasting.loaded.content.language.code)
        makeAnew();
}

void Composition::makeAnew() {
    // What is being typed waits as a draft, and where that cannot be kept it stays open.
    if (m_lasting.editor.isOpen())
        (void)m_lasting.editor.putAside();
    QStringList told = window().notices();
    for (const QString& sentence : contentSentences())
        told.removeAll(sentence);
    m_frame.setUpdatesEnabled(false);
    m_reloaded.clear();
    // The pages first: they show what is put in another's place now.
    m_inside.reset();
    m_lasting.loaded = contentFor(m_paths, m_lasting.settings.settings().language);
    makeInside();
    m_post.retranslate();
    window().setTrayThere(m_post.isTrayThere());
    window().showSettings();
    m_lasting.desk.refresh();
    for (const QString& sentence : told)
        window().addNotice(sentence);
    tellContentTroubles();
    m_frame.setUpdatesEnabled(true);
}

void Composition::reload() {
    // Help that was called meanwhile stays in front.
    if (!window().isAtSettings())
        return;
    makeAnew();
    m_reloaded = reloadedText(int(m_lasting.loaded.notices.size()), filesIn(m_paths.ownContent()));
    window().addNotice(m_reloaded);
}

void Composition::bringToFront() {
    // raise() alone leaves a minimised window where it is.
    m_frame.setWindowState(m_frame.windowState() & ~Qt::WindowMinimized);
    m_frame.show();
    m_frame.raise();
    m_frame.activateWindow();
}

void Composition::connectTimers() {
    QObject::connect(&m_post, &TimerPost::openWanted, &m_frame, [this] { bringToFront(); });
    QObject::connect(&m_post, &TimerPost::quitWanted, &m_frame, [this] {
        // What runs is asked about in the window.
        bringToFront();
        m_frame.close();
    });
    QObject::connect(
        &m_post, &TimerPost::trayChanged, &m_frame, [this] { window().setTrayThere(m_post.isTrayThere()); });
    QObject::connect(&m_post, &TimerPost::woke, &m_frame, [this] { window().lookAtTheTime(); });
    QObject::connect(
        &m_post, &TimerPost::soundMissing, &m_frame, [this] { window().addNotice(soundMissingText()); });
}

void Composition::tellTroubles() {
    if (m_paths.data.empty())
        window().addNotice(homeMissingText());
    const SettingsView settings = m_lasting.settings.view();
    if (settings.problem)
        window().addNotice(settingsProblemText(*settings.problem));
    if (settings.isRegionUnknown)
        window().addNotice(unknownRegionText(QString::fromStdString(settings.settings.region.value)));
}

QStringList Composition::contentSentences() const {
    QStringList sentences;
    for (const ContentNotice& notice : m_lasting.loaded.notices)
        sentences << contentNoticeText(notice);
    const Content& content = m_lasting.loaded.content;
    if (isComparisonOld(content, m_lasting.clock.now().wall.localDay()))
        sentences << oldContentText(*content.comparedOn);
    if (!m_reloaded.isEmpty())
        sentences << m_reloaded;
    return sentences;
}

void Composition::tellContentTroubles() {
    for (const QString& sentence : contentSentences())
        window().addNotice(sentence);
}

void Composition::applySettings() {
    const Settings settings = m_lasting.settings.settings();
    m_inside->guide.setExhale(settings.exhale);
    m_inside->breathe.setExhale(settings.exhale);
    m_inside->signs.setRegion(settings.region);
    m_lasting.standing.setRegion(settings.region);
    m_lasting.sheet.setRegion(settings.region);
    m_lasting.desk.act([&](TimersPresenter& timers) { timers.setQuietHours(settings.quiet); });
    window().setEmergencyNumbers(numbersFor(m_lasting.loaded.content, settings.region));
    dress();
}

void Composition::dress() {
    const Settings settings = m_lasting.settings.settings();
    const Look system = m_appearance.look();
    m_lasting.theme.setLook({
        .scheme = schemeOf(settings.theme, system.scheme),
        .motion = motionOf(settings.motion, system.motion),
        .textScale = textScaleOf(settings.textSize, system.textScale),
    });
}

void Composition::start(const StartWish& wish) {
    m_frame.show();
    window().open(wish);
    // The window comes first; the desktop's wishes and later starts can wait for it.
    QTimer::singleShot(0, &m_frame, [this] {
        m_instance.listen();
        m_appearance.follow();
        // What ran when the program ended goes on, or says that its time was up.
        m_lasting.desk.refresh();
        m_post.follow();
        tellRecovery();
    });
    // Backing up takes a moment that somebody who has just started this needs for something else.
    static constexpr auto kFirst = std::chrono::seconds(20);
    static constexpr auto kAgain = std::chrono::hours(1);
    m_upkeep.setTimerType(Qt::VeryCoarseTimer);
    m_upkeep.start(kFirst);
    QObject::connect(&m_upkeep, &QTimer::timeout, &m_frame, [this] {
        m_upkeep.setInterval(kAgain);
        keepJournal();
    });
}

void Composition::keepJournal() {
    m_lasting.log.retry();
    m_lasting.activities.retry();
    // What stands in the way of a backup is told where backups are; the journal itself is not touched by it.
    (void)m_lasting.journal.backUpIfDue();
    tellRecovery();
}

void Composition::tellRecovery() {
    if (const auto recovery = m_lasting.journal.takeRecovery())
        window().addNotice(recoveryText(*recovery));
}

} // namespace unknot
