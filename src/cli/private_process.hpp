// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot::cli {

/// From now on, what this process makes is for the person's own eyes: files whatever the umask was, and no
/// core dump that could hold the journal's text.
void keepToOneself();

} // namespace unknot::cli
