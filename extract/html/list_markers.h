// The marks before list items: those that browsers and Word compute, and bullets that were typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/html/style.h"

namespace actionplan {

// "3.", "c.", "iii.", "•"; empty for `none`. A number that its style cannot write is decimal, as in browsers.
std::string list_marker(ListStyle style, int number);

// The `type` attribute of <ol>, <ul> and <li>.
ListStyle list_style_of_type(std::string_view type);

// What Word wrote as the marker, with white space and a font's letters for bullets set right.
std::string word_marker(std::string_view text);

// True of "1.", "iv)", not of "•".
bool is_number_marker(std::string_view marker);

// How many bytes of the text are a typed bullet and the space behind it; 0: it opens with none. A lone dash is a value.
std::size_t typed_bullet(std::string_view text);

}  // namespace actionplan
