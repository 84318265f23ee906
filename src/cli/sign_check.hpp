// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

#include "presenters/signs_presenter.hpp"

namespace unknot::cli {

/// Says the whole list, group by group, each sign with its number in it.
void saySignList(const SignsView& list, Console& console);

/// Asks the emergency signs, then all others and what is meant by them, and says where the answers lead.
/// They are kept with the open episode, and the route stands.
/// The numbers are those of the whole list, so an emergency sign remembered late still counts as one.
[[nodiscard]] ExitCode runSignCheck(const RegionId& region, const Surroundings& around);

/// Says where answers lead that were taken to their result: the emergency card, whom to see, or,
/// where they lead nowhere, what that does not mean.
[[nodiscard]] ExitCode saySignsResult(
    const SignsResult& result, const RegionId& region, const Surroundings& around);

/// The same in one line, for a program that asks.
[[nodiscard]] std::string adviceText(
    const SignsResult& result, const RegionId& region, const Content& content);

} // namespace unknot::cli
