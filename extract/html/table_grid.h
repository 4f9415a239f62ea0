// Where each cell of a table stands.
//
// Takes    rows of cells in the order of their tags.
// Gives    the grid: every cell with its column, every span as far as it goes. Spans end with their row group and with
//          the table; cells that would overlap move right. A column that no cell begins in is none ("colspan=99").
//          Rows shorter than the table end with empty cells. Rows of tfoot stand last. Rows without height and words,
//          as Word writes them, are left out.
// Source   the HTML Standard, "Forming a table".
#pragma once

#include "extract/html/html_limits.h"
#include "extract/html/page_table.h"

namespace actionplan {

Table grid_of(HtmlTable&& table, const HtmlLimits& limits);

}  // namespace actionplan
