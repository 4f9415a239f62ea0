// The cells of a row whose text goes on from line to line within its column.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/text/cut_lines.h"

namespace actionplan {

// Takes    the lines of a row, and how wide the columns of its table get.
// Gives    a cell for each column. Lines that the width of the column wrapped are one paragraph.
Row row_of_cut_lines(std::span<const CutLine> lines, const std::vector<std::size_t>& widths);

}  // namespace actionplan
