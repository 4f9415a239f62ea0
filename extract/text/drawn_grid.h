// Tables whose grid is drawn with characters, in ASCII or with those that draw boxes.
//
//     +-----+--------------------+-----------+
//     | No  | Action             | When      |
//     +=====+====================+===========+
//     | 1.1 | Flu jabs for all   | November  |
//     |     | who work in homes  |           |
//     +-----+--------------------+-----------+
#pragma once

#include <cstddef>

#include "extract/text/body_lines.h"
#include "extract/text/found_block.h"

namespace actionplan {

// Takes    the lines of a text, and one that no table holds yet.
// Gives    the table that begins with this line, its first border or the headings above it; nothing where none does.
//          A line of fewer bars holds cells that are merged over columns.
FoundBlocks read_drawn_grid(const BodyLines& lines, std::size_t at);

}  // namespace actionplan
