// Rows without ruling lines between them: which line of text begins a new row, and which goes on in its cells.
//
// Takes    the lines between two ruling lines (or of a whole table without any) and the edges of its columns.
// Gives    the heights between lines at which a row ends, from top to bottom.
// Units    points.
#pragma once

#include <vector>

#include "extract/pdf/lines.h"

namespace actionplan::pdf {

// Where the numbers of rows stand in the first column of a table, if each of its rows has one.
enum class Numbers { none, on_top, in_the_middle };

struct SplitQuestion {
    std::span<const PageWord> words;
    const std::vector<TextLine>& lines;  // of the slab, from top to bottom
    const std::vector<double>& xs;       // edges of the columns
    const std::vector<double>& limits;   // how far text may reach in each column
    bool heading = false;  // the slab is the table's heading: only a spanning cell ends a row
    bool open =
        false;  // no lines part the columns: a heading over several of them says so by its place alone
    bool ruled = false;  // other rows of the table are parted by lines: splits must be beyond doubt
    Numbers numbers = Numbers::none;
};

// "1.2", "A3", "(iv)": short, and most of it counts.
bool is_row_label(std::string_view word);

Numbers numbers_of_rows(const std::vector<TextLine>& lines, std::span<const PageWord> words,
                        double first_column_end);

std::vector<double> row_splits(const SplitQuestion& question);

}  // namespace actionplan::pdf
