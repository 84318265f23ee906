// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// How something that was tried worked out.
enum class Outcome { better, same, worse, couldNot };

/// How the back felt after cold or heat. "Only numb" is cold's (source 001), "more swollen" heat's (001).
enum class Feel { unsaid, looser, same, stiffer, onlyNumb, moreSwollen };

/// An answer to one warning sign. There is no answer for silence: a sign nobody answered has none.
enum class Answer { no, yes, notSure };

} // namespace unknot
