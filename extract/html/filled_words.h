// Words of a paragraph that have a background of their own.
#pragma once

#include <string_view>
#include <vector>

#include "extract/document.h"

namespace actionplan {

// Takes    the text of a paragraph, what its source has for it, and the stretches of the source on a background.
// Gives    where their words stand in the text, up to the first that can't be found there.
std::vector<FilledWords> filled_words(std::string_view text, std::string_view source,
                                      const std::vector<FilledWords>& in_source);

}  // namespace actionplan
