// Words to lines of text: what stands on one base line, from left to right.
//
// Takes    words of a page and the ones of them to look at, such as those of a cell.
// Gives    lines from top to bottom; words set sideways make lines of their own, after the upright ones.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/pdf/words.h"

namespace actionplan::pdf {

struct TextLine {
    BoundingBox box;  // upright; see upright() in words.h
    double baseline = 0;
    double size = 0;  // of most of its words
    Direction direction = Direction::right;
    std::vector<std::size_t> words;  // from left to right
};

std::vector<TextLine> lines_of(std::span<const PageWord> words,
                               const std::vector<std::size_t>& chosen);

// All words of the page.
std::vector<TextLine> lines_of(std::span<const PageWord> words);

}  // namespace actionplan::pdf
