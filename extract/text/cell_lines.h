// Tables whose cells stand on lines of their own: text that was saved from Word.
//
// A cell opens with a tab at the front of its line and runs on over paragraphs, blank lines and bullets to the next such
// line; a lone tab is an empty cell. Nothing marks the end of a row but a blank line, and cells hold blank lines too,
// so the rows are found together: of all ways to part the cells, the one that leaves the most regular table.
#pragma once

#include <cstddef>
#include <span>

#include "extract/text/body_lines.h"
#include "extract/text/found_block.h"
#include "extract/text/lines.h"

namespace actionplan {

// Whether the tables of these lines are of this form.
bool has_cell_lines(std::span<const Line> lines);

// Takes    lines, and the line of the first cell.
// Gives    the tables up to the next text that is in no cell, and the furniture among them.
FoundBlocks read_cell_tables(const BodyLines& lines, std::size_t first);

}  // namespace actionplan
