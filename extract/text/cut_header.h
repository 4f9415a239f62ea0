// The lines of a table that hold its headings, where its columns are known.
#pragma once

#include <cstddef>

#include "extract/text/cut_grid.h"

namespace actionplan {

// Gives    the line behind the headings; 0 where the table has none. They are the lines before the first drawn line, or
//          else before the first number, blank line or full line of other cells.
std::size_t header_behind(const CutGrid& lines);

}  // namespace actionplan
