// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/run_card.hpp"

#include "app/time_text.hpp"
#include "app/timer_text.hpp"
#include "app/widgets/claim_list.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/how_long_question.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/timer_ring.hpp"

#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

/// A countdown that a page is about is read from the floor.
constexpr double kLargeRing = 1.6;

bool asksFeel(const RunView& run) {
    return run.status == RunStatus::asking && !run.asksHowLong;
}

/// Whether one press answers what is asked.
bool hasAnswer(const RunView& run) {
    return run.status == RunStatus::timeUp || (run.status == RunStatus::running && run.asksCheck);
}

} // namespace

RunCard::RunCard(const Theme& theme, RunLook look, ButtonRole answer, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_look(look) {
    const bool isPage = look == RunLook::page;
    if (!isPage) {
        setProperty("ground", "card");
        setAttribute(Qt::WA_StyledBackground);
    }
    m_ring = new TimerRing(theme, isPage ? TextSize::title : TextSize::section, this);
    if (isPage)
        m_ring->setEmphasis(kLargeRing);
    m_title =
        new Text(theme, isPage ? TextSize::page : TextSize::section, Tone::ink, {}, this, QFont::DemiBold);
    m_state = new Text(theme, isPage ? TextSize::section : TextSize::lead, Tone::ink, {}, this);
    m_claims = new ClaimList(theme, this);
    auto* column = new QVBoxLayout;
    column->setSpacing(isPage ? 12 : 8);
    if (!isPage)
        column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_claims);
    makeAnswers(*column, answer);
    column->addStretch(1);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(isPage ? QMargins() : QMargins(16, 12, 16, 12));
    m_row->setSpacing(isPage ? 32 : 16);
    m_row->addWidget(m_ring, 0, isPage ? Qt::AlignCenter : Qt::AlignTop);
    m_row->addLayout(column, 1);
}

void RunCard::makeAnswers(QVBoxLayout& column, ButtonRole answer) {
    m_howLong = new HowLongQuestion(m_theme, this);
    connect(m_howLong, &HowLongQuestion::answered, this, &RunCard::howLongAnswered);
    column.addWidget(m_howLong);
    m_feels = new QWidget(this);
    auto* feels = new QVBoxLayout(m_feels);
    feels->setContentsMargins(0, 0, 0, 0);
    feels->setSpacing(8);
    column.addWidget(m_feels);
    m_answer = new ActionButton(m_theme, answer, {}, this);
    connect(m_answer, &ActionButton::clicked, this, &RunCard::answer);
    column.addWidget(m_answer);
    auto* buttons = new FlowLayout(8);
    column.addLayout(buttons);
    const ButtonRole second = m_look == RunLook::page ? ButtonRole::choice : ButtonRole::row;
    m_pause = new ActionButton(m_theme, second, {}, this);
    connect(m_pause, &ActionButton::clicked, this,
        [this] { m_run.status == RunStatus::paused ? emit resumeWanted() : emit pauseWanted(); });
    buttons->addWidget(m_pause);
    m_stop = new ActionButton(m_theme, second, {}, this);
    connect(m_stop, &ActionButton::clicked, this, &RunCard::stopWanted);
    buttons->addWidget(m_stop);
    setKeys(true);
}

void RunCard::setKeys(bool hasKeys) {
    m_hasKeys = hasKeys;
    const auto key = [hasKeys](const QString& text) { return hasKeys ? text : QString(); };
    m_answer->setKeyHint(key(tr("Space")));
    m_pause->setKeyHint(key(tr("P")));
    m_stop->setKeyHint(key(tr("S")));
}

void RunCard::render(const RunView& run) {
    m_run = run;
    setAccessibleName(tr("%1. %2").arg(textOf(run.title), stateText(run)));
    showRing();
    showWords();
    showButtons();
}

void RunCard::showRing() {
    const bool isCounting = m_run.status == RunStatus::running || m_run.status == RunStatus::paused;
    m_ring->setVisible(isCounting);
    const double length = double(std::max<std::chrono::seconds::rep>(m_run.length.count(), 1));
    m_ring->show({.share = double(m_run.left.count()) / length,
        .number = countdownText(m_run.left),
        .word = m_run.status == RunStatus::paused ? tr("paused") : tr("left"),
        .isResting = m_run.status == RunStatus::paused});
    // Once a minute, not every second: a screen reader would speak without end.
    m_ring->setAccessibleName(leftText(m_run.left));
}

QString RunCard::titleText() const {
    const QString title = textOf(m_run.title);
    switch (m_run.status) {
    case RunStatus::timeUp: return overdueText(m_run.overdue);
    case RunStatus::running: return m_run.asksCheck ? tr("%1: look at the skin").arg(title) : title;
    case RunStatus::asking:
        return asksFeel(m_run) ? tr("%1: how does your back feel now?").arg(title) : title;
    case RunStatus::paused:
    case RunStatus::ended: break;
    }
    return title;
}

QString RunCard::stateLine() const {
    switch (m_run.status) {
    case RunStatus::running:
    case RunStatus::paused: {
        QStringList lines{stateText(m_run)};
        if (m_look == RunLook::page && !m_run.way.empty())
            lines << textOf(m_run.way);
        if (m_run.checkAt)
            lines << tr("A look at the skin at %1").arg(timeText(*m_run.checkAt));
        return lines.join(u'\n');
    }
    case RunStatus::timeUp: return textOf(m_run.title);
    case RunStatus::asking:
        if (m_run.asksHowLong)
            return tr("Time was up a while ago. What you say is what the journal keeps.");
        break;
    case RunStatus::ended: break;
    }
    return {};
}

void RunCard::showWords() {
    m_title->setText(titleText());
    m_state->setText(stateLine());
    m_state->setVisible(!m_state->text().isEmpty());
    std::vector<ClaimView> claims;
    if (m_run.status == RunStatus::timeUp)
        claims.push_back(m_run.timeUp);
    else if (m_run.status == RunStatus::running && m_run.asksCheck)
        claims.push_back(m_run.check);
    std::erase_if(claims, [](const ClaimView& claim) { return claim.text.empty(); });
    m_claims->showLines(claims, Credits::shown);
    m_claims->setVisible(!claims.empty());
}

void RunCard::showButtons() {
    const bool isCounting = m_run.status == RunStatus::running || m_run.status == RunStatus::paused;
    const bool isCheck = isCounting && m_run.asksCheck;
    m_answer->setVisible(hasAnswer(m_run));
    if (m_run.status == RunStatus::timeUp)
        m_answer->setLabel(m_run.isTreatment ? tr("It is off")
                : m_run.repeats              ? tr("Seen: begin again")
                                             : tr("Seen"));
    else
        m_answer->setLabel(tr("Looks fine"));
    m_pause->setVisible(isCounting);
    m_pause->setLabel(m_run.status == RunStatus::paused ? tr("Go on") : tr("Pause"));
    m_stop->setVisible(isCounting || (m_run.status == RunStatus::timeUp && m_run.repeats));
    m_stop->setLabel(!m_run.isTreatment ? tr("Stop")
            : isCheck                   ? tr("Not fine: it is off now")
                                        : tr("Stop: it is off now"));
    m_howLong->setVisible(m_run.status == RunStatus::asking && m_run.asksHowLong);
    if (m_run.asksHowLong)
        m_howLong->ask(m_run.length, m_run.atMost);
    m_feels->setVisible(asksFeel(m_run));
    if (asksFeel(m_run) && m_run.feels != m_feelsShown)
        makeFeels();
}

void RunCard::makeFeels() {
    m_feelsShown = m_run.feels;
    m_feelButtons.clear();
    emptyLayout(*m_feels->layout());
    const auto add = [this](ButtonRole role, const QString& label, const QString& key, Feel feel) {
        auto* button = new ActionButton(m_theme, role, label, m_feels);
        button->setKeyHint(m_hasKeys ? key : QString());
        button->setAccessibleName(tr("%1: %2").arg(textOf(m_run.title), label));
        connect(button, &ActionButton::clicked, this, [this, feel] { emit feltSo(feel); });
        m_feels->layout()->addWidget(button);
        m_feelButtons.push_back(button);
    };
    for (const FeelView& feel : m_feelsShown)
        add(ButtonRole::choice, textOf(feel.label), QString::number(m_feelButtons.size() + 1), feel.feel);
    add(ButtonRole::quiet, tr("I do not want to say"), tr("0"), Feel::unsaid);
    growWithWindow(*m_feels);
}

void RunCard::answer() {
    if (m_run.status == RunStatus::timeUp)
        emit confirmed();
    else
        emit checkConfirmed();
}

bool RunCard::handleKey(int key) {
    if (m_run.status == RunStatus::asking && m_run.asksHowLong)
        return m_howLong->handleKey(key);
    if (asksFeel(m_run)) {
        const std::size_t digit = std::size_t(key - Qt::Key_1);
        if (key >= Qt::Key_1 && digit < m_feelsShown.size()) {
            m_feelButtons[digit]->click();
            return true;
        }
        if (key == Qt::Key_0 && !m_feelButtons.empty()) {
            m_feelButtons.back()->click();
            return true;
        }
        return false;
    }
    const auto press = [](ActionButton* button, bool isThere) {
        if (isThere)
            button->click();
        return isThere;
    };
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return press(m_answer, hasAnswer(m_run));
    case Qt::Key_P: return press(m_pause, !m_pause->isHidden());
    case Qt::Key_S: return press(m_stop, !m_stop->isHidden());
    default: return false;
    }
}

void RunCard::focusAnswer() {
    if (hasAnswer(m_run))
        m_answer->setFocus();
}

void RunCard::fit(double growth) {
    const bool isPage = m_look == RunLook::page;
    // Beside a small ring there is room for words sooner.
    const bool isTight = m_theme.isTight(isPage ? width() : width() * 3 / 2, growth);
    if (isPage)
        m_ring->setEmphasis(isTight ? 1 : kLargeRing);
    // Where there is no room for both, what is asked comes before what is left.
    m_row->setDirection(!isTight ? QBoxLayout::LeftToRight
            : hasAnswer(m_run)   ? QBoxLayout::BottomToTop
                                 : QBoxLayout::TopToBottom);
}

} // namespace unknot
