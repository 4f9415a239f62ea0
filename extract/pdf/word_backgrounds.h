// Colours behind some words of a line, as keys of colours have: "[Green] = on track [Amber] = slipping".
//
// Units    points.
#pragma once

#include <span>
#include <vector>

#include "extract/pdf/lines.h"

namespace actionplan::pdf {

// The filled box is as high as one line, begins and ends where words of it do, and the line goes on beside it: no cell.
bool is_background_of_words(const BoundingBox& box, std::span<const PageWord> words,
                            const std::vector<TextLine>& lines);

}  // namespace actionplan::pdf
