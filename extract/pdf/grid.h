// Separating lines to cells: the smallest boxes between lines, joined where no line parts them.
//
// Takes    the lines of one table, drawn or inferred.
// Gives    cells on a resolved grid; positions at which no cell begins or ends are no row or column.
// Units    points; rows and columns from 0.
#pragma once

#include <vector>

#include "extract/pdf/ruling_lines.h"

namespace actionplan::pdf {

struct GridCell {
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    BoundingBox box;
};

struct Grid {
    std::vector<double> xs;       // one more than columns
    std::vector<double> ys;       // one more than rows
    std::vector<GridCell> cells;  // by row, then column; they cover the grid

    int rows() const { return static_cast<int>(ys.size()) - 1; }
    int columns() const { return static_cast<int>(xs.size()) - 1; }
};

// Empty when the lines part nothing.
Grid grid_of(const std::vector<RulingLine>& level, const std::vector<RulingLine>& upright);

}  // namespace actionplan::pdf
