// Where columns stand in a region whose lines do not part all of them.
//
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/gutters.h"
#include "extract/pdf/table_of_region.h"

namespace actionplan::pdf {

// Lines inside the region that together are long enough to part columns.
std::vector<double> inner_uprights(const Region& region);

// Columns that only shading shows, and only in some rows.
std::vector<double> shading_edges(const Region& region);

// The edges of all columns, the region's sides among them; those that are inferred from gaps are added to `gutters`.
std::vector<double> column_edges(const Region& region, const std::vector<TextLine>& lines,
                                 const RegionView& view, std::vector<Gutter>& gutters);

}  // namespace actionplan::pdf
