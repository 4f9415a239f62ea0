// Tables that were pasted as plain lines: each cell a line, the headings first.
//
//     No.            1
//     Action         Count the outfalls       (below the headings, behind a blank line or none)
//     By when        June 2024
//     Who            Harbour Trust
//
// Rows are known by the number that stands alone in their first line, or else by blank lines between groups of as many
// lines as there are headings, when a column of them holds dates.
#pragma once

#include <cstddef>

#include "extract/text/found_block.h"
#include "extract/text/listed_lines.h"

namespace actionplan {

// Takes    the lines of a text, and one that no table holds yet.
// Gives    the table whose headings begin with this line; nothing where none do.
FoundBlocks read_listed_cells(const ListedLines& lines, std::size_t at);

}  // namespace actionplan
