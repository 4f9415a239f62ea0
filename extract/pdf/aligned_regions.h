// Where tables without any ruling line may stand: lines in a row whose parts stand below each other.
//
// Takes    words of a page that no ruled table has taken.
// Gives    regions from top to bottom, without lines. Prose, lists and pages of contents are left out.
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/regions.h"

namespace actionplan::pdf {

std::vector<Region> aligned_regions(std::span<const PageWord> words, const std::vector<bool>& free);

// Widens a region to the sides of the fills that stand below each other in it: a column of colours reaches further than
// its text.
void take_in_fills(Region& region, const std::vector<Shading>& shadings);

// Whether the cells of such a table look like cells, not like columns of prose.
bool has_cells(const std::vector<TextLine>& lines, std::span<const PageWord> words);

}  // namespace actionplan::pdf
