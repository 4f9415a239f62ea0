// White space and invisible characters as a reader sees them.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

// Takes    well-formed UTF-8.
// Gives    it with every run of white space (tabs, line breaks, no-break and typographic spaces) as one space, none at
//          either end, and without control characters, soft hyphens, zero-width characters and byte order marks.
//          Word's no-break hyphen (U+001E) becomes a hyphen.
std::string clean_text(std::string_view raw);

}  // namespace actionplan
