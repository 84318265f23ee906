// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.hpp"

#include "app/error_text.hpp"

#include "unknot/safety/emergency_card.hpp"

#include <QApplication>
#include <QTimer>

#include <algorithm>

namespace unknot {

namespace {

QStringList numbersFor(const Content& content, const RegionId& region) {
    QStringList numbers;
    for (const std::string& number : emergencyNumbersFor(content, region))
        numbers << QString::fromStdString(number);
    return numbers;
}

} // namespace

Composition::Composition(QApplication& app, const StartWish& wish, const Paths& paths)
    : m_app(app),
      m_chosenScheme(wish.scheme),
      m_loaded(loadContent({.shipped = paths.shippedContent, .own = paths.ownContent()})),
      m_session(paths.session()),
      m_nowPresenter(m_loaded.content, m_session, m_clock),
      m_guidePresenter(m_loaded.content, m_session, m_clock),
      m_breathePresenter(m_loaded.content, m_clock),
      m_signsPresenter(m_loaded.content, wish.region),
      m_window({m_nowPresenter, m_guidePresenter, m_breathePresenter, m_signsPresenter}, m_theme,
          numbersFor(m_loaded.content, wish.region)) {
    QObject::connect(&m_appearance, &Appearance::changed, &m_window, [this] { dress(); });
    QObject::connect(&m_instance, &SingleInstance::opened, &m_window, [this](const QStringList& arguments) {
        // raise() alone leaves a minimised window where it is.
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
        if (const StartWish again = wishFrom(arguments); again.page != StartWish::Page::now)
            m_window.open(again);
    });
    dress();
    const bool isKnown = wish.region.empty() ||
        std::ranges::find(m_loaded.content.regions, wish.region, &Region::id) !=
            m_loaded.content.regions.end();
    if (!isKnown)
        m_window.addNotice(unknownRegionText(QString::fromStdString(wish.region.value)));
    for (const ContentNotice& notice : m_loaded.notices)
        m_window.addNotice(contentNoticeText(notice));
}

void Composition::dress() {
    Look look = m_appearance.look();
    look.scheme = m_chosenScheme.value_or(look.scheme);
    m_theme.setLook(look);
    m_theme.applyTo(m_app);
}

void Composition::start(const StartWish& wish) {
    m_window.show();
    m_window.open(wish);
    // The window comes first; the desktop's wishes and later starts can wait for it.
    QTimer::singleShot(0, &m_window, [this] {
        m_instance.listen();
        m_appearance.follow();
    });
}

} // namespace unknot
