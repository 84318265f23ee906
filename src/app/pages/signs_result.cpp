// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/signs_result.hpp"

#include "app/signs_text.hpp"
#include "app/time_text.hpp"
#include "app/widgets/claim_list.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

SignsResultPanel::SignsResultPanel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    const ScrolledColumn made = scrolledColumn(this);
    m_scroll = made.scroll;
    m_inside = made.widget;
    m_column = made.layout;
    m_column->setContentsMargins(0, 16, 0, 0);
    m_column->setSpacing(12);
    m_others = new ActionButton(theme, ButtonRole::choice, tr("The other signs, too"), this);
    m_others->setKeyHint(tr("O"));
    connect(m_others, &ActionButton::clicked, this, &SignsResultPanel::othersWanted);
    made.page->setSpacing(8);
    made.page->addWidget(m_others, 0, Qt::AlignLeft);
}

void SignsResultPanel::addText(const QString& text) {
    if (!text.isEmpty())
        m_column->addWidget(new Text(m_theme, TextSize::lead, Tone::ink, text, m_inside));
}

void SignsResultPanel::addHeading(const QString& text) {
    m_column->addWidget(new Text(m_theme, TextSize::lead, Tone::ink, text, m_inside, QFont::DemiBold));
}

void SignsResultPanel::addClaims(const std::vector<ClaimView>& claims) {
    auto* list = new ClaimList(m_theme, m_inside);
    list->showLines(claims, Credits::shown);
    m_column->addWidget(list);
}

void SignsResultPanel::addDiffering(const SignDetailView& sign) {
    addText(tr("• %1").arg(textOf(sign.text)));
    for (const SideView& side : sign.sides)
        m_column->addWidget(new Text(m_theme, TextSize::body, Tone::ink,
            tr("%1: %2 (%3)").arg(textOf(side.label), textOf(side.claim.text), textOf(side.claim.credit)),
            m_inside));
}

void SignsResultPanel::render(const SignsView& view) {
    m_others->setVisible(view.isShort);
    if (view == m_shown)
        return;
    m_shown = view;
    const SignsResult& result = view.result;
    emptyLayout(*m_column);
    m_column->addWidget(new Text(m_theme, TextSize::page, Tone::ink,
        result.route ? textOf(result.heading) : tr("No sign was answered with yes"), m_inside,
        QFont::DemiBold));
    if (!byText(result).isEmpty())
        addHeading(byText(result));
    if (view.standing)
        addHeading(tr("What you named before still stands: %1").arg(textOf(view.standing->heading)));
    addClaims(result.advice);
    addText(withheldText(result.withheld));
    if (!result.answered.empty())
        addHeading(tr("You named"));
    for (const AnsweredSignView& sign : result.answered)
        addText(tr("• %1 · %2").arg(textOf(sign.text), markText(sign.answer)));
    if (!result.combinations.empty()) {
        addHeading(tr("Together they lead further than each alone"));
        addClaims(result.combinations);
    }
    if (!result.differing.empty())
        addHeading(tr("Where sources differ, the stricter one rules"));
    for (const SignDetailView& sign : result.differing)
        addDiffering(sign);
    m_column->addStretch(1);
    growWithWindow(*this);
}

bool SignsResultPanel::handleKey(const QKeyEvent& event) {
    if (scrollByKey(*m_scroll, event))
        return true;
    if (event.key() != Qt::Key_O || m_others->isHidden())
        return false;
    emit othersWanted();
    return true;
}

} // namespace unknot
