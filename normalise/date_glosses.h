// Units that only explain others of their line: "12 months (March 2017)" is March 2017.
//
// Takes    the units of a cell, statements joined.
// Gives    those with a meaning of their own.
#pragma once

#include <vector>

#include "normalise/date_units.h"

namespace actionplan {

std::vector<DateUnit> without_glosses(std::vector<DateUnit> units);

}  // namespace actionplan
