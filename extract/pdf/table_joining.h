// Whether a table goes on where the page before ended, and how.
#pragma once

#include <cstddef>

#include "extract/pdf/page_content.h"

namespace actionplan::pdf {

// The same columns between the same sides.
bool same_columns(const std::vector<double>& above, const std::vector<double>& below);

// Where one of the two lacks columns that hold no text there, it gets those of the other.
void align_columns(Table& table, std::vector<double>& xs, ContentTable& part);

// Rows at the top of a part that the table has already: its first ones, or the headings of the section that is open.
struct Repeated {
    std::size_t first = 0;  // row of the table
    std::size_t count = 0;
};

Repeated repeated_rows(const Table& table, const Table& part);

// Appends the rows of the next page: repeated header rows are marked, the first other row says how the page cut it.
// `certain`: the structure tree says whether it did.
// `heading`: so many of its first rows are the heading of a table before, which this one goes on without.
void append(Table& table, ContentTable part, bool open_above, bool certain,
            std::size_t heading = 0);

}  // namespace actionplan::pdf
