// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/error.hpp"

namespace unknot {

std::string_view nameOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::notFound: return "notFound";
    case ErrorCode::denied: return "denied";
    case ErrorCode::diskFull: return "diskFull";
    case ErrorCode::tooLarge: return "tooLarge";
    case ErrorCode::damaged: return "damaged";
    case ErrorCode::newer: return "newer";
    case ErrorCode::invalid: return "invalid";
    case ErrorCode::locked: return "locked";
    case ErrorCode::io: return "io";
    }
    return "io";
}

} // namespace unknot
