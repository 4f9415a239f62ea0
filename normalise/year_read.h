// Years as they are printed: "2015", "2015/16", "'15", "2014/15/16", and one behind a month: "May, 2016".
//
// Takes    the tokens of a cell and the place where a year may begin.
// Gives    the place behind what was read, the same place when there is no year; the years go into the point.
// Units    two digits are 1970 to 2069; a financial or academic year has the year that it begins in.
#pragma once

#include <cstddef>
#include <span>

#include "normalise/date_point.h"
#include "normalise/date_tokens.h"

namespace actionplan {

inline constexpr int first_plausible_year = 1950;
inline constexpr int last_plausible_year = 2099;

// The year that one or two digits stand for; four stand for themselves.
int whole_year(int value, int digits);

// Whether a number is the year after: "16" or "2016" behind 2015.
bool follows_year(int year, const DateToken& number);

// A year: "2015", "2015/16", "15/16", "'15", "015". Two digits only where the words before call for a year.
std::size_t read_printed_year(std::span<const DateToken> tokens, std::size_t at, bool two_digits,
                              DatePoint& point);

// The year behind a month, season, quarter or half; the point may stay without one.
std::size_t read_year_behind(std::span<const DateToken> tokens, std::size_t at, DatePoint& point);

// "Financial year" or "academic year" behind a year.
std::size_t skip_year_word(std::span<const DateToken> tokens, std::size_t at, DatePoint& point);

}  // namespace actionplan
