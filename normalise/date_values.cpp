#include "normalise/date_values.h"

#include "normalise/calendar.h"
#include "normalise/edtf.h"

namespace actionplan {

namespace {

std::optional<Edtf> edtf_of(const DateUnit& unit) {
    const std::optional<Stretch> first = stretch_of(unit.first);
    if (!first) return std::nullopt;
    Edtf value{first->first, first->last, EdtfEnd::date, EdtfEnd::date,
               first->first != first->last};
    if (unit.last) {
        const std::optional<Stretch> last = stretch_of(*unit.last);
        if (!last) return std::nullopt;
        value.last = last->last;
        value.interval = value.first != value.last;
        if (value.interval && earliest_day(value.first) > latest_day(value.last))
            return std::nullopt;
    }
    if (unit.limit == Limit::from ||
        (unit.limit == Limit::since && unit.kind != UnitKind::complete)) {
        value.last_end = EdtfEnd::open;
        value.interval = true;
    } else if (unit.limit == Limit::by) {
        value.first_end = EdtfEnd::open;
        value.interval = true;
    }
    return value;
}

DateKind kind_of_date(const Edtf& value) {
    if (value.last_end == EdtfEnd::open) return DateKind::from;
    if (value.first_end == EdtfEnd::open) return DateKind::by;
    return value.interval ? DateKind::interval : DateKind::date;
}

void set_edtf(ActionDate& date, const Edtf& value) {
    const auto printed = [](const std::optional<CalendarDate>& day) {
        return day ? std::optional(iso_date(*day)) : std::nullopt;
    };
    date.edtf = print_edtf(value);
    date.earliest = printed(earliest_day(value));
    date.latest = printed(latest_day(value));
}

DateKind plain_kind(UnitKind kind) {
    switch (kind) {
        case UnitKind::recurring:
            return DateKind::recurring;
        case UnitKind::ongoing:
            return DateKind::ongoing;
        case UnitKind::complete:
            return DateKind::complete;
        case UnitKind::exception:
            return DateKind::by_exception;
        case UnitKind::relative:
            return DateKind::relative;
        case UnitKind::date:
        case UnitKind::doubt:
        case UnitKind::unknown:
            return DateKind::unknown;
    }
    return DateKind::unknown;
}

bool is_impossible(const DateUnit& unit) {
    if (unit.first.impossible || (unit.last && unit.last->impossible)) return true;
    const bool range = unit.last && stretch_of(unit.first) && stretch_of(*unit.last);
    return range && !edtf_of(unit);  // it ends before it begins
}

}  // namespace

ActionDate date_of(const DateUnit& unit) {
    ActionDate date;
    date.kind = plain_kind(unit.kind);
    if (unit.kind == UnitKind::recurring) date.recurrence = recurrence_rule(unit.recurrence);
    if (!is_date(unit) && !unit.dated) return date;
    if (const std::optional<Edtf> value = edtf_of(unit)) {
        if (is_date(unit)) date.kind = kind_of_date(*value);
        set_edtf(date, *value);
    }
    return date;
}

std::optional<NoteKind> slip_of(const DateUnit& unit) {
    if (!is_date(unit) && !unit.dated) return std::nullopt;
    if (is_impossible(unit)) return NoteKind::impossible_date;
    const bool misprinted = unit.first.misprinted || (unit.last && unit.last->misprinted);
    return misprinted ? std::optional(NoteKind::malformed_date) : std::nullopt;
}

}  // namespace actionplan
