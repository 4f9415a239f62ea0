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
#include <span>

#include "extract/text/found_block.h"
#include "extract/text/lines.h"

namespace actionplan {

// Takes    the lines of a text, their roles, and one that no table holds yet.
// Gives    the table that begins with this line, its first border or the headings above it; nothing where none does.
//          A line of fewer bars holds cells that are merged over columns.
FoundBlocks read_drawn_grid(std::span<const Line> lines, std::span<const Role> roles,
                            std::size_t at);

}  // namespace actionplan
