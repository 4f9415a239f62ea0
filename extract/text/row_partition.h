// Which cells of a sequence make a row, where the source does not say it for certain.
#pragma once

#include <cstddef>
#include <vector>

namespace actionplan {

// Cells between two places where a row may begin.
struct CellGroup {
    std::size_t cells = 0;
    std::size_t filled = 0;  // of them, cells that hold text
    bool first_filled = false;
    bool first_is_label = false;   // the first cell numbers a row
    bool headings = false;         // every cell is as short as a heading
    std::size_t first_length = 0;  // bytes of the first cell
};

struct RowOfGroups {
    std::size_t groups = 0;  // how many groups make the row
    std::size_t columns =
        0;  // of the table that it stands in; the row has that many cells, or fewer in a band
};

// Takes    the groups in order.
// Gives    rows that take all of them, in order: of all partitions the cheapest, where rows of a table's full width
//          cost nothing, bands and irregular rows something, and so does each change of width. The widths tried are
//          those that many groups have, and the distances between cells that number rows.
std::vector<RowOfGroups> partition_rows(const std::vector<CellGroup>& groups);

}  // namespace actionplan
