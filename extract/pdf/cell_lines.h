// Columns of a table whose level lines are drawn cell by cell: browsers and word processors draw the border below each
// cell by itself, so that the line of a row says where its cells end, though no upright line does.
//
// Takes    a region and where pieces of the page's level lines meet.
// Gives    the edges of columns between its sides, from left to right, that two level lines at least agree on.
// Units    points.
#pragma once

#include <span>
#include <vector>

#include "extract/pdf/regions.h"

namespace actionplan::pdf {

std::vector<double> cell_line_edges(const Region& region, std::span<const PieceEnd> ends);

}  // namespace actionplan::pdf
