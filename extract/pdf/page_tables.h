// The tables of one page: regions by ruling lines first, then by white space; what is no table is left to the text.
//
// Takes    a page, which of its words are free to stand in a table, and what tables before say.
// Gives    tables from top to bottom.
#pragma once

#include <vector>

#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

std::vector<PageTable> page_tables(const PreparedPage& page, const std::vector<bool>& free,
                                   const TablesBefore& before);

}  // namespace actionplan::pdf
