// Dates of the Extended Date/Time Format.
//
// Covers   levels 0 and 1 whole: dates, times of day, intervals, long and negative years, seasons, "?", "~" and "%",
//          digits unspecified from the right, open ("..") and unknown ("") ends; of level 2 the numbered parts of a
//          year 25-41 (seasons by hemisphere, quarters, thirds, halves), and seasons as ends of intervals.
// Bounds   the first and last day that the value can mean; none for an open or unknown end, and for years that four
//          digits can't print. "?" and "~" move no bound. Seasons are those of the northern hemisphere: spring from March,
//          summer from June, autumn from September, winter from December to the end of February after.
// Source   ISO 8601-2:2019; the specification of the Library of Congress of 4 February 2019, whose examples are tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "normalise/calendar.h"

namespace actionplan {

enum class Qualifier { none, uncertain, approximate, both };

// A year, a part of one, or a day; perhaps with a time.
struct EdtfDate {
    std::int64_t year = 0;
    bool long_year = false;      // printed with "Y" and any number of digits
    int unspecified_digits = 0;  // of the year, from the right: 1 is "201X"
    int month = 0;               // 1-12 a month, 21-41 a part of the year, 0 none, -1 is "XX"
    int day = 0;                 // 0 none, -1 is "XX"
    std::string time;            // "T23:20:30Z", as written; empty when there is none
    Qualifier qualifier = Qualifier::none;

    bool operator==(const EdtfDate&) const = default;
};

enum class EdtfEnd { date, open, unknown };

struct Edtf {
    EdtfDate first;  // the date itself when this is no interval
    EdtfDate last;
    EdtfEnd first_end = EdtfEnd::date;
    EdtfEnd last_end = EdtfEnd::date;
    bool interval = false;

    bool operator==(const Edtf&) const = default;
};

// None when the text is no EDTF of these levels: an impossible date, an interval that ends before it starts.
std::optional<Edtf> parse_edtf(std::string_view text);

std::string print_edtf(const EdtfDate& date);
std::string print_edtf(const Edtf& value);

std::optional<CalendarDate> earliest_day(const EdtfDate& date);
std::optional<CalendarDate> latest_day(const EdtfDate& date);
std::optional<CalendarDate> earliest_day(const Edtf& value);
std::optional<CalendarDate> latest_day(const Edtf& value);

}  // namespace actionplan
