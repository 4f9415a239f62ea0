// Rows of a table whose bars part the columns while nothing parts the rows: text that a program printed from a Word file.
//
//     |1.1  |Count the outfalls   |June 2006  |Harbour Trust  |
//     |     |on foot              |           |and divers     |
//     |1.2  |Pump out boats       |Ongoing    |Marina         |
#pragma once

#include <vector>

#include "extract/text/cut_lines.h"

namespace actionplan {

// Takes    lines of a table, cut at its bars.
// Gives    whether rows go on over lines: some lines hold nothing but text that had no room on the line above.
bool are_wrapped_between_bars(const std::vector<CutLine>& lines);

// Marks the lines that open rows as if a rule stood above them, where numbers show which do. A row without a number
// fills most columns, one of them below an empty cell.
void part_rows_between_bars(std::vector<CutLine>& lines);

}  // namespace actionplan
