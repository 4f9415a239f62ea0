#include "normalise/recurrence_joins.h"

#include <utility>

#include "normalise/calendar.h"

namespace actionplan {

namespace {

bool is_yearly(const DateUnit& unit) {
    return unit.kind == UnitKind::recurring && unit.recurrence.frequency == Frequency::yearly &&
           unit.recurrence.weekday.empty() && !unit.dated;
}

void add_month(Recurrence& recurrence, const DatePoint& point) {
    if (point.month == 0) return;
    recurrence.months.push_back(point.month);
    if (is_day_of_month(point.month, point.day)) recurrence.month_day = point.day;
    if (point.end_of) recurrence.month_day = -1;
}

}  // namespace

bool join_month_to_recurrence(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::recurring || before.dated || !has_no_year(unit)) return false;
    if (!is_beside(unit)) return false;
    if (is_yearly(before)) add_month(before.recurrence, unit.first);
    before.last_token = unit.last_token;
    return true;
}

bool join_recurrence_to_month(DateUnit& before, const DateUnit& unit) {
    if (!has_no_year(before) || !is_yearly(unit) || !is_beside(unit)) return false;
    if (before.first.month == 0 && before.first.season == 0) return false;
    Recurrence recurrence = unit.recurrence;
    if (recurrence.months.empty()) add_month(recurrence, before.first);
    before.kind = UnitKind::recurring;
    before.recurrence = std::move(recurrence);
    before.last_token = unit.last_token;
    return true;
}

bool join_date_to_recurrence(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::recurring || before.dated || !is_date(unit) || has_no_year(unit)) {
        return false;
    }
    const bool from = unit.limit == Limit::from || unit.limit == Limit::since;
    const bool next_line = unit.gap.line_break && unit.gap.words;
    const bool bound =
        from ? !next_line : (unit.last.has_value() || unit.limit == Limit::by) && is_beside(unit);
    if (!bound) return false;
    take_date(before, unit);
    before.last_token = unit.last_token;
    return true;
}

bool join_recurrence_to_date(DateUnit& before, const DateUnit& unit) {
    if (!is_date(before) || has_no_year(before) || unit.kind != UnitKind::recurring) return false;
    if (!is_beside(unit) || unit.gap.slash) return false;
    const bool bound = unit.gap.then || before.last || before.limit == Limit::from;
    if (!bound) return false;
    before.kind = UnitKind::recurring;
    before.recurrence = unit.recurrence;
    before.dated = true;
    if (!before.last && before.limit != Limit::from) before.limit = Limit::from;
    before.last_token = unit.last_token;
    return true;
}

bool join_recurrences(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::recurring || unit.kind != UnitKind::recurring || before.dated) {
        return false;
    }
    const bool same = before.recurrence.frequency == unit.recurrence.frequency &&
                      before.recurrence.interval == unit.recurrence.interval;
    if (!is_beside(unit) || !same) return false;
    if (before.recurrence.months.empty() && before.recurrence.weekday.empty()) {
        before.recurrence = unit.recurrence;
    }
    before.last_token = unit.last_token;
    return true;
}

void gather_months(std::vector<DateUnit>& units) {
    if (units.size() < 2) return;
    DateUnit& recurring = units.back();
    if (recurring.kind != UnitKind::recurring || recurring.dated) return;
    while (units.size() >= 2) {
        DateUnit& before = units[units.size() - 2];
        const bool waits = has_no_year(before) && before.first.month > 0 && is_beside(units.back());
        if (!waits || units.back().recurrence.months.empty()) return;
        units.back().recurrence.months.insert(units.back().recurrence.months.begin(),
                                              before.first.month);
        units.back().first_token = before.first_token;
        units.back().gap = before.gap;
        units.erase(units.end() - 2);
    }
}

}  // namespace actionplan
