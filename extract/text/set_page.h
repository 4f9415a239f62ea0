// One page of a table whose columns are set by blanks: its lines, cut at the gutters.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/cut_lines.h"
#include "extract/text/set_lines.h"

namespace actionplan {

// What stands below a band, or above the first.
struct SetStretch {
    std::vector<std::size_t> band;  // its lines; none above the first
    std::vector<CutLine> lines;
};

struct SetPage {
    std::vector<SetStretch> stretches;   // one at least
    std::vector<std::size_t> furniture;  // lines
    std::size_t first = 0;
    std::size_t behind = 0;      // the last line of the table
    std::size_t stopped_at = 0;  // where it was seen that no more comes
    std::size_t effort = 0;      // lines that were looked at; long ones count more
};

// Takes    lines, the first of a table on its page, and the gutters between the table's columns.
// Gives    the lines of the table up to the end of the page. A line that begins at the margin and runs on over the
//          gutters is a band where a row stands below it, and else the first behind the table.
SetPage read_set_page(const SetLines& lines, std::size_t first,
                      const std::vector<ColumnRange>& gutters);

}  // namespace actionplan
