// Where a table begins whose columns are set by blanks, and where its columns are.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/text/set_lines.h"

namespace actionplan {

// Takes    lines, one that may be the first of a table, and the gutters of the table before.
// Gives    the gutters between the columns of the table that begins there; nothing where none does. A drawn line below
//          the headings shows them, else the blanks of three columns and more, on two lines or more. A table of rows
//          that leave columns empty may stand in those of the table before.
//          `effort` grows by the lines that were looked at.
std::optional<std::vector<ColumnRange>> columns_of_set_table(const SetLines& lines, std::size_t at,
                                                             const std::vector<ColumnRange>& before,
                                                             std::size_t& effort);

}  // namespace actionplan
