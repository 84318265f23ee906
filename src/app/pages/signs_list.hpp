// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/signs_presenter.hpp"

class QWidget;

namespace unknot {

/// All signs with their routes, causes, sources and other views, to be read. Nothing in it answers.
[[nodiscard]] QWidget* makeSignsList(const Theme& theme, const std::vector<SignGroupView>& groups);

} // namespace unknot
