// The statements about time in a cell, one by one, before neighbours are read together.
//
// "Monthly from Dec 14 (TBC)" is a recurrence, a date with "from" before it, and a doubt.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "normalise/date_point.h"
#include "normalise/date_tokens.h"
#include "normalise/recurrence.h"

namespace actionplan {

enum class UnitKind { date, recurring, ongoing, complete, exception, relative, doubt, unknown };

enum class Limit { none, from, since, by };

// What lies between a unit and the one before.
struct UnitGap {
    bool words = false;  // that say nothing about time
    bool line_break = false;
    bool slash = false;
    bool then = false;  // "then" before it or "thereafter" behind it

    bool operator==(const UnitGap&) const = default;
};

struct DateUnit {
    UnitKind kind = UnitKind::unknown;
    Limit limit = Limit::none;
    DatePoint first;
    std::optional<DatePoint> last;  // of a range
    Recurrence recurrence;
    bool dated =
        false;  // a recurrence or a completion that a date belongs to: `first`, `last` and `limit`
    std::size_t first_token = 0;
    std::size_t last_token = 0;
    UnitGap gap;

    bool operator==(const DateUnit&) const = default;
};

std::vector<DateUnit> date_units(std::span<const DateToken> tokens);

// Neither words nor a line's end stand between it and the unit before.
inline bool is_beside(const DateUnit& unit) { return !unit.gap.words && !unit.gap.line_break; }

inline bool is_date(const DateUnit& unit) { return unit.kind == UnitKind::date; }

inline bool has_no_year(const DateUnit& unit) {
    return is_date(unit) && !unit.first.year && !unit.last;
}

// The date of one unit becomes that of another, which keeps its own kind.
inline void take_date(DateUnit& unit, const DateUnit& date) {
    unit.first = date.first;
    unit.last = date.last;
    unit.limit = date.limit;
    unit.dated = true;
}

}  // namespace actionplan
