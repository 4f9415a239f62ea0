// One printed point or stretch of time, as far as its own words go: "30th April", "Q3 2016/17", "summer", "2015".
//
// Takes    the tokens of a cell. Days come before months; a financial year runs from 1 April to 31 March, an academic
//          one from 1 September to 31 August; the quarters and halves of a single year are the calendar's.
// Gives    the point, and what it means in EDTF once its year is known.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "normalise/date_tokens.h"
#include "normalise/edtf.h"

namespace actionplan {

enum class YearKind { calendar, financial, academic };

struct DatePoint {
    std::optional<int> year;       // of a financial or academic year, the one that it begins in
    std::optional<int> last_year;  // of a stretch of several: "2014/15/16"
    YearKind year_kind = YearKind::calendar;
    int month = 0;    // 1-12
    int day = 0;      // alone in "1st and 15th June"
    int season = 0;   // 21-24
    int quarter = 0;  // 1-4
    int last_quarter = 0;
    int half = 0;             // 1-2
    bool misprinted = false;  // a year such as "015", a month such as "Febuary"
    bool impossible = false;  // 31 September, the 14th month
    bool end_of = false;
    bool start_of = false;
    bool near = false;
    bool doubtful = false;
    bool year_shared = false;  // printed with another point

    bool operator==(const DatePoint&) const = default;
};

// Reads the point that begins at a token; gives how many tokens it took, 0 when there is none.
std::size_t read_point(std::span<const DateToken> tokens, std::size_t at, DatePoint& point);

// Whether a point begins behind a token or behind the filler there.
bool point_follows(std::span<const DateToken> tokens, std::size_t at);

// A day that its month doesn't have makes the point impossible.
void check_day_of_month(DatePoint& point);

// What a point means: the same date twice unless it is a stretch. None without a year or when it is impossible.
struct Stretch {
    EdtfDate first;
    EdtfDate last;

    bool operator==(const Stretch&) const = default;
};

std::optional<Stretch> stretch_of(const DatePoint& point);

// The month that a point begins with, 1-12; 0 for whole years.
int first_month(const DatePoint& point);

// A point takes the year (and a lone day the month) that its neighbour on the right or left was printed with.
void take_year_from_right(DatePoint& point, const DatePoint& right);
void take_year_from_left(DatePoint& point, const DatePoint& left);

// A year given elsewhere, such as in the heading of the column.
struct DefaultYear {
    int year = 0;
    YearKind kind = YearKind::calendar;

    bool operator==(const DefaultYear&) const = default;
};

void take_default_year(DatePoint& point, const DefaultYear& year);

}  // namespace actionplan
