// Time that is counted from somewhere else: "6 months", "within a year of approval", "Years 1-3", "first year".
//
// Takes    the tokens of a cell and the place where a length of time may begin.
// Gives    how many tokens it took, 0 when there is none or when a recurrence or a date begins there.
#pragma once

#include <cstddef>
#include <span>

#include "normalise/date_tokens.h"

namespace actionplan {

std::size_t read_length_of_time(std::span<const DateToken> tokens, std::size_t at);

// "6", "six" and "a" in front of a unit of time or of "times".
bool is_count_of_units(std::span<const DateToken> tokens, std::size_t at);

}  // namespace actionplan
