// Running headers, running footers and page numbers that stand in the body of a Word file between the tables of its
// pages, as converters from PDF leave them.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"

namespace actionplan {

// Gives such lines their roles, page_header and page_footer, and tables behind a page number a page break.
//
// Takes    the blocks of a body, and where in them pages begin: indexes, each of the first block of a page or behind
//          the last of all.
//
// A line between tables and beside the begin of a page is a running one when it stands so on half of the pages and on
// two at least, word for word; the number in "Page 2 of 9" may differ. Lines that count pages as "page 2 of 9" show
// by themselves where pages end. Headings that the format marks, and what has a label in front, are none.
void mark_running_lines(std::vector<Block>& blocks, std::vector<std::size_t> page_begins);

}  // namespace actionplan
