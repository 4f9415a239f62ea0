// Fields that a spreadsheet put in quotes when its cells were copied as text: those that hold a line break, a tab or
// quotes, and the quotes in them are doubled.
//
//     W2 (tab) "Ask ""who swims?"" at:          one row of three cells
//     - the slipway
//     - the steps" (tab) June 2024
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/text/lines.h"

namespace actionplan {

// The part of such a field that stands on one line, in bytes, its outer quotes included.
struct QuotedPart {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool opens = false;   // with the quote at its front
    bool closes = false;  // with that at its end
};

// Marks the lines that such fields stand on. The first line of a row then counts the tabs of the whole row that are in
// no quotes; the lines that begin in quotes count none.
void find_quoted_fields(std::vector<Line>& lines);

// In order; none on a line that is not marked.
std::vector<QuotedPart> quoted_parts_of(const Line& line);

// A doubled quote as one.
std::string without_doubled_quotes(std::string text);

}  // namespace actionplan
