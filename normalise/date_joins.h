// Neighbours in a cell that are one statement: "Dec 14 (TBC)", "Done (March 2015)", "June 2015 (& ongoing)".
//
// Takes    the units of a cell in printed order.
// Gives    them with each statement as one unit, which has the words of all that it was joined from.
#pragma once

#include <vector>

#include "normalise/date_units.h"

namespace actionplan {

std::vector<DateUnit> joined_units(std::vector<DateUnit> units);

}  // namespace actionplan
