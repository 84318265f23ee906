// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/signs_page.hpp"

#include "app/pages/signs_follow_up.hpp"
#include "app/pages/signs_list.hpp"
#include "app/pages/signs_others.hpp"
#include "app/pages/signs_result.hpp"
#include "app/signs_text.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"

#include <QKeyEvent>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace unknot {

SignsPage::SignsPage(SignsPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Warning signs"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 16, 32, 16);
    layout->addWidget(makeTopBar());
    m_stages = new QStackedLayout;
    layout->addLayout(m_stages, 1);
    makeCheck();
    makeOthers();
    m_followUp = new SignsFollowUp(theme, this);
    connect(m_followUp, &SignsFollowUp::answered, this, [this](std::size_t choice) {
        m_presenter.answerFollowUp(choice);
        render();
    });
    m_result = new SignsResultPanel(theme, this);
    connect(m_result, &SignsResultPanel::othersWanted, this, [this] { act(&SignsPresenter::askOthers); });
    for (QWidget* stage : std::initializer_list<QWidget*>{m_check, m_others, m_followUp, m_result})
        m_stages->addWidget(stage);
}

QWidget* SignsPage::makeTopBar() {
    auto* top = new QWidget(this);
    auto* bar = new FlowLayout(4, top);
    m_read = new ActionButton(m_theme, ButtonRole::quiet, tr("Read all signs"), top);
    m_read->setKeyHint(tr("A"));
    connect(m_read, &ActionButton::clicked, this, &SignsPage::toggleList);
    auto* help = new ActionButton(m_theme, ButtonRole::warning, tr("Get help now"), top);
    help->setIconName(QStringLiteral("warning"));
    help->setKeyHint(tr("F2"));
    connect(help, &ActionButton::clicked, this, &SignsPage::getHelp);
    m_close = new ActionButton(m_theme, ButtonRole::quiet, tr("Back"), top);
    m_close->setKeyHint(tr("Esc"));
    connect(m_close, &ActionButton::clicked, this, &SignsPage::close);
    m_private = new ActionButton(m_theme, ButtonRole::quiet, {}, top);
    m_private->setKeyHint(tr("K"));
    connect(m_private, &ActionButton::clicked, this, &SignsPage::togglePrivate);
    bar->addWidget(m_read);
    bar->addWidget(m_private);
    bar->addSpring();
    bar->addWidget(help);
    bar->addWidget(m_close);
    return top;
}

void SignsPage::makeCheck() {
    m_check = new SignsCheck(m_theme, this);
    connect(m_check, &SignsCheck::signChosen, this, [this](const SignId& sign) {
        m_presenter.answer(sign, Answer::yes);
        render();
    });
    connect(m_check, &SignsCheck::anyChosen, this, [this](Answer answer) {
        m_presenter.answerAny(answer);
        render();
    });
    connect(m_check, &SignsCheck::noneChosen, this, &SignsPage::none);
    connect(m_check, &SignsCheck::privateToggled, this, &SignsPage::togglePrivate);
}

void SignsPage::makeOthers() {
    m_others = new SignsOthers(m_theme, this);
    connect(m_others, &SignsOthers::marked, this, [this](const SignId& sign, std::optional<Answer> answer) {
        if (answer)
            m_presenter.answer(sign, *answer);
        else
            m_presenter.unmark(sign);
        render();
    });
    connect(m_others, &SignsOthers::goneOn, this, [this] { act(&SignsPresenter::finish); });
    connect(m_others, &SignsOthers::noneChosen, this, &SignsPage::none);
}

void SignsPage::startCheck(const QString& backLabel, const CheckWish& wish) {
    m_presenter.startCheck(wish);
    begin(backLabel);
}

bool SignsPage::startFollowUp(
    const QString& backLabel, const std::vector<ImpactId>& impacts, const EpisodeId& episode) {
    if (!m_presenter.startFollowUp(impacts, episode))
        return false;
    begin(backLabel);
    return true;
}

void SignsPage::begin(const QString& backLabel) {
    m_backLabel = backLabel;
    render();
    // The questions come first; the journal may take its time to say whether an episode is open.
    QTimer::singleShot(0, this, [this] {
        m_presenter.lookForEpisode();
        if (isVisible() && !m_view.isEmergency)
            render();
    });
}

void SignsPage::askEmergency() {
    act(&SignsPresenter::askEmergency);
}

void SignsPage::toggleList() {
    act(m_view.stage == CheckStage::list ? &SignsPresenter::leaveList : &SignsPresenter::showList);
}

void SignsPage::togglePrivate() {
    m_presenter.setKeepsPrivate(!m_view.keepsPrivate);
    render();
}

void SignsPage::act(void (SignsPresenter::*intent)()) {
    (m_presenter.*intent)();
    render();
}

void SignsPage::none() {
    const bool isEmergencyStage = m_view.stage == CheckStage::emergency;
    act(&SignsPresenter::none);
    if (isEmergencyStage)
        emit answered();
}

void SignsPage::close() {
    m_presenter.leave();
    emit closed();
}

/// Help first: what was marked is kept after it.
void SignsPage::getHelp() {
    emit helpWanted();
    QTimer::singleShot(0, this, [this] { m_presenter.leave(); });
}

void SignsPage::render() {
    const CheckStage before = m_view.stage;
    m_view = m_presenter.view();
    if (m_view.isEmergency) {
        emit emergency();
        emit answered();
        return;
    }
    m_read->setLabel(m_view.stage == CheckStage::list ? tr("Back to the questions") : tr("Read all signs"));
    m_private->setLabel(privateToggleText(m_view.keepsPrivate));
    const bool isPrivateOffered = isAsking() && m_view.kept == AnswersKept::withEpisode;
    const bool isBelow = m_isTight && m_view.stage == CheckStage::emergency;
    m_private->setVisible(isPrivateOffered && !isBelow);
    m_check->showPrivate(isPrivateOffered && isBelow, m_view.keepsPrivate);
    const bool isOver = m_view.stage == CheckStage::result;
    m_close->setLabel(!m_view.reason ? m_backLabel : isOver ? tr("Done") : tr("Put off"));
    switch (m_view.stage) {
    case CheckStage::list: showList(); return;
    case CheckStage::emergency: showCheck(); break;
    case CheckStage::others:
        m_others->render(m_view);
        m_stages->setCurrentWidget(m_others);
        break;
    case CheckStage::followUp:
        m_followUp->render(*m_view.followUp);
        m_stages->setCurrentWidget(m_followUp);
        break;
    case CheckStage::result:
        m_result->render(m_view);
        m_stages->setCurrentWidget(m_result);
        break;
    }
    // A row that was marked by key keeps the focus.
    if (m_view.stage != before)
        setFocus();
}

void SignsPage::showList() {
    // The longest page there is; most people never open it.
    if (!m_list) {
        m_list = makeSignsList(m_theme, m_view.groups);
        m_stages->addWidget(m_list);
        growWithWindow(*m_list);
    }
    m_stages->setCurrentWidget(m_list);
    m_list->setFocus();
}

void SignsPage::showCheck() {
    m_check->showSigns(tr("Any of these, new or worse?"), checkLine(), m_view.emergencySigns);
    m_stages->setCurrentWidget(m_check);
}

bool SignsPage::isAsking() const {
    return m_view.stage == CheckStage::emergency || m_view.stage == CheckStage::others;
}

/// One line, for the sixteen signs need the room.
QString SignsPage::checkLine() const {
    const QString kept = answersKeptText(m_view.kept, m_view.keepsPrivate);
    if (!m_view.reason)
        return (tr("One is enough. Not sure counts.") + u' ' + kept).trimmed();
    const QString reason = askReasonText(*m_view.reason);
    return m_isTight ? reason : (reason + u' ' + kept).trimmed();
}

bool SignsPage::handleStageKey(const QKeyEvent& event) {
    switch (m_view.stage) {
    case CheckStage::emergency: return m_check->handleKey(event);
    case CheckStage::others: return m_others->handleKey(event);
    case CheckStage::followUp: return m_followUp->handleKey(event);
    case CheckStage::result: return m_result->handleKey(event);
    case CheckStage::list: break;
    }
    return false;
}

void SignsPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || handleStageKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_A: toggleList(); break;
    case Qt::Key_K:
        if (m_private->isVisible())
            togglePrivate();
        break;
    case Qt::Key_Backspace: act(&SignsPresenter::back); break;
    case Qt::Key_Escape: close(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void SignsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    growWithWindow(*this);
    const double growth = growthFor(window()->size());
    m_check->setGrowth(growth);
    const bool isTight = m_theme.isTight(width(), growth);
    if (std::exchange(m_isTight, isTight) != isTight && m_view.stage == CheckStage::emergency && isVisible())
        render();
}

} // namespace unknot
