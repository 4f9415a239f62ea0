// Tables with the same headings that follow each other, each with columns of its own or below a title in larger type.
//
// Units    points.
#pragma once

#include <span>
#include <vector>

#include "extract/pdf/lines.h"

namespace actionplan::pdf {

// The first line with cells side by side; nullptr when there is none.
const TextLine* heading_line(const std::vector<TextLine>& lines, std::span<const PageWord> words);

// The same words, though some stand elsewhere: the heading of a table with other columns.
bool is_heading_moved(const TextLine& heading, const TextLine& line,
                      std::span<const PageWord> words);

// The same words, all of them in the same places: the heading of a table of the same form.
bool is_heading_repeated(const TextLine& heading, const TextLine& line,
                         std::span<const PageWord> words);

// Takes    the lines of what may be several tables.
// Gives    the indexes of the lines with which another table than the first begins: its title, or its heading where it has
//          none. Empty when it is one table.
std::vector<std::size_t> tables_below(const std::vector<TextLine>& lines,
                                      std::span<const PageWord> words);

}  // namespace actionplan::pdf
