// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace unknot {

/// What kind of expected failure it was. The one sentence a person reads for each code lives in
/// the app and the CLI; these stay apart because each calls for another next step.
enum class ErrorCode {
    notFound, ///< the file or folder is not there
    denied,   ///< it is there, but may not be read or written (also: read-only file system)
    diskFull, ///< no space, or a size limit or quota was met
    tooLarge, ///< beyond one of our own limits
    damaged,  ///< it can be read, but does not say what it should
    newer,    ///< written by a later version of Unknot
    invalid,  ///< a value outside its rule
    locked,   ///< another program holds it, and did not let go in time
    io,       ///< any other input or output error
};

/// An expected failure. `detail` is English, for logs and for the CLI; never journal text.
struct Error {
    ErrorCode code = ErrorCode::io;
    std::string detail;

    bool operator==(const Error&) const = default;
};

/// The code's name as it stands in logs, e.g. "diskFull".
[[nodiscard]] std::string_view nameOf(ErrorCode code);

} // namespace unknot
