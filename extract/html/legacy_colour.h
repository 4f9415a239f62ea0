// Colours as attributes of old pages have them.
//
// Source   the HTML Standard, "rules for parsing a legacy color value".
#pragma once

#include <optional>
#include <string_view>

#include "extract/document.h"

namespace actionplan {

// The value of `bgcolor`: a name, "#RRGGBB", "#RGB" or what browsers make of anything else. Nothing of an empty one.
std::optional<Colour> legacy_colour(std::string_view value);

}  // namespace actionplan
