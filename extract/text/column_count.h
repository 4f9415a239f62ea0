// How many columns a table has whose rows are lines, before it is known where its rows begin and end.
#pragma once

#include <cstddef>
#include <map>

#include "extract/text/parted_lines.h"

namespace actionplan {

constexpr std::size_t rows_to_learn_from = 60;  // what a table is like, these show well enough

// On how many lines each number of fields stands.
using FieldCounts = std::map<std::size_t, std::size_t>;

// Of the lines of fields from `at` to the next line that is none; `at` moves behind them.
FieldCounts counts_of_stretch(const PartedLines& lines, std::size_t& at);

// Takes    the lines and that of the table's first row.
// Gives    the number of columns, 2 at least: that of the header row, or of most rows. Rows may go on over several
//          lines, and a copy may drop the empty cells at their ends; the header row has all its cells on one line.
std::size_t column_count(const PartedLines& lines, std::size_t first);

}  // namespace actionplan
