// Dates in a row that are one list or range: "Jan, Feb and March 2015", "April 2015 – March 2016", "June/July 2015".
//
// Takes    the tokens of a cell, the place where the first date may begin, and whether "between" stands in front: then
//          "and" is "to".
// Gives    the dates, each with the year that it shares with the others. None when no date begins there, or only a word
//          such as "may" or "march" that is none by itself.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "normalise/date_point.h"
#include "normalise/date_tokens.h"

namespace actionplan {

struct RunDate {
    DatePoint first;
    std::optional<DatePoint> last;  // of a range
    std::size_t first_token = 0;
    std::size_t last_token = 0;
    bool slash_behind = false;  // and another date behind that
};

struct DateRun {
    std::vector<RunDate> dates;
    std::size_t behind = 0;  // the first token that it didn't take
    bool onwards = false;    // behind the last date: "onwards", "+"
    bool latest = false;     // "at the latest"
};

DateRun read_date_run(std::span<const DateToken> tokens, std::size_t at, bool between);

}  // namespace actionplan
