// Tables whose first or last row has neither lines nor shading: striped ones, of which every other row is bare.
//
// Takes    a region, the others of its page, and which words are free.
// Gives    the region grown by rows above and below that keep to its columns.
#pragma once

#include <vector>

#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

void reach_out(Region& region, const std::vector<Region>& others, const PreparedPage& page,
               const std::vector<bool>& free,
               const std::vector<std::vector<double>>& columns_before);

}  // namespace actionplan::pdf
