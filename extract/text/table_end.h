// Where the last cell of a table ends, when nothing but blank lines parts it from the text below the table.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/cell_rows.h"
#include "extract/text/gathered_cells.h"

namespace actionplan {

// Cells hold blank lines too. What tells the two apart is the cells of the same column above: whether they hold blank
// lines at all, and how many in a row.
class TableEnd {
 public:
    TableEnd(const std::vector<GatheredCell>& cells, const std::vector<CellRow>& rows);

    // How many pieces of the cell that ends the row belong to it; the text behind them stands outside the table.
    std::size_t pieces_inside(const GatheredCell& cell, const CellRow& row) const;

 private:
    std::size_t longest_gap_ = 0;  // blank lines
    std::size_t cells_ = 0;        // that were looked at
};

}  // namespace actionplan
