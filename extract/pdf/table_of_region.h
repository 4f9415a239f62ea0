// One region to one table: drawn lines give the grid, gaps and line starts complete it where lines are missing.
#pragma once

#include "extract/pdf/page_table.h"
#include "extract/pdf/regions.h"

namespace actionplan::pdf {

// `columns_before` are the edges of the columns of a table that may go on here; empty when there is none.
PageTable table_of(const Region& region, std::span<const Word> words, const std::vector<std::size_t>& inside,
                   const std::vector<double>& columns_before);

}  // namespace actionplan::pdf
