// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/signs_page.hpp"

#include "app/pages/signs_list.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unknot {

namespace {

enum StageIndex { kCheckStage, kOthersStage, kResultStage, kListStage };

} // namespace

SignsPage::SignsPage(SignsPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Warning signs"));
    m_check = new SignsCheck(theme, this);
    connect(m_check, &SignsCheck::signChosen, this, [this](const SignId& sign) {
        m_presenter.answer(sign, Answer::yes);
        render();
    });
    connect(m_check, &SignsCheck::anyChosen, this, [this](Answer answer) {
        m_presenter.answerAny(answer);
        render();
    });
    connect(m_check, &SignsCheck::noneChosen, this, [this] { act(&SignsPresenter::none); });

    m_read = new ActionButton(theme, ButtonRole::quiet, tr("Read all warning signs"), this);
    m_read->setKeyHint(tr("A"));
    connect(m_read, &ActionButton::clicked, this, &SignsPage::toggleList);
    m_close = new ActionButton(theme, ButtonRole::quiet, tr("Back"), this);
    m_close->setKeyHint(tr("Esc"));
    connect(m_close, &ActionButton::clicked, this, &SignsPage::closed);
    auto* top = new QHBoxLayout;
    top->addWidget(m_read);
    top->addStretch(1);
    top->addWidget(m_close);

    m_stages = new QStackedLayout;
    m_stages->addWidget(m_check);
    m_stages->addWidget(makeOthers());
    m_stages->addWidget(makeResult());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 16, 32, 16);
    layout->addLayout(top);
    layout->addLayout(m_stages, 1);
}

QWidget* SignsPage::makeOthers() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* inside = new QWidget;
    m_others = new QVBoxLayout(inside);
    m_others->setContentsMargins(0, 0, 0, 0);
    m_others->setSpacing(0);
    m_others->addWidget(
        new Text(m_theme, TextSize::page, Tone::ink, tr("Any of these?"), inside, QFont::DemiBold));
    m_others->addWidget(new Text(m_theme, TextSize::lead, Tone::ink,
        tr("Mark each that is so, or that you are not sure of. Nothing here is kept."), inside));
    m_othersScroll = scrolling(inside);
    layout->addWidget(m_othersScroll, 1);
    auto* answers = new QHBoxLayout;
    auto* finish = new ActionButton(m_theme, ButtonRole::choice, tr("Go on with those I marked"), page);
    finish->setKeyHint(tr("G"));
    connect(finish, &ActionButton::clicked, this, [this] { act(&SignsPresenter::finish); });
    auto* none = new ActionButton(m_theme, ButtonRole::choice, tr("None of these"), page);
    none->setKeyHint(tr("N"));
    connect(none, &ActionButton::clicked, this, [this] { act(&SignsPresenter::none); });
    answers->addWidget(finish, 1);
    answers->addWidget(none, 1);
    layout->addLayout(answers);
    return page;
}

QWidget* SignsPage::makeResult() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 24, 0, 0);
    layout->setSpacing(16);
    m_resultTitle = new Text(m_theme, TextSize::page, Tone::ink, {}, page, QFont::DemiBold);
    m_resultAdvice = new ClaimList(m_theme, page);
    m_resultSigns = new Text(m_theme, TextSize::lead, Tone::ink, {}, page);
    layout->addWidget(m_resultTitle);
    layout->addWidget(m_resultAdvice);
    layout->addWidget(m_resultSigns);
    layout->addStretch(1);
    m_resultScroll = scrolling(page);
    return m_resultScroll;
}

void SignsPage::startCheck(const QString& backLabel) {
    m_close->setLabel(backLabel);
    m_presenter.startCheck();
    render();
}

void SignsPage::askEmergency() {
    act(&SignsPresenter::askEmergency);
}

void SignsPage::toggleList() {
    act(m_view.stage == CheckStage::list ? &SignsPresenter::leaveList : &SignsPresenter::showList);
}

void SignsPage::act(void (SignsPresenter::*intent)()) {
    (m_presenter.*intent)();
    render();
}

void SignsPage::render() {
    const CheckStage before = m_view.stage;
    m_view = m_presenter.view();
    if (m_view.isEmergency) {
        emit emergency();
        return;
    }
    m_read->setLabel(
        m_view.stage == CheckStage::list ? tr("Back to the questions") : tr("Read all warning signs"));
    switch (m_view.stage) {
    case CheckStage::list:
        // The longest page there is; most people never open it.
        if (!m_hasList) {
            m_stages->addWidget(makeSignsList(m_theme, m_view.groups));
            growWithWindow(*m_stages->widget(kListStage));
        }
        m_hasList = true;
        m_stages->setCurrentIndex(kListStage);
        m_stages->currentWidget()->setFocus();
        return;
    case CheckStage::emergency:
        m_check->showSigns(tr("Any of these, new or worse?"),
            tr("One is enough. Not sure counts. Your answers here are not kept."), m_view.emergencySigns);
        m_stages->setCurrentIndex(kCheckStage);
        break;
    case CheckStage::others: renderOthers(); break;
    case CheckStage::result: renderResult(); break;
    }
    // A row that was marked by key keeps the focus.
    if (m_view.stage != before)
        setFocus();
}

void SignsPage::makeOtherRows() {
    for (const SignGroupView& group : m_view.groups) {
        m_others->addWidget(
            new Text(m_theme, TextSize::lead, Tone::ink, textOf(group.heading), this, QFont::DemiBold));
        for (const SignDetailView& sign : group.signs) {
            const SignId id = sign.id;
            auto* row = new ActionButton(m_theme, ButtonRole::row, textOf(sign.text));
            row->setCheckable(true);
            connect(row, &ActionButton::clicked, this, [this, id, row] {
                m_presenter.answer(id, row->isChecked() ? Answer::yes : Answer::no);
                render();
            });
            m_others->addWidget(row);
            m_otherRows[id] = row;
        }
    }
}

void SignsPage::renderOthers() {
    if (m_otherRows.empty()) {
        makeOtherRows();
        growWithWindow(*m_othersScroll);
    }
    for (const SignGroupView& group : m_view.groups)
        for (const SignDetailView& sign : group.signs) {
            ActionButton* row = m_otherRows.at(sign.id);
            row->setChecked(sign.answer == Answer::yes);
            row->setCurrent(sign.answer == Answer::yes);
        }
    m_stages->setCurrentIndex(kOthersStage);
}

void SignsPage::renderResult() {
    QStringList signs;
    for (const AnsweredSignView& answered : m_view.answered)
        signs << tr("• %1").arg(textOf(answered.text));
    m_resultSigns->setText(signs.join(u'\n'));
    m_resultTitle->setText(m_view.route ? textOf(m_view.heading) : tr("No sign was answered with yes"));
    m_resultAdvice->showLines(m_view.advice, Credits::shown);
    m_stages->setCurrentIndex(kResultStage);
}

void SignsPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event))
        return;
    if (m_view.stage == CheckStage::emergency && m_check->handleKey(*event))
        return;
    const bool isOthers = m_view.stage == CheckStage::others;
    if (isOthers && scrollByKey(*m_othersScroll, *event))
        return;
    if (m_view.stage == CheckStage::result && scrollByKey(*m_resultScroll, *event))
        return;
    switch (event->key()) {
    case Qt::Key_A: toggleList(); break;
    case Qt::Key_N:
        if (isOthers)
            act(&SignsPresenter::none);
        break;
    case Qt::Key_G:
        if (isOthers)
            act(&SignsPresenter::finish);
        break;
    case Qt::Key_Backspace: act(&SignsPresenter::back); break;
    case Qt::Key_Escape: emit closed(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void SignsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    growWithWindow(*this);
    m_check->setGrowth(growthFor(window()->size()));
}

} // namespace unknot
