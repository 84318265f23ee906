// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/treatment_sheet.hpp"

#include "app/widgets/card.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/stepped_field.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unknot {

using std::chrono::minutes;

namespace {

/// What stands on the sheet, without what changes while it is read.
TreatmentView asWritten(TreatmentView view) {
    view.isSwollen.reset();
    view.skinRestsUntil.reset();
    view.skinRest.reset();
    view.refusal = Refusal::none;
    return view;
}

QString proposalText(const TreatmentView& view) {
    QStringList said;
    if (!view.lastFeel.empty())
        said << TreatmentSheet::tr("Last time: %1.").arg(textOf(view.lastFeel));
    if (view.isToBeLeft)
        said << TreatmentSheet::tr("Better leave it this time.");
    else if (view.isShortened)
        said << TreatmentSheet::tr("Shorter this time, or leave it.");
    return said.join(u' ');
}

} // namespace

TreatmentSheet::TreatmentSheet(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void TreatmentSheet::render(const TreatmentView& treatment) {
    const TreatmentView before = std::exchange(m_view, treatment);
    if (before.id != m_view.id)
        m_way = 0;
    if (before.id != m_view.id || before.length != m_view.length)
        m_length = std::chrono::floor<minutes>(m_view.length);
    if (asWritten(before) != asWritten(m_view))
        rebuild();
    showChoices();
}

void TreatmentSheet::rebuild() {
    emptyLayout(*m_column);
    m_ways.clear();
    m_swollen = nullptr;
    m_tooLong = nullptr;
    if (!m_view.objections.empty())
        addHeading(tr("What speaks against it"));
    addClaims(*m_column, m_view.objections);
    addProposal();
    addSwollen();
    addHeading(tr("First"));
    addClaims(*m_column, m_view.before);
    addAskFirst();
    addWays();
    addLength();
    growWithWindow(*this);
    growFields(*this, m_theme);
}

void TreatmentSheet::addHeading(const QString& text) {
    auto* heading = new Text(m_theme, TextSize::section, Tone::ink, text, this, QFont::DemiBold);
    if (m_column->count() > 0)
        heading->setContentsMargins(kFocusRoom, 16, kFocusRoom, 0);
    m_column->addWidget(heading);
}

void TreatmentSheet::addClaims(QVBoxLayout& column, const std::vector<ClaimView>& claims, bool isCaution) {
    const Tone tone = isCaution ? Tone::caution : Tone::ink;
    for (const ClaimView& claim : claims) {
        column.addWidget(new Text(m_theme, TextSize::lead, tone, textOf(claim.text), this));
        column.addWidget(new Text(m_theme, TextSize::body, tone, textOf(claim.credit), this));
        column.addSpacing(8);
    }
}

void TreatmentSheet::addProposal() {
    const QString text = proposalText(m_view);
    if (text.isEmpty())
        return;
    addHeading(text);
    if (m_view.shortened)
        addClaims(*m_column, {*m_view.shortened});
}

/// Whoever says a list says it once.
void TreatmentSheet::addAskFirst() {
    if (m_view.askFirst.empty())
        return;
    m_column->addSpacing(12);
    QVBoxLayout* lines = addCard(*m_column, CardGround::caution, this);
    QWidget* box = lines->parentWidget();
    lines->addWidget(new Text(m_theme, TextSize::section, Tone::caution,
        tr("Ask first: a safety point that Unknot added"), box, QFont::DemiBold));
    const std::string& credit = m_view.askFirst.front().credit;
    const bool isOneVoice =
        std::ranges::all_of(m_view.askFirst, [&](const ClaimView& claim) { return claim.credit == credit; });
    if (isOneVoice) {
        for (const ClaimView& claim : m_view.askFirst)
            lines->addWidget(new Text(m_theme, TextSize::lead, Tone::caution, textOf(claim.text), box));
        lines->addWidget(new Text(m_theme, TextSize::body, Tone::caution, textOf(credit), box));
    } else {
        addClaims(*lines, m_view.askFirst, true);
    }
}

void TreatmentSheet::addSwollen() {
    if (m_view.swollenQuestion.empty())
        return;
    addHeading(textOf(m_view.swollenQuestion));
    m_swollen = new ToggleList(m_theme, textOf(m_view.swollenQuestion), Picking::one, this);
    m_swollen->setOptions({tr("Yes, or not sure (Y)"), tr("No (N)")});
    connect(m_swollen, &ToggleList::pressed, this, [this](int option) { emit swollenAnswered(option == 0); });
    m_column->addWidget(m_swollen);
    if (m_view.notWhenSwollen)
        addClaims(*m_column, {*m_view.notWhenSwollen});
}

void TreatmentSheet::addWays() {
    addHeading(m_view.ways.size() > 1 ? tr("Which way") : tr("What you need"));
    for (std::size_t i = 0; i < m_view.ways.size(); ++i) {
        const WayView& way = m_view.ways[i];
        if (m_view.ways.size() > 1) {
            auto* button = new ActionButton(m_theme, ButtonRole::row, textOf(way.side.label), this);
            button->setCheckable(true);
            connect(button, &ActionButton::clicked, this, [this, i] { choose(i); });
            m_column->addWidget(button);
            m_ways.push_back(button);
        }
        addClaims(*m_column, {way.side.claim});
        if (way.needsStanding)
            m_column->addWidget(
                new Text(m_theme, TextSize::lead, Tone::ink, tr("Only if you can stand safely."), this));
        m_column->addSpacing(8);
    }
}

void TreatmentSheet::addLength() {
    addHeading(tr("How long"));
    addClaims(*m_column, m_view.timing);
    auto* row = new FlowLayout(8);
    m_minutes = numberField(tr("Minutes"), this);
    m_minutes->setRange(1, 24 * 60);
    connect(m_minutes, &QSpinBox::valueChanged, this, &TreatmentSheet::setLength);
    row->addWidget(new SteppedField(
        m_theme, m_minutes, {tr("One minute less"), tr("One minute more")},
        [this](int direction) { step(direction); }, this));
    auto* unit = new Text(m_theme, TextSize::lead, Tone::ink, tr("minutes"), this);
    unit->setWordWrap(false);
    row->addWidget(unit);
    m_column->addLayout(row);
    m_tooLong = new QWidget(this);
    auto* lines = new QVBoxLayout(m_tooLong);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(new Text(
        m_theme, TextSize::lead, Tone::caution, tr("Longer is refused."), m_tooLong, QFont::DemiBold));
    addClaims(*lines, {m_view.tooLong}, true);
    m_tooLong->hide();
    m_column->addWidget(m_tooLong);
}

void TreatmentSheet::step(int direction) {
    setLength(int(m_length.count()) + direction);
}

void TreatmentSheet::setLength(int wanted) {
    const int longest = int(std::chrono::floor<minutes>(m_view.longest).count());
    m_tooLong->setVisible(wanted > longest);
    m_length = minutes(std::clamp(wanted, 1, std::max(longest, 1)));
    showChoices();
    emit chosen();
}

void TreatmentSheet::choose(std::size_t way) {
    m_way = way;
    showChoices();
    emit chosen();
}

void TreatmentSheet::showChoices() {
    for (std::size_t i = 0; i < m_ways.size(); ++i) {
        m_ways[i]->setChecked(i == m_way);
        m_ways[i]->setCurrent(i == m_way);
        m_ways[i]->setIconName(i == m_way ? QStringLiteral("chosen") : QStringLiteral("choosable"));
    }
    if (m_swollen)
        m_swollen->setChosen(m_view.isSwollen ? (*m_view.isSwollen ? 0 : 1) : -1);
    const QSignalBlocker quiet(m_minutes);
    m_minutes->setValue(int(m_length.count()));
}

MeasureId TreatmentSheet::way() const {
    return m_way < m_view.ways.size() ? m_view.ways[m_way].measure : MeasureId{};
}

QString TreatmentSheet::wayLabel() const {
    return m_way < m_view.ways.size() ? textOf(m_view.ways[m_way].side.label) : QString();
}

} // namespace unknot
