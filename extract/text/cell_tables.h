// Rows of gathered cells as tables, and the text between them.
#pragma once

#include <vector>

#include "extract/text/cell_rows.h"
#include "extract/text/found_block.h"
#include "extract/text/gathered_cells.h"

namespace actionplan {

// Takes    the lines of the text, cells that stand on them, and the rows that they make.
// Gives    a table for each stretch of rows of one width, and the text behind each in which it turned out to end.
std::vector<FoundBlock> tables_of_cells(const BodyLines& lines,
                                        const std::vector<GatheredCell>& cells,
                                        const std::vector<CellRow>& rows);

}  // namespace actionplan
