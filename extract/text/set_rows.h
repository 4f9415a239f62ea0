// The rows of a table whose columns are set by blanks, page by page.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/text/found_block.h"
#include "extract/text/set_page.h"

namespace actionplan {

// The texts of the headings, line by line and column by column.
using SetHeadings = std::vector<std::vector<std::string_view>>;

// Takes    the lines of the text, a page of the table and what parts its first row from those that the table has.
// Gives    the table with the page's rows and bands below those that it has. The first page shows the headings; one
//          that prints them again has them as one row.
void append_rows(const SetLines& lines, const SetPage& page, Break before, SetHeadings& headings,
                 FoundBlock& table);

}  // namespace actionplan
