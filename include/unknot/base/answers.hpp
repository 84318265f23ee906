// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// How something that was tried worked out.
enum class Outcome { better, same, worse, couldNot };

/// An answer to one warning sign. There is no answer for silence: a sign nobody answered has none.
enum class Answer { no, yes, notSure };

} // namespace unknot
