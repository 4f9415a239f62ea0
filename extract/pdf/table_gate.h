// Whether a grid is a table at all: frames, charts, boxed text and columns of prose are not.
#pragma once

#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

// Stricter, for tables that no line shows: rows and columns enough, and most cells filled.
bool is_aligned_table(const PageTable& table);

bool is_table(const PageTable& table, const PreparedPage& page);

}  // namespace actionplan::pdf
