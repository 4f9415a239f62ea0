// Bands whose number stands in a cell of its own: "PRIORITY 1 | Homes for all".
#pragma once

#include "extract/document.h"

namespace actionplan {

// Takes    a table.
// Gives    the same texts, where a cell that names and numbers a section, and a title in a cell over all columns beside it, are
//          one cell over the row.
void join_band_titles(Table& table);

}  // namespace actionplan
