// Signs that are a colour: "🟢", "🟥", "⚪".
//
// Source   Unicode 15.1, circles and squares of the blocks Miscellaneous Symbols, Miscellaneous Symbols and Arrows,
//          Miscellaneous Symbols and Pictographs, Geometric Shapes Extended.
#pragma once

#include <cstddef>
#include <string_view>

namespace actionplan {

struct ColourSign {
    std::string_view colour;  // "green"; empty: there is none
    std::size_t bytes = 0;    // of the sign, with the selector of its look
};

// The sign that the text begins with.
ColourSign colour_sign(std::string_view text);

// The text is a dot, a square or the like, which has the colour of its type: "●", "■ ■".
bool is_plain_sign(std::string_view text);

}  // namespace actionplan
