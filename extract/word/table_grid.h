// Takes out of a table's grid the columns that are no columns: slivers between edges that were meant to be one.
//
// Takes    a table on the grid of its file, and the widths of that grid's columns.
// Gives    the table on the grid that a reader sees: edges of cells that lie closer together than the margins within a
//          cell are one edge. A table where that would leave a cell without a column stays as it is.
// Units    widths are twentieths of a point.
#pragma once

#include <vector>

#include "extract/document.h"

namespace actionplan {

void join_near_edges(Table& table, const std::vector<int>& widths);

}  // namespace actionplan
