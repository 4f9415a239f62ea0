// What a Word file says of itself: docProps/core.xml and docProps/app.xml.
//
// Errors   as extract/word/word_xml.h.
// Source   ECMA-376 part 2, 11 (core properties); part 1, 22.2 (the program that wrote the file).
#pragma once

#include <optional>
#include <string_view>

#include "extract/document.h"
#include "extract/result.h"
#include "extract/word/word_options.h"

namespace actionplan {

// Fills in what the part states; the rest of the facts stays as it was.
std::optional<Error> read_word_properties(std::string_view part, std::string_view xml,
                                          const WordLimits& limits, SourceFacts& facts);

}  // namespace actionplan
