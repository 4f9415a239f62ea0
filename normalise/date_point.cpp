#include "normalise/date_point.h"

#include <array>

namespace actionplan {

namespace {

constexpr int spring = 21;
constexpr int winter = 24;
constexpr int first_financial_month = 4;
constexpr int first_academic_month = 9;

EdtfDate month_of(int year, int month) { return {year, false, 0, month, 0, "", {}}; }

EdtfDate day_of(const CalendarDate& date) {
    return {date.year, false, 0, date.month, date.day, "", {}};
}

int first_month_of_year(YearKind kind) {
    switch (kind) {
        case YearKind::calendar:
            return 1;
        case YearKind::financial:
            return first_financial_month;
        case YearKind::academic:
            return first_academic_month;
    }
    return 1;
}

// The calendar year of a month within a year that begins in `year`.
int year_of_month(const DatePoint& point, int month) {
    const bool next_year = month < first_month_of_year(point.year_kind);
    return *point.year + (next_year ? 1 : 0);
}

// So many months of the point's year, from its n-th month on.
Stretch months_of_year(const DatePoint& point, int first, int count) {
    const int start = first_month_of_year(point.year_kind);
    const CalendarDate from = first_of_month(*point.year, start, first);
    const CalendarDate to = first_of_month(*point.year, start, first + count - 1);
    return {month_of(from.year, from.month), month_of(to.year, to.month)};
}

Stretch same(const EdtfDate& date) { return {date, date}; }

Stretch whole_years(const DatePoint& point) {
    const int last = point.last_year.value_or(*point.year);
    if (point.year_kind == YearKind::calendar) {
        return {
            {*point.year, false, 0, 0, 0, "", {}},
            {last,        false, 0, 0, 0, "", {}}
        };
    }
    const int month = first_month_of_year(point.year_kind);
    return {day_of({*point.year, month, 1}), day_of(last_of_month(last + 1, month - 1))};
}

Stretch season_of(const DatePoint& point) {
    constexpr int months_of_a_season = 3;
    const int first_month = (point.season - spring + 1) * months_of_a_season;
    const int year = point.year_kind == YearKind::calendar || point.season == winter
                         ? *point.year
                         : year_of_month(point, first_month);
    return same(month_of(year, point.season));
}

Stretch plain_stretch(const DatePoint& point) {
    if (point.day > 0) {
        return same(day_of({year_of_month(point, point.month), point.month, point.day}));
    }
    if (point.month > 0) return same(month_of(year_of_month(point, point.month), point.month));
    if (point.season > 0) return season_of(point);
    if (point.quarter > 0) {
        return months_of_year(point, 3 * (point.quarter - 1),
                              3 * (point.last_quarter - point.quarter + 1));
    }
    if (point.half > 0) return months_of_year(point, 6 * (point.half - 1), 6);
    return whole_years(point);
}

Qualifier qualifier_of(const DatePoint& point) {
    const bool uncertain = point.doubtful || point.misprinted;
    if (uncertain && point.near) return Qualifier::both;
    if (uncertain) return Qualifier::uncertain;
    return point.near ? Qualifier::approximate : Qualifier::none;
}

bool is_valid(const DatePoint& point) {
    if (!point.year || point.impossible || *point.year > 9990) return false;
    if (point.day == 0) return true;
    return point.month > 0 &&
           point.day <= days_in_month(year_of_month(point, point.month), point.month);
}

}  // namespace

int first_month(const DatePoint& point) {
    if (point.month > 0) return point.month;
    if (point.season > 0) return (point.season - spring + 1) * 3;
    if (point.quarter > 0) return 3 * point.quarter - 2;
    return point.half > 0 ? 6 * point.half - 5 : 0;
}

std::optional<Stretch> stretch_of(const DatePoint& point) {
    if (!is_valid(point)) return std::nullopt;
    Stretch stretch = plain_stretch(point);
    if (point.end_of) {
        const std::optional<CalendarDate> last = latest_day(stretch.last);
        if (last) stretch = same(day_of(*last));
    } else if (point.start_of) {
        const std::optional<CalendarDate> first = earliest_day(stretch.first);
        if (first) stretch = same(day_of(*first));
    }
    stretch.first.qualifier = qualifier_of(point);
    stretch.last.qualifier = qualifier_of(point);
    return stretch;
}

void check_day_of_month(DatePoint& point) {
    if (point.day == 0 || point.month == 0) return;
    const int year = point.year.value_or(2000);
    point.impossible = point.month > 12 || point.day > days_in_month(year, point.month);
}

void take_year_from_right(DatePoint& point, const DatePoint& right) {
    if (point.year || !right.year) return;
    if (point.day > 0 && point.month == 0) point.month = right.month;
    point.year = right.year;
    point.year_shared = true;
    point.year_kind = right.year_kind;
    const bool wraps = first_month(point) > first_month(right) && first_month(right) > 0;
    if (wraps && point.year_kind == YearKind::calendar) point.year = *point.year - 1;
}

void take_year_from_left(DatePoint& point, const DatePoint& left) {
    if (point.year || !left.year || (point.day > 0 && point.month == 0)) return;
    point.year = left.last_year ? left.last_year : left.year;
    point.year_shared = true;
    point.year_kind = left.year_kind;
    const bool wraps = first_month(point) < first_month(left);
    if (wraps && point.year_kind == YearKind::calendar) point.year = *point.year + 1;
}

void take_default_year(DatePoint& point, const DefaultYear& year) {
    // "September 2015, Q4" below "Timescale (2015/16)": quarters are those of the heading's year.
    const bool quarter = point.year_shared && point.quarter > 0 &&
                         year.kind != YearKind::calendar && point.year >= year.year &&
                         point.year <= year.year + 1;
    if (point.year && !quarter) return;
    point.year = year.year;
    point.year_kind = year.kind;
}

}  // namespace actionplan
