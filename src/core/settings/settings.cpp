// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/settings/settings.hpp"

#include <algorithm>

namespace unknot {

double textScaleOf(TextSizeChoice choice, double systemScale) {
    switch (choice) {
    case TextSizeChoice::percent100: return 1.0;
    case TextSizeChoice::percent125: return 1.25;
    case TextSizeChoice::percent150: return 1.5;
    case TextSizeChoice::percent175: return 1.75;
    case TextSizeChoice::percent200: return 2.0;
    case TextSizeChoice::system: break;
    }
    // Written so that a scale that is no number counts as the usual one.
    return systemScale > 1.0 ? std::min(systemScale, 2.0) : 1.0;
}

} // namespace unknot
