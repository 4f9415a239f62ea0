// Where rows begin in a region whose lines do not part all of them.
//
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/framed_table.h"
#include "extract/pdf/gutters.h"

namespace actionplan::pdf {

// Adds level lines between rows to the frame, and their heights to those that part the region already.
void add_rows(Frame& frame, const Region& region, const std::vector<TextLine>& lines,
              const RegionView& view, const std::vector<double>& xs,
              const std::vector<Gutter>& gutters, std::vector<double>& ys);

}  // namespace actionplan::pdf
