// How Poppler's state says that text looks: font, size, colour, direction.
//
// Only the poppler_*.cpp of this folder include this: Poppler's types go no further.
#pragma once

#include <GfxState.h>

#include "extract/pdf/page_model.h"

namespace actionplan::pdf {

Colour colour_of(const GfxRGB& rgb);

// Where text drawn now runs to on the page, the nearest of the four.
Direction direction_of(const GfxState& state);

// The style of text drawn now. Size in points, in steps of 0.01, as printed (Type 3 fonts by the width of their
// letters); black where the colour is a pattern.
TextStyle text_style_of(GfxState& state);

}  // namespace actionplan::pdf
