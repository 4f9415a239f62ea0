// Which status colour a fill is, if it is one.
//
// Gives    red, amber (orange and yellow too), green, blue, or a clear grey; none for white, near-white, black, and the
//          pale tints that headings and stripes are filled with, and for purple and pink, which no plan's key uses.
// Units    sRGB; hue in degrees, chroma as the difference of the largest and the smallest channel, 0-255.
#pragma once

#include <optional>
#include <string>

#include "extract/document.h"
#include "schema/plan.h"

namespace actionplan {

std::optional<RagValue> rag_of_fill(const Colour& fill);

// Of a fill that the plan's key lists: the pale tints by their hue too, and all that has none as grey.
std::optional<RagValue> rag_of_tint(const Colour& fill);

// "#00B050".
std::string hexadecimal(const Colour& colour);

}  // namespace actionplan
