// The words of a line and the columns that they stand in, for tables that are set by blanks.
//
// Units    columns count code points from 0; a tab goes on to the next column that 8 divides.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/text/cell_text.h"
#include "extract/text/lines.h"

namespace actionplan {

constexpr std::size_t most_columns_of_a_line = 1000;  // a longer line is none of a set table

struct LineWord {
    std::size_t begin = 0;  // columns
    std::size_t end = 0;
    std::size_t first = 0;  // bytes of the line
    std::size_t behind = 0;
};

struct ColumnRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Stretches without a blank, in order; none where the line is longer than most_columns_of_a_line.
std::vector<LineWord> words_of_line(const Line& line);

// How many stretches of text wide gaps part: two blanks and more, or three behind the end of a sentence, where a
// typist sets two.
std::size_t stretches_of(const std::vector<LineWord>& words, const Line& line);

// The words from one to another as a piece of their line.
Piece piece_of(const Line& line, const std::vector<LineWord>& words, std::size_t first,
               std::size_t behind);

// The runs of a line that is drawn with dashes or the like and holds nothing else: "----  -----------".
std::vector<ColumnRange> drawn_runs(const Line& line);

}  // namespace actionplan
