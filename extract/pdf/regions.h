// Where on a page tables may stand: lines that cross or lie above each other, with the text between them.
//
// Takes    the ruling lines and words of a page.
// Gives    regions from top to bottom. A region is a guess; table_gate.h says whether it is a table.
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/lines.h"
#include "extract/pdf/ruling_lines.h"

namespace actionplan::pdf {

struct Region {
    BoundingBox box;
    std::vector<RulingLine> level;
    std::vector<RulingLine> upright;
    std::vector<RulingLine> groups;  // level lines, each below a heading over several columns
};

// Whether the line holds nothing but headings of groups, each above a line of the region's `groups`.
bool heads_groups(const TextLine& line, const Region& region, std::span<const PageWord> words);

// Regions with lines of their own.
std::vector<Region> ruled_regions(const Ruling& ruling, const std::vector<TextLine>& lines,
                                  std::span<const PageWord> words);

}  // namespace actionplan::pdf
