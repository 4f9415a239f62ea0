// The columns of tagged cells where the tree leaves out those without text, as browsers write it.
#pragma once

#include <vector>

#include "extract/pdf/extent.h"
#include "extract/pdf/tags.h"

namespace actionplan::pdf {

// Moves the cells of rows that are too short to the columns that their text stands in, in their order.
//
// Takes    the cells of a table with columns by their order, the number of its columns, how far the text of each cell
//          reaches across the page (unknown where it has none there), and the edges of the latest table's columns.
// Gives    false where neither whole rows nor those edges show how far each column reaches: then nothing is moved.
bool settle_columns(std::vector<TaggedCell>& cells, int columns, const std::vector<Extent>& across,
                    const std::vector<double>& edges_before);

}  // namespace actionplan::pdf
