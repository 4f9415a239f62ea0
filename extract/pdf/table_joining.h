// Whether a table goes on where the page before ended, and how.
#pragma once

#include "extract/pdf/page_content.h"

namespace actionplan::pdf {

// The same columns between the same sides.
bool same_columns(const std::vector<double>& above, const std::vector<double>& below);

// How many rows at the top of the part repeat the first rows of the table.
std::size_t repeated_rows(const Table& table, const Table& part);

// Appends the rows of the next page: repeated header rows are marked, the first other row says how the page cut it.
void append(Table& table, ContentTable part, bool open_above);

}  // namespace actionplan::pdf
