// Whether a grid is a table at all: frames, charts, boxed text and columns of prose are not.
#pragma once

#include <vector>

#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

// Stricter, for tables that no line shows: rows and columns enough, and most cells filled.
bool is_aligned_table(const PageTable& table);

// Whether the grid is the rest of a row that the page before cut: lines part its columns where they parted those of the
// latest table, none runs along its top, and no text stands above it. Then a single word is enough.
//
// Takes    the grid, the edges of the columns of the latest table, and the words outside all grids so far.
bool is_rest_of_row(const PageTable& table, const std::vector<double>& columns_before,
                    const PreparedPage& page, const std::vector<bool>& free);

bool is_table(const PageTable& table, const PreparedPage& page);

}  // namespace actionplan::pdf
