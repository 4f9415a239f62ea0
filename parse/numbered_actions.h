// Numbers printed in front of the words of an action, in a table that has no column for them: "1.1 Open the hub".
#pragma once

#include <vector>

#include "parse/draft.h"
#include "parse/grid.h"

namespace actionplan {

// Whether most actions of the rows begin with a number, each with one of its own, and no column holds numbers.
bool number_their_actions(const std::vector<const ResolvedRow*>& rows,
                          const std::vector<DraftHeading>& headings);

// Puts the number in front of the row's action into its number cell; a row whose action has none stays as it is.
void part_number(DraftRow& row);

}  // namespace actionplan
