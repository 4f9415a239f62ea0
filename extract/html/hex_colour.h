// Colours as hexadecimal digits.
//
// Source   CSS Color Module Level 4, "The RGB Hexadecimal Notations".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/html/colour.h"

namespace actionplan {

// The colour of a number 0xRRGGBB.
Colour from_rgb(std::uint32_t rgb);

bool is_hex_digit(char c);

// Takes    eight digits at most, in any case. None at all are 0.
// Gives    nothing where one is no digit.
std::optional<std::uint32_t> hex_number(std::string_view digits);

// Takes    what stands behind "#": RGB, RGBA, RRGGBB or RRGGBBAA.
// Gives    nothing where it is none of these.
std::optional<CssColour> hex_colour(std::string_view digits);

}  // namespace actionplan
