// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

class RunCard;
class TimersDesk;

/// What is pressed on a run's card is done at the desk. Borrows: the desk.
void answerThrough(TimersDesk& desk, RunCard& card);

} // namespace unknot
