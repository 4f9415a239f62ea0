// The column that each line of a row stands in, where a row has more or fewer lines than there are columns.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/column_profile.h"

namespace actionplan {

// Takes    the lines of a row, trimmed, the number of columns and what they hold in whole rows.
// Gives    the column of each line, in order. Of more lines than columns some are one cell; of fewer, some cells are
//          empty.
std::vector<std::size_t> columns_of_lines(const std::vector<Piece>& lines, std::size_t columns,
                                          const ColumnProfiles& profiles);

}  // namespace actionplan
