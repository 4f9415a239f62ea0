// The cells of a row that stands on lines of its own.
#pragma once

#include <cstddef>

#include "extract/document.h"
#include "extract/text/parted_rows.h"

namespace actionplan {

// A row whose cells all stand on one line.
Row row_of_line(const PartedRows& rows, std::size_t at);

// Takes    the rows of the table, the first line of one and the line behind it.
// Gives    the row with a cell for each column. Where it has more fields than columns, a separator stands inside a cell:
//          what the columns hold elsewhere tells which. A row of fewer fields ends in empty cells.
Row row_of_lines(const PartedRows& rows, std::size_t first, std::size_t behind);

}  // namespace actionplan
