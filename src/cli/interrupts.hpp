// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot::cli {

/// Turns Ctrl-C and the request to end into something that can be waited for like a typed line, so that
/// the place is kept and the last word is said. Works as long as it lives.
/// Thread rule: made in the only thread.
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    /// Readable once somebody has interrupted; -1 where the system gives none.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

} // namespace unknot::cli
