// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// Keeps what this process makes to its owner: new files are for nobody else (umask 0077), and a crash leaves
/// no picture of its memory behind, in which a journal could be read. To be called first of all.
void keepToOwner();

} // namespace unknot
