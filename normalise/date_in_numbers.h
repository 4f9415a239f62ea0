// Dates of numbers alone: "31/03/2016", "31.3.16", "2016-03-31", "03/2016".
//
// Takes    the tokens of a cell and the place where a date may begin. Days come before months.
// Gives    how many tokens it took, 0 when there is none; then the point may hold parts of what was tried.
#pragma once

#include <cstddef>
#include <span>

#include "normalise/date_point.h"
#include "normalise/date_tokens.h"

namespace actionplan {

std::size_t read_numeric_date(std::span<const DateToken> tokens, std::size_t at, DatePoint& point);

// "03/2016", "03/16", and "15/16" as a financial year.
std::size_t read_two_numbers(std::span<const DateToken> tokens, std::size_t at, DatePoint& point);

}  // namespace actionplan
