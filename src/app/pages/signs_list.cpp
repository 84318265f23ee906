// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/signs_list.hpp"

#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::SignsPage)
};

QWidget* makeCard(const Theme& theme, const SignDetailView& sign, bool isEmergency) {
    auto* card = new QWidget;
    card->setProperty("ground", "card");
    card->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addWidget(new Text(theme, TextSize::lead, Tone::ink, textOf(sign.text), card,
        isEmergency ? QFont::DemiBold : QFont::Medium));
    if (sign.couldBe)
        layout->addWidget(new Text(theme, TextSize::body, Tone::ink, textOf(sign.couldBe->text), card));
    for (const SideView& side : sign.sides)
        layout->addWidget(new Text(theme, TextSize::body, Tone::ink,
            Says::tr("%1: %2 (%3)")
                .arg(textOf(side.label), textOf(side.claim.text), textOf(side.claim.credit)),
            card));
    layout->addWidget(
        new Text(theme, TextSize::caption, Tone::muted, Says::tr("Says: %1").arg(textOf(sign.credit)), card));
    return card;
}

} // namespace

QWidget* makeSignsList(const Theme& theme, const std::vector<SignGroupView>& groups) {
    auto* inside = new QWidget;
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 16, 0);
    layout->setSpacing(8);
    for (const SignGroupView& group : groups) {
        const bool isEmergency = group.route == Route::emergency;
        layout->addWidget(new Text(theme, TextSize::section, isEmergency ? Tone::emergency : Tone::ink,
            textOf(group.heading), inside, QFont::DemiBold));
        for (const SignDetailView& sign : group.signs)
            layout->addWidget(makeCard(theme, sign, isEmergency));
        layout->addSpacing(16);
    }
    layout->addStretch(1);
    auto* scroll = scrolling(inside);
    // Arrow keys and Page Down read on.
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(Says::tr("All warning signs"));
    return scroll;
}

} // namespace unknot
