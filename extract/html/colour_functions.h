// Colours as functions of CSS: rgb(0, 176, 80), hsl(120 100% 50% / 1).
//
// Source   CSS Color Module Level 4, "sRGB Colors".
#pragma once

#include <optional>
#include <string_view>

#include "extract/html/colour.h"

namespace actionplan {

// Takes    the name of the function and what stands between its brackets, in lower case.
// Gives    nothing where it is no such function, or has too few numbers.
std::optional<CssColour> function_colour(std::string_view name, std::string_view inside);

}  // namespace actionplan
