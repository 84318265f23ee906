// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/growing.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/claim_list.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/timer_ring.hpp"

#include <algorithm>

namespace unknot {

void growWithWindow(QWidget& page) {
    const double growth = std::max(growthFor(page.window()->size()), 1.0);
    for (ClaimList* list : page.findChildren<ClaimList*>())
        list->setGrowth(growth);
    for (Text* text : page.findChildren<Text*>())
        text->setGrowth(growth);
    for (ActionButton* button : page.findChildren<ActionButton*>())
        button->setGrowth(growth);
    for (TimerRing* ring : page.findChildren<TimerRing*>())
        ring->setGrowth(growth);
}

} // namespace unknot
