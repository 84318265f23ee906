// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot::cli {

/// Opens those of the three standard descriptors that the program was started without, on nothing. Else
/// the next file opened would get that number, and the words would be written into it.
/// To be called before anything is opened.
void openMissingStreams();

} // namespace unknot::cli
