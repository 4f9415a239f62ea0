// Blocks of a text on their way into a Document, with the lines that they came from.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"
#include "extract/text/lines.h"

namespace actionplan {

struct FoundBlock {
    Block block;
    std::size_t first_line = 0;          // index of its first line in the stretch of lines
    std::vector<std::size_t> row_lines;  // of a table: the first line of each row
};

// A table without rows yet.
FoundBlock empty_table(std::size_t columns, std::size_t first_line);

// The row below those that the table has; `line` is the index of its first line.
void append_row(FoundBlock& table, Row row, std::size_t line);

// A row of one cell over all columns of a table: a title that stands alone on its line.
Row band_row(const Line& line, std::size_t columns);

// What a line outside all tables says, one block a paragraph or item.
void append_line(const Line& line, std::size_t at, Role role, std::vector<FoundBlock>& blocks);

// What a reader of tables found from a line on, and the line behind it. Nothing found: `behind` is that line itself.
struct FoundBlocks {
    std::vector<FoundBlock> blocks;
    std::size_t behind = 0;
};

}  // namespace actionplan
