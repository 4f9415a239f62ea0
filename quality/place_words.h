// Where something stands in its source, as a reader says it.
//
// Gives    "line 12", "pages 3–4", the path of an element; empty where nothing is known.
#pragma once

#include <string>

#include "extract/place.h"

namespace actionplan {

std::string place_words(const Place& place);

}  // namespace actionplan
