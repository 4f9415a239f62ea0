// Whether the program that made the document draws a space at the end of a line that it wraps.
//
// Where it does, a wrapped line without one was cut within a word, and a hyphen with one behind it ends a word.
//
// Takes    lines of one cell, from top to bottom, and how far to the right text may reach there.
#pragma once

#include <vector>

#include "extract/pdf/lines.h"

namespace actionplan::pdf {

class LineEnds {
 public:
    void add(const std::vector<TextLine>& lines, std::span<const PageWord> words, double right);

    // In nearly all of the lines so far that are full.
    bool spaced() const;

 private:
    int full_ = 0;
    int spaced_ = 0;
};

}  // namespace actionplan::pdf
