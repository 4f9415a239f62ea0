// Tells tables of data from tables that only lay out the page.
//
// Source   the pages of tests/cases/html-layout-*.html.
#pragma once

#include "extract/html/page_table.h"

namespace actionplan {

// False: its content is to be read as part of the page, cell after cell.
bool holds_data(const HtmlTable& table);

// Every cell that has words has links only: a menu.
bool is_menu(const HtmlTable& table);

}  // namespace actionplan
