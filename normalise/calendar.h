// Days of the proleptic Gregorian calendar.
#pragma once

#include <cstdint>
#include <string>

namespace actionplan {

struct CalendarDate {
    int year = 1;
    int month = 1;
    int day = 1;

    auto operator<=>(const CalendarDate&) const = default;
};

constexpr bool is_leap_year(std::int64_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int days_in_month(std::int64_t year, int month) {
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// In some year: 29 February is one.
constexpr bool is_day_of_month(int month, int day) {
    constexpr int leap_year = 2000;
    return day >= 1 && day <= days_in_month(leap_year, month);
}

// A whole number of months on; the day is the first of that month.
constexpr CalendarDate first_of_month(int year, int month, int months_on) {
    const int months = year * 12 + month - 1 + months_on;
    return {months / 12, months % 12 + 1, 1};
}

constexpr CalendarDate last_of_month(int year, int month) {
    return {year, month, days_in_month(year, month)};
}

// The month of Easter Sunday: March or April.
//
// Source   the Gregorian computus of J.-M. Oudin (1940), as in the Explanatory Supplement to the Astronomical Almanac.
constexpr int month_of_easter(int year) {
    const int century = year / 100;
    const int golden = year % 19;
    const int k = (century - 17) / 25;
    int moon = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
    moon -= (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11));
    const int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    const int days = moon - weekday;  // from 28 March to that Sunday
    return 3 + (days + 40) / 44;
}

// "2016-03-31"; years from 0 to 9999.
std::string iso_date(const CalendarDate& date);

}  // namespace actionplan
