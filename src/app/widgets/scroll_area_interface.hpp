// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// Has scroll areas answer a screen reader that asks for a child which is no longer there. Qt 6.4's own
/// answer counts the scroll bars that show, and reads past its list when one was hidden since the reader
/// counted: the program falls. Again does nothing.
void makeScrollAreasSteady();

} // namespace unknot
