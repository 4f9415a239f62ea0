// What the letters of Symbol, Wingdings and Webdings look like, as Unicode.
//
// Source   the fonts' own character charts; the signs are those that plans use: ticks, crosses, boxes, bullets, arrows.
#pragma once

#include <string>
#include <string_view>

#include "extract/html/style.h"

namespace actionplan {

// Takes    text set in the font, or text with letters from the private-use area U+F000-U+F0FF, where Word puts them.
std::string signs_of(std::string_view text, Font font);

// Text without a sign font that has letters of U+F000-U+F0FF in it.
bool has_private_signs(std::string_view text);

}  // namespace actionplan
