// Cells that reach down over several rows where no line says so: what a group of actions has in common stands once in
// front of them.
//
// Takes    a table whose rows no lines part, its region and what the page around it says.
// Gives    the table with the cells of such a column merged downwards: over rows in which the column holds nothing, and
//          over those that its text runs into.
// Units    points.
#pragma once

#include "extract/pdf/table_of_region.h"

namespace actionplan::pdf {

void merge_down(PageTable& table, const Region& region, const RegionView& view);

}  // namespace actionplan::pdf
