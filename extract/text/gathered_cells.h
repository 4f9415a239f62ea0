// The cells of tables whose cells stand on lines of their own, before it is known which of them make a row.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/text/body_lines.h"
#include "extract/text/cell_text.h"

namespace actionplan {

struct GatheredCell {
    std::vector<Piece> pieces;  // one a line, blank lines among them
    std::size_t first = 0;      // line
    bool gap_before = false;    // a blank line or page break stands before it
    Break before = Break::none;
    bool filled = false;  // holds text
};

struct GatheredCells {
    std::vector<GatheredCell> cells;
    std::vector<std::size_t> furniture;  // lines
    std::size_t behind = 0;              // the line behind the last cell
};

// Takes    lines, and that of the first cell, which opens with a tab.
// Gives    the cells up to a line of another form of table, or the end.
GatheredCells gather_cells(const BodyLines& lines, std::size_t first);

// The first line of text in the cell.
std::string_view text_of(const GatheredCell& cell);

// Bytes of text in the cell.
std::size_t length_of(const GatheredCell& cell);

}  // namespace actionplan
