// Headings that a text marks with hashes, as Markdown does: "## Theme 1: Food".
#pragma once

#include <string_view>

#include "extract/text/lines.h"

namespace actionplan {

struct HashHeading {
    int level = 0;          // 1-6; 0: the line is none
    std::string_view text;  // without its hashes; lies in the line
};

// A line without separators between cells that begins with one to six hashes, a space and words.
HashHeading hash_heading_of(const Line& line);

}  // namespace actionplan
