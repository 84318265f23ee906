// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/when_section.hpp"

#include "app/widgets/length_field.hpp"
#include "app/widgets/moment_choice.hpp"
#include "app/widgets/moment_field.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/toggle_list.hpp"

#include <array>

namespace unknot {

namespace {

using namespace std::chrono_literals;

enum EndOption { kEndNow, kStillOpen, kLasted, kEndAt, kEndNotKnown };

/// What "lasted" begins with; the person changes it.
constexpr std::chrono::seconds kUsualLength = 1min;
/// So long after it, the onset of a new entry is still called "now".
constexpr auto kStillNow = 1min;

constexpr std::array kKinds = {EpisodeKind::brief, EpisodeKind::lasting, EpisodeKind::comesAndGoes};

int optionOf(const EpisodeEnd& end) {
    if (std::holds_alternative<StillOpen>(end))
        return kStillOpen;
    if (std::holds_alternative<EndedAt>(end))
        return kEndAt;
    return std::holds_alternative<Lasted>(end) ? kLasted : kEndNotKnown;
}

} // namespace

WhenSection::WhenSection(EditorPresenter& presenter, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("When"), parent), m_presenter(presenter) {
    addOnset();
    addEnd();
    addKind();
}

void WhenSection::addOnset() {
    const QString name = tr("It began");
    addName(name);
    m_onset = new MomentChoice(
        theme(), name, MomentChoice::NotKnown::offered, [this] { return m_presenter.now(); }, this);
    connect(m_onset, &MomentChoice::changed, this, [this] {
        m_presenter.set(&Episode::onset, m_onset->moment());
        emit changed();
    });
    add(m_onset);
    m_onsetHint = new Text(
        theme(), TextSize::body, Tone::caution, tr("That is later than now. It can be saved so."), this);
    add(m_onsetHint);
}

void WhenSection::addEnd() {
    const QString name = tr("It ended");
    addName(name);
    m_end = new ToggleList(theme(), name, Picking::one, this);
    m_end->setOptions(
        {tr("Now"), tr("Still open"), tr("It lasted …"), tr("At a time"), tr("Over, time not known")});
    connect(m_end, &ToggleList::pressed, this, &WhenSection::end);
    add(m_end);
    m_length = new LengthField(theme(), tr("It lasted"), this);
    connect(m_length, &LengthField::changed, this, [this] { setEnd(Lasted{m_length->length()}); });
    add(m_length);
    m_endedAt = new MomentField(theme(), name, this);
    connect(m_endedAt, &MomentField::changed, this, [this] { setEnd(EndedAt{m_endedAt->moment()}); });
    add(m_endedAt);
    m_endHint = new Text(theme(), TextSize::body, Tone::caution,
        tr("That is before it began. It can be saved so; no length is shown then."), this);
    add(m_endHint);
}

void WhenSection::addKind() {
    const QString name = tr("How it goes");
    addName(name);
    m_kind = new ToggleList(theme(), name, Picking::one, this);
    m_kind->setOptions({tr("Brief"), tr("Lasting"), tr("Comes and goes")});
    connect(m_kind, &ToggleList::pressed, this, [this](int option) {
        const EpisodeKind pressed = kKinds[std::size_t(option)];
        const bool isUnsaid = m_presenter.view().edited.kind == pressed;
        m_presenter.set(&Episode::kind, isUnsaid ? EpisodeKind::unsaid : pressed);
        emit changed();
    });
    add(m_kind);
}

void WhenSection::end(int option) {
    const Episode edited = m_presenter.view().edited;
    m_isEndNow = option == kEndNow;
    switch (EndOption(option)) {
    case kEndNow: setEnd(EndedAt{m_presenter.now()}); break;
    case kStillOpen: setEnd(StillOpen{}); break;
    case kLasted:
        if (!std::holds_alternative<Lasted>(edited.end))
            setEnd(Lasted{kUsualLength});
        break;
    case kEndAt: {
        const auto* ended = std::get_if<EndedAt>(&edited.end);
        setEnd(ended ? *ended : EndedAt{m_presenter.now()});
        break;
    }
    case kEndNotKnown: setEnd(EndNotKnown{}); break;
    }
}

void WhenSection::setEnd(const EpisodeEnd& end) {
    m_presenter.set(&Episode::end, end);
    emit changed();
}

void WhenSection::begin(const EditorView& view) {
    const auto& onset = view.edited.onset;
    const bool isNow = view.isNew && onset && m_presenter.now().utc - onset->utc < kStillNow;
    m_onset->setMode(isNow ? MomentChoice::Mode::now
            : onset        ? MomentChoice::Mode::another
                           : MomentChoice::Mode::notKnown);
    m_isEndNow = false;
}

void WhenSection::render(const EditorView& view) {
    m_onset->show(view.edited.onset);
    m_onsetHint->setVisible(view.isInFuture);
    const int option = optionOf(view.edited.end);
    m_end->setChosen(m_isEndNow ? kEndNow : option);
    m_length->setVisible(option == kLasted);
    if (const auto* lasted = std::get_if<Lasted>(&view.edited.end))
        m_length->show(lasted->length);
    m_endedAt->setVisible(option == kEndAt && !m_isEndNow);
    if (const auto* ended = std::get_if<EndedAt>(&view.edited.end))
        m_endedAt->show(ended->at);
    m_endHint->setVisible(view.endsBeforeOnset);
    const auto kind = std::ranges::find(kKinds, view.edited.kind);
    m_kind->setChosen(kind == kKinds.end() ? -1 : int(kind - kKinds.begin()));
}

} // namespace unknot
