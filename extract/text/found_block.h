// Blocks of a text on their way into a Document, with the lines that they came from.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"

namespace actionplan {

struct FoundBlock {
    Block block;
    std::size_t first_line = 0;          // index of its first line in the stretch of lines
    std::vector<std::size_t> row_lines;  // of a table: the first line of each row
};

// What a reader of tables found from a line on, and the line behind it. Nothing found: `behind` is that line itself.
struct FoundBlocks {
    std::vector<FoundBlock> blocks;
    std::size_t behind = 0;
};

}  // namespace actionplan
