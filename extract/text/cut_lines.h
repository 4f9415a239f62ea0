// Lines of a table whose columns are known: which lines make a row, and the cells of a row whose text goes on from line
// to line within its column.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/text/cell_text.h"

namespace actionplan {

// A line with the piece of it that stands in each column, trimmed; one without text is an empty piece.
struct CutLine {
    std::size_t at = 0;  // index of the line
    std::vector<Piece> pieces;
    bool gap_before = false;   // a blank line
    bool rule_before = false;  // a drawn line
};

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

// A row of the table, a cell for each column. Lines that the width of the column wrapped are one paragraph.
Row row_of_cut_lines(std::span<const CutLine> lines, const std::vector<std::size_t>& widths);

// How wide the text of each column gets, in code points.
std::vector<std::size_t> widths_of(const std::vector<CutLine>& lines);

}  // namespace actionplan
