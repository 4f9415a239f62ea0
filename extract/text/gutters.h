// The blank gutters between the columns of a table that is set by blanks, as a typewriter or a fixed-width font sets it.
//
// Units    as in line_words.h.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/line_words.h"

namespace actionplan {

// A line of a table with its words.
struct SetLine {
    std::size_t at = 0;  // index of the line
    const Line* line = nullptr;
    std::vector<LineWord> words;
};

// Takes    lines of a table.
// Gives    the stretches of columns that stay blank in nearly all of them and that wide gaps hold open: the gutters.
//          Bullets before the lines of a cell make no column.
std::vector<ColumnRange> gutters_of(const std::vector<SetLine>& lines);

// The gutters that the runs of a drawn line leave: "----  -----".
std::vector<ColumnRange> gutters_between(const std::vector<ColumnRange>& runs);

// Where the words of each column begin: index of the first word behind each gutter, and the number of words. A word
// that reaches over a gutter, and what follows it without a wide gap, stays in the column it begins in.
std::vector<std::size_t> cuts_at(const std::vector<ColumnRange>& gutters,
                                 const std::vector<LineWord>& words);

// How many of the columns between the gutters hold words.
std::size_t columns_with_words(const std::vector<ColumnRange>& gutters,
                               const std::vector<LineWord>& words);

// How many of the gutters the line runs on over: with a word, or with one blank in a gutter that is wider elsewhere.
std::size_t crossed_gutters(const std::vector<ColumnRange>& gutters,
                            const std::vector<LineWord>& words);

}  // namespace actionplan
