// The colours that a document's theme gives a name, and what tint and shade make of them.
//
// Takes    the theme's XML; a part that can't be read leaves the colours of Word's own theme of 2013.
// Units    tint and shade are 0-255, as in Word's hexadecimal attributes; 255 leaves the colour as it is.
// Source   ECMA-376 part 1, 17.18.97 (names), 20.1.6.2 (the colours), 17.3.2.31 (tint and shade, in HSL).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/document.h"
#include "extract/word/word_options.h"

namespace actionplan {

inline constexpr std::size_t theme_colour_count = 12;

// dark1, light1, dark2, light2, accent1-6, hyperlink, followed hyperlink.
using ThemeColours = std::array<Colour, theme_colour_count>;

ThemeColours read_theme_colours(std::string_view part, std::string_view xml,
                                const WordLimits& limits);

// "accent3", "background1", "text2"; nullopt for a name that no theme has.
std::optional<std::size_t> theme_colour_index(std::string_view name);

Colour tinted(Colour colour, int tint);
Colour shaded(Colour colour, int shade);

// "4F81BD"; nullopt for "auto" and what is no colour.
std::optional<Colour> hexadecimal_colour(std::string_view text);

}  // namespace actionplan
