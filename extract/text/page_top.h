// Running headers that a text prints once: known by where they stand and what they say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/text/lines.h"

namespace actionplan {

// The line without white space around it, digits as one "#" and blanks as one, as a hash: "Page 3 of 12" is "Page # of #".
std::uint64_t running_key(std::string_view text);

// Whether the line holds texts at both ends and nothing between: left and right of a running header.
bool is_spread(const Line& line);

// Takes    the lines of a text, one of them, and the keys of the lines that open the document.
// Gives    whether the line is a running header: the first of a page, between two rows of one table. It is spread over
//          fewer cells than the rows have, or it names the day or repeats what opens the document, as no title of a
//          section does, or the row below it is the rest of one above.
bool is_page_top(std::span<const Line> lines, std::size_t at,
                 std::span<const std::uint64_t> opening);

}  // namespace actionplan
