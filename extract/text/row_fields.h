// The fields of a row that goes on over lines.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/parted_lines.h"

namespace actionplan {

// In order, each whole and as its pieces, one a line.
struct RowFields {
    std::vector<Piece> whole;
    std::vector<std::vector<Piece>> pieces;
};

// Takes    the lines, the first of the row and that behind it.
// Gives    its fields: the first of each further line goes on with the last of the line above.
RowFields row_fields(const PartedLines& lines, std::size_t first, std::size_t behind);

}  // namespace actionplan
