// Lines that part a region to a table with the region's words in its cells.
//
// Takes    the lines, drawn and inferred; the region that they part.
// Gives    a table without the rows and columns in which nothing stands; empty when the lines part nothing.
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/page_table.h"
#include "extract/pdf/regions.h"
#include "extract/pdf/table_of_region.h"

namespace actionplan::pdf {

struct Frame {
    std::vector<RulingLine> level;
    std::vector<RulingLine> upright;
};

PageTable framed_table(const Frame& frame, const Region& region, const RegionView& view);

// A drawn line runs along most of the region's width.
bool drawn_along(const Region& region, double y);

}  // namespace actionplan::pdf
