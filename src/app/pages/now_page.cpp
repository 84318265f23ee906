// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/now_page.hpp"

#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QDate>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>
#include <QTime>
#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kWidest = 860;

QString sinceText(const UnfinishedView& unfinished) {
    const QLocale locale;
    const auto minutes = unfinished.since.timeOfDay();
    // Some locales put seconds even into their short form.
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    const QString time =
        locale.toString(QTime(0, 0).addSecs(int(std::chrono::seconds(minutes).count())), format);
    if (unfinished.isToday)
        return NowPage::tr("today at %1").arg(time);
    const auto day = unfinished.since.localDay();
    const QDate date(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
    return NowPage::tr("%1 at %2").arg(locale.toString(date, QLocale::LongFormat), time);
}

} // namespace

NowPage::NowPage(NowPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Now"));
    m_title = makeText(theme, TextSize::page, Tone::ink, {}, this, QFont::DemiBold);
    m_about = makeText(theme, TextSize::lead, Tone::ink, {}, this);
    m_primary = new ActionButton(theme, ButtonRole::primary, {}, this);
    m_primary->setGrowth(1.35);
    m_primary->setKeyHint(tr("Space"));
    m_again = new ActionButton(theme, ButtonRole::choice, tr("My back has locked up: start anew"), this);
    m_passed = new ActionButton(theme, ButtonRole::choice, tr("It just passed"), this);
    m_breathe = new ActionButton(theme, ButtonRole::choice, tr("Breathe with me"), this);
    m_passed->setKeyHint(tr("1"));
    m_breathe->setKeyHint(tr("2"));
    m_again->setKeyHint(tr("3"));
    m_help = new ActionButton(theme, ButtonRole::warning, tr("How to get help now"), this);
    m_help->setIconName(QStringLiteral("warning"));
    m_help->setKeyHint(tr("H"));
    m_help->hide();
    connect(m_help, &ActionButton::clicked, this, &NowPage::emergencyWanted);
    m_claim = makeText(theme, TextSize::body, Tone::muted,
        tr("What is here may ease or shorten a spasm. One source, Tonya Abari, says that a spasm which has "
           "begun cannot be stopped."),
        this);
    m_disclaimer = makeText(theme, TextSize::body, Tone::muted,
        tr("General information for adults, not a diagnosis. If a warning sign applies or you are worried, "
           "get "
           "medical help now; do not wait for this program. Nothing leaves this computer."),
        this);
    connect(m_primary, &ActionButton::clicked, this, &NowPage::actPrimary);
    connect(m_again, &ActionButton::clicked, this, [this] { emit guideWanted({"spasm-now"}); });
    connect(m_passed, &ActionButton::clicked, this, [this] { emit guideWanted({"just-passed"}); });
    connect(m_breathe, &ActionButton::clicked, this, &NowPage::breatheWanted);

    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(m_primary);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_passed, 1);
    second->addWidget(m_breathe, 1);
    column->addLayout(second);
    column->addWidget(m_again);
    column->addWidget(m_help);
    column->addStretch(3);
    column->addWidget(m_claim);
    column->addWidget(m_disclaimer);
    auto* held = new QWidget(this);
    held->setLayout(column);
    held->setMaximumWidth(kWidest);
    auto* inside = new QWidget(this);
    auto* middle = new QHBoxLayout(inside);
    middle->setContentsMargins(24, 16, 24, 16);
    middle->addStretch(1);
    middle->addWidget(held, 1000);
    middle->addStretch(1);
    m_scroll = scrolling(inside, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void NowPage::render() {
    m_presenter.refresh();
    m_view = m_presenter.view();
    const auto& unfinished = m_view.unfinished;
    m_again->setVisible(unfinished.has_value());
    m_about->setVisible(unfinished.has_value());
    if (!unfinished) {
        m_title->setText(tr("Is your back locking up?"));
        m_primary->setLabel(tr("My back has locked up"));
    } else if (unfinished->isEmergency) {
        m_title->setText(tr("A warning sign was answered with yes"));
        m_about->setText(tr("%1, begun %2. Get medical help first.")
                             .arg(textOf(unfinished->guideTitle), sinceText(*unfinished)));
        m_primary->setLabel(tr("Show how to get help now"));
    } else {
        m_title->setText(tr("Go on where you were?"));
        m_about->setText(unfinished->startsWithSigns
                ? tr("%1, begun %2. A new day starts with the warning signs.")
                      .arg(textOf(unfinished->guideTitle), sinceText(*unfinished))
                : tr("%1, begun %2.").arg(textOf(unfinished->guideTitle), sinceText(*unfinished)));
        m_primary->setLabel(tr("Go on: %1").arg(textOf(unfinished->stepTitle)));
    }
    if (isVisible())
        m_primary->setFocus();
}

void NowPage::offerHelp() {
    m_help->show();
}

void NowPage::actPrimary() {
    if (!m_view.unfinished)
        emit guideWanted({"spasm-now"});
    else if (m_view.unfinished->isEmergency)
        emit emergencyWanted();
    else
        emit resumeWanted();
}

void NowPage::keyPressEvent(QKeyEvent* event) {
    if (isKeptDown(*event) || scrollByKey(*m_scroll, *event))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: actPrimary(); break;
    case Qt::Key_1: emit guideWanted({"just-passed"}); break;
    case Qt::Key_2: emit breatheWanted(); break;
    case Qt::Key_3:
        if (m_view.unfinished)
            emit guideWanted({"spasm-now"});
        break;
    case Qt::Key_H:
        if (m_help->isVisible())
            emit emergencyWanted();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace unknot
