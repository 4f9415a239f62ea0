// Columns without ruling lines: stretches that stay blank from line to line.
//
// Takes    lines of text as intervals of ink.
// Gives    the blank stretches between columns, from left to right. Lines that reach over columns (headings, bands)
//          do not hide a gutter; a gutter that only parts bullets from their text is none.
// Units    points.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/pdf/lines.h"

namespace actionplan::pdf {

// Words of a line that stand no further apart than words of running text do.
struct Chunk {
    double left = 0;
    double right = 0;
    bool bullet = false;  // nothing but the sign of a list item
};

struct Gutter {
    double from = 0;
    double to = 0;
    int lines = 0;  // with text on both sides of it

    double edge = 0;  // where lines or shading end within it; 0 when none does

    // Where the next column begins: cells are mostly set from the left, so in a wide gap near the text behind it.
    double middle() const { return edge != 0 ? edge : std::max((from + to) / 2, to - padding); }

    static constexpr double padding = 6;  // points
};

// A sign that may stand apart from the figure behind it, and belongs to that.
bool is_currency_sign(std::string_view word);

// `gap` in shares of the type size: a wider one parts chunks.
std::vector<Chunk> chunks_of(const TextLine& line, std::span<const PageWord> words, double gap);

// Text of the line reaches over the gap.
bool crosses(const TextLine& line, std::span<const PageWord> words, const Gutter& gutter);

std::vector<Gutter> gutters_of(const std::vector<TextLine>& lines, std::span<const PageWord> words);

}  // namespace actionplan::pdf
