// One region to one table: drawn lines give the grid, gaps and line starts complete it where lines are missing.
#pragma once

#include <functional>
#include <vector>

#include "extract/pdf/page_table.h"
#include "extract/pdf/regions.h"
#include "extract/pdf/tagged_parts.h"

namespace actionplan::pdf {

// What the page around a region says.
struct RegionView {
    std::span<const PageWord> words;
    const std::vector<Shading>& shadings;
    const std::vector<std::size_t>& inside;  // words of the region
    const std::vector<TextLine>& lines;      // of those words
    // Lines of all regions of the page between the same sides; asked for only where gaps must tell.
    std::function<std::vector<TextLine>()> alike;
    const std::vector<std::vector<double>>& columns;  // of tables before, latest first
    std::span<const PieceEnd> piece_ends;             // of all level lines of the page
    std::span<const Mark> marks;                      // shapes in one colour on the page
    const std::vector<double>& last_columns;          // of the last table, on this page or before
    bool last_ruled = false;                          // drawn lines part its rows
};

PageTable table_of(const Region& region, const RegionView& view);

// The same with the rows and columns that the structure tree gives.
PageTable table_of_tags(const Region& region, const RegionView& view, const TaggedPart& part);

}  // namespace actionplan::pdf
