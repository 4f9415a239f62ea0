// Tables whose rows are lines: cells parted by tabs, by "|" or by " / ".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "extract/text/found_block.h"
#include "extract/text/lines.h"

namespace actionplan {

enum class Separator { tab, pipe, slash };

// What parts the cells of the row that begins at this line, when one does.
std::optional<Separator> separator_at(std::span<const Line> lines, std::size_t at);

// Takes    lines, their roles (furniture stands between the rows of a table that a page break cuts), the line of the
//          table's first row and what parts its cells.
// Gives    the table and the furniture in it. The most frequent number of cells is the number of columns; a row that
//          goes on over several lines is put together, and a separator inside a cell is told from one between cells by
//          what the columns hold elsewhere.
FoundBlocks read_row_table(std::span<const Line> lines, std::span<const Role> roles,
                           std::size_t first, Separator separator);

}  // namespace actionplan
