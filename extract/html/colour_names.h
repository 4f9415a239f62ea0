// Colours by name.
//
// Source   CSS Color Module Level 4, "Named Colors" and "System Colors".
#pragma once

#include <optional>
#include <string_view>

#include "extract/document.h"

namespace actionplan {

// Takes a name in lower case.
std::optional<Colour> named_colour(std::string_view name);

}  // namespace actionplan
