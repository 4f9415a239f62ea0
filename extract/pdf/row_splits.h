// Rows without ruling lines between them: which line of text begins a new row, and which goes on in its cells.
//
// Takes    the lines between two ruling lines (or of a whole table without any) and the edges of its columns.
// Gives    the heights between lines at which a row ends, from top to bottom.
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/lines.h"

namespace actionplan::pdf {

struct SplitQuestion {
    std::span<const PageWord> words;
    const std::vector<TextLine>& lines;  // of the slab, from top to bottom
    const std::vector<double>& xs;       // edges of the columns
    const std::vector<double>& limits;   // how far text may reach in each column
    bool heading = false;  // the slab is the table's heading: only a spanning cell ends a row
    bool ruled = false;  // other rows of the table are parted by lines: splits must be beyond doubt
};

std::vector<double> row_splits(const SplitQuestion& question);

}  // namespace actionplan::pdf
