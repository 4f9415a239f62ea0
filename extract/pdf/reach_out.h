// Tables whose first or last row has neither lines nor shading: striped ones, of which every other row is bare.
//
// Takes    a region, the others of its page, and which words are free.
// Gives    the region grown by rows above and below that keep to its columns.
#pragma once

#include <optional>
#include <vector>

#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

void reach_out(Region& region, const std::vector<Region>& others, const PreparedPage& page,
               const std::vector<bool>& free,
               const std::vector<std::vector<double>>& columns_before);

// The rest of a row that the page before cut, above the first line of a table that goes on: all text above the region,
// if none of it reaches over the columns or is set larger.
void reach_up(Region& region, const PreparedPage& page, const std::vector<bool>& free,
              const std::vector<double>& columns);

// The beginning of a row that the page cuts, below the last line: all text below the region, if it keeps to the columns
// in the same way and stands side by side in some of them.
void reach_down(Region& region, const std::vector<Region>& others, const PreparedPage& page,
                const std::vector<bool>& free, const std::vector<double>& columns_before);

// What the page before cut off a row of a table without lines: the first text of the page, in the middle of a sentence, in
// columns behind the first, as a table of one row. None where the page begins with anything else.
std::optional<PageTable> rest_of_row(const PreparedPage& page, const std::vector<bool>& free,
                                     const std::vector<double>& columns);

}  // namespace actionplan::pdf
