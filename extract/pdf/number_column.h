// A first column of numbers with hardly a gap behind it: the text of the rows begins in line all the same.
//
// Takes    the lines of a table without upright lines.
// Gives    the gap between the numbers and the text, when nothing else stands at the left.
// Units    points.
#pragma once

#include <optional>

#include "extract/pdf/gutters.h"

namespace actionplan::pdf {

std::optional<Gutter> number_column(const std::vector<TextLine>& lines,
                                    std::span<const PageWord> words);

}  // namespace actionplan::pdf
