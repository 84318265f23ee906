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
FoundContent contentFor(const Paths& paths, const std::string& chosen) {
    std::vector<Language> languages = languagesIn(foldersOf(paths));
    const Language language = languageFor(chosen, desktopLanguages(), languages);
    return {.languages = std::move(languages), .loaded = loadContent(foldersOf(paths, language.code))};
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

QStringList wordsOf(const std::vector<Sentence>& sentences) {
    QStringList words;
    for (const Sentence& sentence : sentences)
        words << sentence();
    return words;
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
    const SettingsView settings = m_lasting.settings.view();
    const Language wanted = languageFor(settings.settings.language, desktopLanguages(), settings.languages);
    if (window().isAtSettings() && wanted.code != m_lasting.loaded.content.language.code)
        makeAnew();
}

void Composition::makeAnew() {
    // What is being typed waits as a draft, and where that cannot be kept it stays open. A timer's form is
    // small enough to be handed on.
    if (m_lasting.editor.isOpen())
        (void)m_lasting.editor.putAside();
    std::vector<Sentence> told = window().notices();
    const QStringList ofContent = wordsOf(contentSentences());
    std::erase_if(told, [&](const Sentence& sentence) { return ofContent.contains(sentence()); });
    const auto typed = window().halfTypedTimer();
    m_frame.setUpdatesEnabled(false);
    m_reloaded = nullptr;
    // The pages first: they show what is put in another's place now.
    m_inside.reset();
    FoundContent found = contentFor(m_paths, m_lasting.settings.settings().language);
    m_lasting.loaded = std::move(found.loaded);
    m_lasting.settings.setLanguages(std::move(found.languages));
    makeInside();
    window().setTrayThere(m_post.isTrayThere());
    if (typed)
        window().goOnTyping(*typed);
    window().showSettings();
    m_lasting.desk.refresh();
    m_post.retranslate();
    for (const Sentence& sentence : told)
        window().addNotice(sentence);
    tellContentTroubles();
    m_frame.setUpdatesEnabled(true);
}

void Composition::reload() {
    // Help that was called meanwhile stays in front.
    if (!window().isAtSettings())
        return;
    makeAnew();
    m_reloaded = [unfit = int(m_lasting.loaded.notices.size()), own = filesIn(m_paths.ownContent())] {
        return reloadedText(unfit, own);
    };
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
        &m_post, &TimerPost::soundMissing, &m_frame, [this] { window().addNotice(soundMissingText); });
}

void Composition::tellTroubles() {
    if (m_paths.data.empty())
        window().addNotice(homeMissingText);
    const SettingsView settings = m_lasting.settings.view();
    if (settings.problem)
        window().addNotice([problem = *settings.problem] { return settingsProblemText(problem); });
    if (settings.isRegionUnknown)
        window().addNotice([name = QString::fromStdString(settings.settings.region.value)] {
            return unknownRegionText(name);
        });
}

std::vector<Sentence> Composition::contentSentences() const {
    std::vector<Sentence> sentences;
    for (const ContentNotice& notice : m_lasting.loaded.notices)
        sentences.emplace_back([notice] { return contentNoticeText(notice); });
    const Content& content = m_lasting.loaded.content;
    if (isComparisonOld(content, m_lasting.clock.now().wall.localDay()))
        sentences.emplace_back([day = *content.comparedOn] { return oldContentText(day); });
    if (m_reloaded)
        sentences.push_back(m_reloaded);
    return sentences;
}

void Composition::tellContentTroubles() {
    for (const Sentence& sentence : contentSentences())
        window().addNotice(sentence);
}

void Composition::applySettings() {
    const Settings settings = m_lasting.settings.settings();
    m_inside->guide.setExhale(settings.exhale);
    m_inside->breathe.setExhale(settings.exhale);
    m_inside->signs.setRegion(settings.region);
    m_lasting.standing.setRegion(settings.region);
    m_lasting.sheet.setRegion(settings.region);
    m_lasting.report.setRegion(settings.region);
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
        window().addNotice([told = *recovery] { return recoveryText(told); });
}

} // namespace unknot
