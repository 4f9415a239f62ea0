// Quarters and halves of a year: "Q3 2016/17", "H1 2016", "third quarter of 2016/17".
//
// Takes    the tokens of a cell and the place where one may begin.
// Gives    how many tokens it took, 0 when there is none; then the point may hold parts of what was tried.
#pragma once

#include <cstddef>
#include <span>

#include "normalise/date_point.h"
#include "normalise/date_tokens.h"

namespace actionplan {

// "Q3 2016/17", "H1 2016", "quarter 3 of 2016/17".
std::size_t read_quarter_or_half(std::span<const DateToken> tokens, std::size_t at,
                                 DatePoint& point);

// "third quarter of 2016/17", "2nd half of 2015".
std::size_t read_ordinal_part(std::span<const DateToken> tokens, std::size_t at, DatePoint& point);

}  // namespace actionplan
