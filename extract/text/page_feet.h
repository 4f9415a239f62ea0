// Running footers that share their lines with nothing but the number of a page, in texts that mark no page breaks.
//
//     (blank line)
//     Harbour plan 2021-2026
//     2
//     (blank line)
#pragma once

#include <span>
#include <vector>

#include "extract/text/furniture.h"
#include "extract/text/lines.h"

namespace actionplan {

// Takes    the lines of a text, or of the next stretch of it, and what the stretches before have shown.
// Gives    for each line whether it is of such a footer: up to three lines between blank ones, the first or last of them
//          a page's number ("2", "Page 2 of 9"), or one line that ends in such words, which come again with a higher
//          number. What they say is added to what is known.
std::vector<char> page_feet(std::span<const Line> lines, FurnitureMemory& memory);

// "Page 3", "Page 3 of 12", "3 | Page", "- 3 -".
bool is_page_number(std::string_view text);

// Up to four digits, dashes and blanks around them aside.
bool is_bare_number(std::string_view text);

}  // namespace actionplan
