// Tables whose rows are lines: cells parted by tabs, by "|" or by " / ".
#pragma once

#include <cstddef>

#include "extract/text/body_lines.h"
#include "extract/text/found_block.h"
#include "extract/text/separators.h"

namespace actionplan {

// Takes    lines (furniture stands between the rows of a table that a page break cuts), the line of the table's first
//          row and what parts its cells.
// Gives    the table and the furniture in it. The most frequent number of cells is the number of columns; a row that
//          goes on over several lines is put together, and a separator inside a cell is told from one between cells by
//          what the columns hold elsewhere.
FoundBlocks read_row_table(const BodyLines& lines, std::size_t first, Separator separator);

}  // namespace actionplan
