// Colours as style sheets write them.
//
// Source   CSS Color Module Level 4; CSS Backgrounds and Borders Module Level 3, "background".
#pragma once

#include <optional>
#include <string_view>

#include "extract/document.h"

namespace actionplan {

// A background as CSS puts it: a colour, or see-through.
struct CssColour {
    std::optional<Colour> colour;  // nullopt: transparent
    bool operator==(const CssColour&) const = default;
};

// Takes    the value of `background-color`, or one word or function of `background`.
// Gives    nullopt where it is no colour.
std::optional<CssColour> css_colour(std::string_view value);

// The colour somewhere in the value of `background`: "url(x.png) #c00 no-repeat".
std::optional<CssColour> css_background(std::string_view value);

}  // namespace actionplan
