#include "normalise/date_joins.h"

#include <algorithm>
#include <array>
#include <utility>

#include "normalise/recurrence_joins.h"

namespace actionplan {

namespace {

void mark_doubtful(DateUnit& date) {
    date.first.doubtful = true;
    if (date.last) date.last->doubtful = true;
}

// Each rule joins the later unit to the one before it when the two are one statement, and says whether it did.
using JoinRule = bool (*)(DateUnit& before, const DateUnit& unit);

// "Dec 14 (TBC)", "TBC – Dec 14", "June 2016?".
bool join_doubt(DateUnit& before, const DateUnit& unit) {
    if (!is_beside(unit) || unit.gap.slash) return false;
    if (is_date(before) && unit.kind == UnitKind::doubt) {
        mark_doubtful(before);
    } else if (before.kind == UnitKind::doubt && is_date(unit)) {
        const std::size_t first = before.first_token;
        const UnitGap gap = before.gap;
        before = unit;
        before.first_token = first;
        before.gap = gap;
        mark_doubtful(before);
    } else {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

// "Done (March 2004)", "In place since 2012", "March 2015 – complete"; "complete by May" is a date to come.
bool join_completion(DateUnit& before, const DateUnit& unit) {
    const bool since = unit.limit == Limit::since && !unit.gap.line_break;
    if (before.kind == UnitKind::complete && !before.dated && is_date(unit) &&
        (is_beside(unit) || since)) {
        if (unit.limit == Limit::by || unit.limit == Limit::from) {
            const UnitGap gap = before.gap;
            before = unit;
            before.gap = gap;
            return true;
        }
        take_date(before, unit);
    } else if (is_date(before) && before.limit == Limit::none && is_beside(unit) &&
               unit.kind == UnitKind::complete) {
        before.kind = UnitKind::complete;
        before.dated = true;
    } else {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

// "June 2015 (& ongoing)", "Ongoing from April 2015", "In place and ongoing", "Ongoing – monthly".
bool join_ongoing(DateUnit& before, const DateUnit& unit) {
    if (!is_beside(unit)) return false;
    if (unit.kind == UnitKind::ongoing) {
        if (is_date(before) && !before.last &&
            (before.limit == Limit::none || before.limit == Limit::from)) {
            before.limit = Limit::from;
        } else if (before.kind == UnitKind::ongoing || before.kind == UnitKind::unknown ||
                   (before.kind == UnitKind::complete && !before.dated)) {
            before.kind = UnitKind::ongoing;
        } else if (before.kind == UnitKind::complete) {
            before.kind = UnitKind::date;
            before.limit = Limit::from;
            before.dated = false;
        } else if (before.kind != UnitKind::recurring) {
            return false;
        }
    } else if (before.kind == UnitKind::ongoing && is_date(unit) && unit.limit != Limit::none) {
        before.kind = UnitKind::date;
        take_date(before, unit);
        before.dated = false;
    } else if (before.kind == UnitKind::ongoing && unit.kind == UnitKind::recurring) {
        before.kind = UnitKind::recurring;
        before.recurrence = unit.recurrence;
    } else {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

// "Short term (0-6 months)".
bool join_lengths(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::relative || unit.kind != UnitKind::relative ||
        unit.gap.line_break) {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

// First match; those that could both hold stand in the order of what the words say most plainly.
constexpr std::array<JoinRule, 9> join_rules{
    join_doubt,
    join_completion,
    join_ongoing,
    join_month_to_recurrence,
    join_recurrence_to_month,
    join_date_to_recurrence,
    join_recurrence_to_date,
    join_recurrences,
    join_lengths,
};

}  // namespace

std::vector<DateUnit> joined_units(std::vector<DateUnit> units) {
    std::vector<DateUnit> whole;
    whole.reserve(units.size());
    for (DateUnit& unit : units) {
        const bool was_joined =
            !whole.empty() && std::any_of(join_rules.begin(), join_rules.end(),
                                          [&](JoinRule rule) { return rule(whole.back(), unit); });
        if (!was_joined) whole.push_back(std::move(unit));
        if (was_joined) gather_months(whole);
    }
    return whole;
}

}  // namespace actionplan
