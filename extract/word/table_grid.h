// Takes out of a table's grid the columns that are no columns: slivers between edges that were meant to be one, and edges
// at which no cell begins.
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

// A converter draws the grid of each page by itself: an edge of it at which no cell begins parts no columns.
void drop_unused_edges(Table& table);

}  // namespace actionplan
