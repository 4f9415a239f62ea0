// The heading row of a table whose rows are closed by a line below each and by none above: it stands over the first line.
//
// Takes    a region, the others of its page, and which words are free.
// Gives    the region grown by the row above it, when that has cells in most of the region's columns.
#pragma once

#include <vector>

#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

void take_heading_above(Region& region, const std::vector<Region>& others, const PreparedPage& page,
                        const std::vector<bool>& free);

}  // namespace actionplan::pdf
