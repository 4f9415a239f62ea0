// Tables of the structure tree as far as they stand on one page, with the lines that part their rows and cells.
//
// Takes    a tagged page, which of its words are free, and the edges of the columns of the latest table.
// Gives    the parts whose cells stand on the page as a table's do: rows below each other, columns side by side.
//          A tree may lie, so a part that contradicts the page is left out.
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

struct TaggedPart {
    int table = 0;
    int first_row = 0;
    int last_row = 0;
    BoundingBox box;                // of its words
    std::vector<double> xs;         // edges of its columns; one more than columns
    std::vector<double> ys;         // edges of its rows on this page
    std::vector<RulingLine> level;  // between its cells
    std::vector<RulingLine> upright;
    std::vector<std::size_t> words;
};

std::vector<TaggedPart> tagged_parts(const PreparedPage& page, const std::vector<bool>& free,
                                     const std::vector<double>& edges_before);

// The share of the part's words for which a cell holds the words of one tagged cell, and the other way about.
double agreement(const PageTable& table, const TaggedPart& part, const PreparedPage& page);

// Says of the table and its cells what the tree says.
void mark_tagged(PageTable& table, const TaggedPart& part, const PreparedPage& page);

}  // namespace actionplan::pdf
