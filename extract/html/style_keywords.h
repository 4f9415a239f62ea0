// Keywords of style sheets that stand for what an element is.
//
// Source   CSS Display Module Level 3; CSS Counter Styles Level 3; Word's `mso-element`.
#pragma once

#include <optional>
#include <string_view>

#include "extract/html/style.h"

namespace actionplan {

// Each takes a word in lower case, and gives nothing where it is no such keyword.
std::optional<Display> display_of(std::string_view word);
std::optional<ListStyle> list_style_of(std::string_view word);
std::optional<WordPart> word_part_of(std::string_view word);

}  // namespace actionplan
