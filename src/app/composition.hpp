// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition_parts.hpp"
#include "app/language_texts.hpp"
#include "app/services/appearance.hpp"
#include "app/services/single_instance.hpp"
#include "app/start_wish.hpp"
#include "app/timer_post.hpp"
#include "app/window_frame.hpp"

#include <QTimer>

class QApplication;

namespace unknot {

/// Makes every object once and passes it on; the only place that knows them all. What stands in `Inside` it
/// makes again for another language and when the content is read again: in the same window, on the page
/// Settings, where both are asked for.
class Composition {
public:
    Composition(
        QApplication& app, const StartWish& wish, const Paths& paths, LanguageTexts texts = LanguageTexts());

    /// Shows the window where the start wants it.
    void start(const StartWish& wish);
    /// As the desktop knows it.
    [[nodiscard]] WindowFrame& frame() { return m_frame; }
    /// What is in it now: another one once it was made anew.
    [[nodiscard]] MainWindow& window() { return m_inside->window; }

private:
    void makeInside();
    /// Another language was chosen; nothing where the texts stay the same.
    void changeLanguage();
    void makeAnew();
    /// The content is to be read again; tells what came of it.
    void reload();
    /// What the settings and the desktop say, put into effect.
    void dress();
    void applySettings();
    void tellTroubles();
    void tellContentTroubles();
    /// What is told that will be told again, or is over, once the content was read.
    [[nodiscard]] std::vector<Sentence> contentSentences() const;
    /// Whatever the window was: hidden, small, or behind others.
    void bringToFront();
    void connectTimers();
    /// Says what had to be done with a damaged journal.
    void tellRecovery();
    /// Stores what is waiting, and backs the journal up where that is due.
    void keepJournal();

    const Paths m_paths;
    LanguageTexts m_texts;
    Lasting m_lasting;
    Appearance m_appearance;
    TimerPost m_post;
    WindowFrame m_frame;
    std::unique_ptr<Inside> m_inside;
    Sentence m_reloaded; ///< what was told of the last reload; null: nothing
    QTimer m_upkeep;
    SingleInstance m_instance;
};

} // namespace unknot
