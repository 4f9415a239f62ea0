// Takes out of a table's grid the columns that are no columns: slivers between edges that were meant to be one, and edges
// at which no cell begins.
//
// Takes    a table on the grid of its file, and the widths of that grid's columns.
// Gives    the table on the grid that a reader sees: edges of cells that lie closer together than the margins within a
//          cell are one edge. A table where that would leave a cell without a column stays as it is.
// Units    widths are twentieths of a point.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "extract/document.h"

namespace actionplan {

// Whether a cell, by its row and its place in that, is nothing to a reader when it is as narrow as a sliver.
using MayGo = std::function<bool(std::size_t row, std::size_t cell)>;

// Such cells have a span of 0 where there is no column for them.
void join_near_edges(Table& table, const std::vector<int>& widths, const MayGo& may_go);

// A converter draws the grid of each page by itself: an edge of it at which no cell begins parts no columns.
void drop_unused_edges(Table& table);

}  // namespace actionplan
