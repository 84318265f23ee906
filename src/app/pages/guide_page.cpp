// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/guide_page.hpp"

#include "app/widgets/growing.hpp"
#include "app/widgets/tab_order.hpp"
#include "app/widgets/text.hpp"

#include <QPointer>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kMargin = 32;

/// The first line of the warning signs and, on a ladder, how far the person came.
QString signsLine(const GuideView& view) {
    const QString line = view.lines.empty() ? QString() : textOf(view.lines.front().text);
    return (line + u' ' + reachedText(view)).trimmed();
}

} // namespace

GuidePage::GuidePage(GuidePresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Guide"));
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] { act(&GuidePresenter::tick); });

    const auto breath = [this]() -> std::optional<PacerView> {
        return m_presenter.pacer() ? std::optional(m_presenter.pacerView()) : std::nullopt;
    };
    m_step = new StepBody(theme, breath, this);
    connect(m_step, &StepBody::goOn, this, &GuidePage::goOn);
    connect(m_step, &StepBody::answered, this, &GuidePage::answer);
    m_signs = new SignsCheck(theme, this);
    connectSigns();
    m_pain = new PainRow(theme, this);
    m_pain->hide();
    connect(m_pain, &PainRow::chosen, this, [this](int score) { rate(*PainScore::from(score)); });
    m_footer = new GuideFooter(theme, this);
    connectFooter();

    m_bodies = new QStackedLayout;
    m_bodies->addWidget(m_step);
    m_bodies->addWidget(m_signs);
    connect(&m_theme, &Theme::changed, this, [this] {
        if (m_presenter.isOpen())
            showStep();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin - kFocusRoom, 16, kMargin - kFocusRoom, 12);
    layout->setSpacing(8);
    m_head = new GuideHead(theme, this);
    connectHead();
    layout->addWidget(m_head);
    layout->addLayout(m_bodies, 1);
    layout->addWidget(m_pain);
    layout->addWidget(m_footer);
}

void GuidePage::connectHead() {
    connect(m_head, &GuideHead::warningPressed, this, [this] {
        if (m_view.kind == StepKind::redFlags)
            emit helpWanted();
        else
            emit signsWanted();
    });
    connect(m_head, &GuideHead::privateToggled, this, &GuidePage::togglePrivate);
    connect(m_head, &GuideHead::leaveWanted, this, &GuidePage::leave);
}

void GuidePage::connectSigns() {
    connect(m_signs, &SignsCheck::signChosen, this,
        [this](const SignId& sign) { answerSigns(Answer::yes, sign); });
    connect(m_signs, &SignsCheck::anyChosen, this, [this](Answer answer) { answerSigns(answer); });
    connect(m_signs, &SignsCheck::noneChosen, this, [this] { answerSigns(Answer::no); });
    connect(m_signs, &SignsCheck::questionChosen, this, [this](std::size_t question) {
        m_presenter.answerShort(question, Answer::yes);
        render();
    });
    connect(m_signs, &SignsCheck::allWanted, this, [this] { act(&GuidePresenter::showAllSigns); });
    connect(m_signs, &SignsCheck::privateToggled, this, &GuidePage::togglePrivate);
}

void GuidePage::connectFooter() {
    connect(m_footer, &GuideFooter::panelWanted, this, &GuidePage::togglePanel);
    connect(m_footer, &GuideFooter::softer, this, [this] { act(&GuidePresenter::softer); });
    connect(m_footer, &GuideFooter::longer, this, [this] { act(&GuidePresenter::longer); });
    connect(m_footer, &GuideFooter::pauseToggled, this, [this] { act(&GuidePresenter::togglePause); });
    connect(m_footer, &GuideFooter::repeated, this, &GuidePage::repeat);
    connect(m_footer, &GuideFooter::painWanted, this, &GuidePage::togglePain);
    connect(m_footer, &GuideFooter::journalWanted, this, &GuidePage::editEpisode);
    connect(m_footer, &GuideFooter::wentBack, this, [this] { act(&GuidePresenter::back); });
}

void GuidePage::act(void (GuidePresenter::*intent)()) {
    (m_presenter.*intent)();
    render();
}

void GuidePage::answerSigns(Answer answer, const SignId& sign) {
    const bool isAsked = m_view.kind == StepKind::redFlags;
    m_presenter.answerSigns(answer, sign);
    render();
    if (isAsked)
        emit answered(m_view.episode);
}

bool GuidePage::isPrivateOffered() const {
    return m_view.kind == StepKind::redFlags && !m_view.episode.empty();
}

void GuidePage::togglePrivate() {
    if (!isPrivateOffered())
        return;
    m_presenter.setKeepsPrivate(!m_view.keepsPrivate);
    render();
}

void GuidePage::goOn() {
    if (isReading())
        togglePanel(m_panel);
    else if (m_view.kind == StepKind::end)
        leave();
    else
        act(&GuidePresenter::next);
}

void GuidePage::answer(int number) {
    const auto index = std::size_t(number - 1);
    // While the other views are being read, no answer is on screen.
    if (isReading())
        return;
    if (index < m_view.outcomes.size())
        m_presenter.report(m_view.outcomes[index]);
    else if (index < m_view.choices.size())
        m_presenter.choose(m_view.choices[index].id);
    render();
}

void GuidePage::repeat() {
    act(&GuidePresenter::repeat);
    m_step->showAgain();
}

void GuidePage::leave() {
    m_presenter.leave();
    m_tick.stop();
    emit left();
}

/// A number for the journal, for who wants to give one.
void GuidePage::togglePain() {
    if (!m_view.canRate)
        return;
    m_pain->setVisible(m_pain->isHidden());
    if (m_pain->isVisible())
        m_pain->setFocus();
    else
        focusStep();
}

void GuidePage::rate(PainScore score) {
    m_presenter.rate(score);
    m_pain->hide();
    render();
    focusStep();
}

void GuidePage::editEpisode() {
    if (m_view.kind != StepKind::end || m_view.episode.empty())
        return;
    const EpisodeId episode = m_view.episode;
    leave();
    emit editWanted(episode);
}

void GuidePage::togglePanel(StepPanel panel) {
    m_panel = m_panel == panel ? StepPanel::lines : panel;
    renderStep(true);
}

void GuidePage::open() {
    m_view = {};
    m_panel = StepPanel::lines;
    render();
}

void GuidePage::render() {
    if (!m_presenter.isOpen())
        return;
    // What stands may have changed behind another page.
    const Opening opening = m_presenter.obeyStanding();
    const GuideView before = std::exchange(m_view, m_presenter.view());
    if (m_view.status == GuideStatus::emergency) {
        m_tick.stop();
        emit emergency();
        return;
    }
    if (opening != Opening::opened) {
        m_tick.stop();
        emit refused(opening);
        return;
    }
    const bool isOtherStep = before.step != m_view.step;
    if (isOtherStep) {
        m_panel = StepPanel::lines;
        m_pain->hide();
    }
    renderStep(isOtherStep);
    scheduleTick();
    if (m_view.keepError)
        emit keepFailed(*m_view.keepError);
    if (m_view.logError)
        emit journalFailed(*m_view.logError);
}

/// The primary action has the focus; on a question nothing has, so no answer is chosen beforehand.
void GuidePage::focusStep() {
    const bool isReadOnly = isReading() || m_view.kind == StepKind::redFlags;
    const bool hasPrimary = !isReadOnly && m_step->focusPrimary();
    if (!hasPrimary)
        setFocus();
}

/// `isNew`: the step, or what of it is in front.
void GuidePage::renderStep(bool isNew) {
    const bool mayFocus = mayTakeFocus(*this);
    const QPointer<QWidget> focused = focusWidget();
    showStep();
    // Qt hands the focus of a button that goes, and with it Space, to a chance neighbour.
    const bool hasGone = focused && focused != this && !focused->isVisibleTo(this);
    if (mayFocus && (isNew || hasGone))
        focusStep();
}

void GuidePage::showStep() {
    setAccessibleName(textOf(m_view.title));
    const bool isSigns = m_view.kind == StepKind::redFlags;
    m_bodies->setCurrentIndex(isSigns ? 1 : 0);
    m_head->render({.stage = m_view.stage,
        .stages = m_view.stages,
        .stageTitle = textOf(m_view.stageTitle),
        .isSigns = isSigns,
        .isPrivateShown = isPrivateOffered(),
        .keepsPrivate = m_view.keepsPrivate,
        .isTight = isTight()});
    if (isSigns)
        showSigns();
    else
        m_step->render(m_view, m_presenter.find(m_view.figure), m_panel);
    const auto pacer = m_presenter.pacer() ? std::optional(m_presenter.pacerView()) : std::nullopt;
    m_footer->render(m_view, m_panel, pacer ? &*pacer : nullptr);
}

void GuidePage::showSigns() {
    if (m_view.shortForm.empty())
        m_signs->showSigns(textOf(m_view.title), signsLine(m_view), m_view.signs);
    else
        m_signs->showShortForm(textOf(m_view.title), signsLine(m_view), m_view.shortForm);
    m_signs->showPrivate(isPrivateOffered() && isTight(), m_view.keepsPrivate);
}

void GuidePage::scheduleTick() {
    const auto next = m_presenter.untilNextChange();
    if (!next || !isVisible()) {
        m_tick.stop();
        return;
    }
    // A millisecond late, so that the change has happened when we look.
    m_tick.start(int(std::chrono::ceil<std::chrono::milliseconds>(*next).count()) + 1);
}

void GuidePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    growWithWindow(*m_head);
    growWithWindow(*m_pain);
    growWithWindow(*m_footer);
    m_step->setGrowth(growthFor(size()));
    m_signs->setGrowth(growthFor(size()));
    if (m_presenter.isOpen())
        showStep();
}

/// Whether something is read in the place of the step: no answer is on screen then.
bool GuidePage::isReading() const {
    return m_panel == StepPanel::sides || m_panel == StepPanel::safetyNet;
}

bool GuidePage::isTight() const {
    return m_theme.isTight(width(), growthFor(size()));
}

void GuidePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // Also after the window was minimised: the tick stopped with it.
    render();
}

void GuidePage::hideEvent(QHideEvent* event) {
    m_tick.stop();
    QWidget::hideEvent(event);
}

} // namespace unknot
