// Which of the gathered cells make a row.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/gathered_cells.h"

namespace actionplan {

struct CellRow {
    std::size_t first = 0;  // cells
    std::size_t behind = 0;
    std::size_t columns = 0;  // of the table that it stands in
    bool closes = false;      // the table, as far as rows tell

    std::size_t cells() const { return behind - first; }
    bool is_whole() const { return columns > 1 && cells() == columns; }
};

// Takes    cells in order.
// Gives    the rows that leave the most regular tables, which take all of them (row_partition.h). A row closes its table
//          where the next is of another width, or the header row once more, or there is none.
std::vector<CellRow> rows_of_cells(const std::vector<GatheredCell>& cells);

}  // namespace actionplan
