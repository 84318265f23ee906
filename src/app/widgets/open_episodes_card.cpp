// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/open_episodes_card.hpp"

#include "app/time_text.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

using std::chrono::minutes;

namespace {

constexpr int kEveryMinute = 60'000;

QString titleOf(const OpenEpisodeView& episode) {
    const QString length = lengthText(episode.elapsed);
    if (!episode.onset)
        return OpenEpisodesCard::tr("Open; when it began is not known. Noted %1 ago").arg(length);
    const DayShown day = episode.isToday ? DayShown::today : DayShown::other;
    const QString since = sinceText(*episode.onset, day);
    // "0 s" would be read as an error.
    return episode.elapsed < minutes(1) ? OpenEpisodesCard::tr("Since %1 · just begun").arg(since)
                                        : OpenEpisodesCard::tr("Since %1 · %2").arg(since, length);
}

QString questionOf(const OpenEpisodesView& view, const OpenEpisodeView& episode) {
    if (view.isOlderOffered && episode.id == view.episodes.back().id)
        return OpenEpisodesCard::tr("More than one episode is open. Is this older one over?");
    if (!episode.offerOnDay)
        return {};
    return OpenEpisodesCard::tr("It has been open for %1 days or more. Is it over?").arg(*episode.offerOnDay);
}

/// What decides which rows and buttons there are.
OpenEpisodesView withoutTimes(OpenEpisodesView view) {
    for (OpenEpisodeView& episode : view.episodes)
        episode.elapsed = minutes(0);
    return view;
}

} // namespace

OpenEpisodesCard::OpenEpisodesCard(OpenEpisodesPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Open episodes"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(16, 12, 16, 8);
    m_layout->setSpacing(12);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        render();
        emit minuteGone();
    });
    hide();
}

void OpenEpisodesCard::render() {
    m_presenter.refresh();
    const OpenEpisodesView before = std::exchange(m_view, m_presenter.view());
    // Whoever is about to press a button must not lose it because a minute has gone by.
    if (withoutTimes(m_view) == withoutTimes(before))
        showTimes();
    else
        rebuild();
    setVisible(!m_rows.empty());
    if (m_view.error)
        emit journalFailed(*m_view.error);
}

void OpenEpisodesCard::rebuild() {
    for (const Row& row : m_rows) {
        row.widget->hide();
        row.widget->deleteLater(); // its button may be what brought us here
    }
    m_rows.clear();
    for (const OpenEpisodeView& episode : m_view.episodes)
        m_rows.push_back(addRow(episode, m_rows.empty()));
    if (!m_view.justClosed.empty())
        addClosed();
    growWithWindow(*this);
}

OpenEpisodesCard::Row OpenEpisodesCard::addRow(const OpenEpisodeView& episode, bool isFirst) {
    auto* row = new QWidget(this);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* since = new Text(m_theme, TextSize::lead, Tone::ink, titleOf(episode), row, QFont::DemiBold);
    column->addWidget(since);
    const QString question = questionOf(m_view, episode);
    if (!question.isEmpty())
        column->addWidget(new Text(m_theme, TextSize::body, Tone::ink, question, row));
    auto* buttons = new FlowLayout(8);
    column->addLayout(buttons);
    // Only the latest has keys: two O would be one too many.
    const auto key = [isFirst](const QString& text) { return isFirst ? text : QString(); };
    const EpisodeId id = episode.id;
    connect(addButton(*buttons, row, tr("It's over"), key(tr("O"))), &ActionButton::clicked, this,
        [this, id] { act(&OpenEpisodesPresenter::close, id); });
    if (episode.offerOnDay)
        connect(addButton(*buttons, row, tr("Not yet"), key(tr("N"))), &ActionButton::clicked, this,
            [this, id] { act(&OpenEpisodesPresenter::keepOpen, id); });
    connect(addButton(*buttons, row, tr("Add to it"), key(tr("A"))), &ActionButton::clicked, this,
        [this, id] { emit editWanted(id); });
    m_layout->addWidget(row);
    return {row, since};
}

void OpenEpisodesCard::addClosed() {
    auto* row = new QWidget(this);
    auto* line = new FlowLayout(8, row);
    auto* text = new Text(m_theme, TextSize::lead, Tone::ink, tr("Closed as of now."), row);
    text->setWordWrap(false);
    line->addWidget(text);
    connect(addButton(*line, row, tr("Undo: it is not over"), tr("U")), &ActionButton::clicked, this,
        &OpenEpisodesCard::undo);
    m_layout->addWidget(row);
    m_rows.push_back({row, nullptr});
}

ActionButton* OpenEpisodesCard::addButton(
    QLayout& layout, QWidget* parent, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, ButtonRole::choice, text, parent);
    button->setKeyHint(key);
    layout.addWidget(button);
    return button;
}

void OpenEpisodesCard::act(
    void (OpenEpisodesPresenter::*intent)(const EpisodeId&), const EpisodeId& episode) {
    (m_presenter.*intent)(episode);
    render();
    emit changed();
}

void OpenEpisodesCard::undo() {
    m_presenter.undoClose();
    render();
    emit changed();
}

bool OpenEpisodesCard::handleKey(int key) {
    if (key == Qt::Key_U && !m_view.justClosed.empty()) {
        undo();
        return true;
    }
    if (m_view.episodes.empty())
        return false;
    const OpenEpisodeView latest = m_view.episodes.front(); // what is done with it renders anew
    switch (key) {
    case Qt::Key_O: act(&OpenEpisodesPresenter::close, latest.id); return true;
    case Qt::Key_N:
        if (latest.offerOnDay)
            act(&OpenEpisodesPresenter::keepOpen, latest.id);
        return latest.offerOnDay.has_value();
    case Qt::Key_A: emit editWanted(latest.id); return true;
    default: return false;
    }
}

void OpenEpisodesCard::showTimes() {
    for (std::size_t i = 0; i < m_view.episodes.size() && i < m_rows.size(); ++i)
        m_rows[i].since->setText(titleOf(m_view.episodes[i]));
}

void OpenEpisodesCard::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_minute.start(kEveryMinute);
}

void OpenEpisodesCard::hideEvent(QHideEvent* event) {
    m_minute.stop();
    QWidget::hideEvent(event);
}

} // namespace unknot
