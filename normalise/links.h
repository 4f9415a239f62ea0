// The other actions that an action's words refer to: "links to action 1013 and 3013", "see 2.4", "As above".
//
// Takes    the blocks of a cell and which numbers the plan has.
// Gives    each number as printed, with the action's id when the plan has one. Behind the word "action" a number that the
//          plan lacks is a link that dangles; behind weaker words ("see", "link to") it is none.
// Errors   none.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/action_ids.h"
#include "schema/plan.h"

namespace actionplan {

// `field` is the cell's: "progress". `own_id` is the action's, which it does not link to.
void read_links(std::span<const TextBlock> blocks, std::string_view field, const ActionIds& ids,
                Action& action);

// The words at the start of a cell that point at the row before ("As above", "Ditto"); empty when there are none.
std::string_view words_that_point_above(std::span<const TextBlock> blocks);

}  // namespace actionplan
