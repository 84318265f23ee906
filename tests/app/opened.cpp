// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"

#include "app/widgets/notice_bar.hpp"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <deque>
#include <map>

namespace unknot::test {

namespace {

template <class Widget>
std::vector<Widget*> visibleIn(const QWidget& window) {
    std::vector<Widget*> found;
    for (Widget* widget : window.findChildren<Widget*>())
        if (widget->isVisible())
            found.push_back(widget);
    return found;
}

/// The first that fits, or null.
template <class Widget, class Fits>
Widget* firstOf(const std::vector<Widget*>& widgets, Fits fits) {
    const auto found = std::ranges::find_if(widgets, fits);
    return found == widgets.end() ? nullptr : *found;
}

/// The shortest way from the first step, without the step itself.
std::vector<StepId> wayTo(const Guide& guide, const StepId& wanted) {
    std::map<StepId, StepId> cameFrom{{guide.begin, {}}};
    for (std::deque<StepId> next{guide.begin}; !next.empty(); next.pop_front())
        for (const StepId& exit : exitsOf(*guide.find(next.front())))
            if (cameFrom.try_emplace(exit, next.front()).second)
                next.push_back(exit);
    std::vector<StepId> way;
    for (StepId step = cameFrom[wanted]; !step.empty(); step = cameFrom[step])
        way.insert(way.begin(), step);
    return way;
}

} // namespace

void Desk::leaveAt(const Guide& guide, const StepId& step) const {
    GuideState state{
        .guide = guide.id, .status = GuideStatus::left, .step = step, .trail = wayTo(guide, step)};
    state.onset = state.changedAt = clock.now().wall;
    [[maybe_unused]] const auto saved = SessionFile(guide.isRoutine ? routinePath : sessionPath).save(state);
    assert(saved);
    if (guide.isRoutine)
        confirmAll();
}

void Desk::confirmAll() const {
    Plan plan;
    for (const Condition& condition : content.prevention.conditions)
        plan.confirmed[condition.id] = clock.now().wall.utc;
    [[maybe_unused]] const auto saved = PlanFile(planPath).save(plan);
    assert(saved);
}

void Desk::letStand(Route route) const {
    [[maybe_unused]] const auto saved =
        StandingFile(standingPath).save({.route = route, .since = clock.now().wall});
    assert(saved);
}

std::optional<GuideState> Desk::kept() const {
    const auto loaded = SessionFile(sessionPath).load();
    return loaded ? *loaded : std::nullopt;
}

Opened::Opened(const Desk& desk, QStringList numbers, RegionId region)
    : places{SessionFile(desk.sessionPath), SessionFile(desk.routinePath)},
      draft(desk.draftPath),
      momentDraft(desk.momentDraftPath),
      plan(desk.planPath),
      gate(desk.content, desk.journal, plan),
      log(desk.journal, desk.content, desk.clock),
      activityLog(desk.activities, desk.journal, desk.clock),
      standing(desk.content, StandingFile(desk.standingPath), region, desk.clock),
      now(desk.content, places, gate, standing, desk.clock),
      guide(desk.content, places, log, activityLog, gate, standing, desk.clock),
      breathe(desk.content, desk.clock),
      signs(desk.content, std::move(region), standing, log, desk.clock),
      settings(SettingsFile(desk.settingsPath), desk.content),
      open(desk.journal, log, desk.clock),
      history(desk.journal, desk.activities, desk.content, desk.clock),
      editor(desk.journal, draft, desk.clock),
      file(desk.folder.path() / "unknot" / "journal.sqlite3", desk.folder.path() / "unknot" / "backups",
          desk.clock),
      safekeeping(file, desk.clock),
      timers(desk.timers, desk.journal, desk.content, log, desk.clock),
      care(desk.journal, desk.timers, desk.content, desk.clock),
      screening(desk.journal, desk.content, desk.clock),
      journalNotices(desk.journal, log, desk.content, desk.clock),
      sheet(desk.journal, desk.content, {}, desk.clock),
      report(desk.journal, desk.content, {}, desk.clock),
      learn(desk.content),
      prevention(desk.content, plan, gate, timers, standing, desk.clock),
      insights(desk.journal, desk.moments, desk.clock),
      moments(desk.moments, desk.journal, momentDraft, desk.content, desk.clock, utcOffsetHereAt),
      timersDesk(timers, standing),
      window({desk.content, now, guide, gate, breathe, signs, settings, open, history, editor, safekeeping,
                 timersDesk, care, standing, screening, journalNotices, sheet, report, learn, prevention,
                 insights, moments},
          theme, std::move(numbers)),
      m_desk(desk) {
    theme.dress(*qApp);
    screening.refresh();
    if (const auto due = screening.due(); due && desk.isAskingPutOff)
        screening.shown(*due);
    window.show();
    window.open({});
    window.activateWindow();
    [[maybe_unused]] const bool isInFront = QTest::qWaitForWindowActive(&window);
    assert(isInFront);
}

void Opened::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window.windowHandle(), key, modifiers);
}

void Opened::press(std::initializer_list<Qt::Key> keys) {
    for (const Qt::Key key : keys)
        press(key);
}

void Opened::keepDown(Qt::Key key, int times) {
    QTest::keyPress(window.windowHandle(), key);
    const QString text = QChar(ushort(key));
    for (int i = 0; i < times; ++i)
        if (QWidget* focused = QApplication::focusWidget()) {
            QTest::simulateEvent(focused, true, key, Qt::NoModifier, text, true);
            QCoreApplication::processEvents();
        }
    QTest::keyRelease(window.windowHandle(), key);
}

void Opened::resize(QSize size) {
    window.resize(size);
    settle();
}

void Opened::dress(const Look& look) {
    theme.setLook(look);
    settle();
}

void Opened::settle() {
    for (int round = 0; round < 20; ++round)
        QCoreApplication::processEvents();
}

void Opened::goTo(const Guide& wanted, const StepId& step) {
    m_desk.leaveAt(wanted, step);
    // A routine is for a day on which no spasm is there, whatever was walked through before.
    if (const auto there = log.open(); wanted.isRoutine && there && !there->empty())
        log.close(*there);
    window.showNow();
    wanted.isRoutine ? window.resumeRoutine() : window.resumeGuide();
    // Whoever is there answered the signs on the way.
    if (m_desk.isAskingPutOff)
        screening.answered();
    settle();
}

std::string Opened::step() const {
    const auto* page = front<GuidePage>();
    return page ? page->shown().step.value : std::string();
}

std::vector<ActionButton*> Opened::buttons() const {
    return visibleIn<ActionButton>(window);
}

ActionButton* Opened::button(const QString& text) const {
    return firstOf(buttons(), [&](const ActionButton* button) {
        // "Who says this?" has the names behind it.
        return button->text() == text || button->text().startsWith(text + QStringLiteral(" "));
    });
}

ActionButton* Opened::buttonWithKey(const QString& key) const {
    return firstOf(buttons(), [&](const ActionButton* button) { return button->keyHint() == key; });
}

ActionButton* Opened::primary() const {
    return firstOf(
        buttons(), [](const ActionButton* button) { return button->role() == ButtonRole::primary; });
}

ActionButton* Opened::focusedButton() const {
    return qobject_cast<ActionButton*>(QApplication::focusWidget());
}

std::vector<QLabel*> Opened::labels() const {
    return visibleIn<QLabel>(window);
}

QLabel* Opened::label(const QString& part) const {
    return firstOf(labels(), [&](const QLabel* label) { return label->text().contains(part); });
}

QStringList Opened::notices() const {
    const auto* bar = window.findChild<NoticeBar*>();
    return bar->isVisible() ? bar->sentences() : QStringList();
}

} // namespace unknot::test
