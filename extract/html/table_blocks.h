// A table that has ended, as blocks of what it stands in.
#pragma once

#include <vector>

#include "extract/html/html_limits.h"
#include "extract/html/page_table.h"

namespace actionplan {

// Takes    a table, its cells settled, and the blocks before it.
// Gives    them with its caption and its grid, and behind it the notes in its foot; or, of a table that only lays out
//          the page, with what its cells hold. Whether it is a table of data.
bool append_table(HtmlTable&& table, const HtmlLimits& limits, std::vector<Block>& blocks);

}  // namespace actionplan
