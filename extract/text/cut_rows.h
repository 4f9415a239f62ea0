// Which cut lines of a table make a row.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/cut_lines.h"

namespace actionplan {

struct CutRow {
    std::size_t first = 0;  // of the cut lines
    std::size_t behind = 0;
    bool gap = false;  // a blank line parts it from the row above, where those part no rows
};

// Takes    the lines of a table in order, and how many of them are headings where that is known, else 0.
// Gives    its rows, which take all of them. Drawn lines part rows, then numbers in the first column, then blank lines;
//          with none of these, a row begins where a column has text below none, or where a word stands on a line of its
//          own that had room on the line above.
std::vector<CutRow> rows_of_cut_lines(const std::vector<CutLine>& lines, std::size_t headings);

}  // namespace actionplan
