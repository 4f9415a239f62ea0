#include "normalise/date_glosses.h"

#include <cstddef>
#include <utility>

namespace actionplan {

namespace {

// What stands on a line of the cell.
struct LineFacts {
    bool repeats = false;     // a date or a recurrence
    bool is_certain = false;  // these, or ongoing or complete
    bool is_ongoing = false;
};

std::vector<LineFacts> facts_of_lines(const std::vector<DateUnit>& units) {
    std::vector<LineFacts> lines(1);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const DateUnit& unit = units[i];
        if (i > 0 && unit.gap.line_break) lines.emplace_back();
        LineFacts& line = lines.back();
        const bool repeats = is_date(unit) || unit.kind == UnitKind::recurring;
        line.repeats = line.repeats || repeats;
        line.is_ongoing = line.is_ongoing || unit.kind == UnitKind::ongoing;
        line.is_certain =
            line.is_certain || repeats || line.is_ongoing || unit.kind == UnitKind::complete;
    }
    return lines;
}

// "12 months (March 2017)" is March 2017, "Overdue – June 2015" is June 2015, "Ongoing, as required" is ongoing.
bool is_gloss(const DateUnit& unit, const LineFacts& line) {
    switch (unit.kind) {
        case UnitKind::relative:
            return line.repeats;
        case UnitKind::unknown:
            return line.is_certain;
        case UnitKind::exception:
            return line.is_ongoing;
        case UnitKind::date:
        case UnitKind::recurring:
        case UnitKind::ongoing:
        case UnitKind::complete:
        case UnitKind::doubt:
            return false;
    }
    return false;
}

}  // namespace

std::vector<DateUnit> without_glosses(std::vector<DateUnit> units) {
    const std::vector<LineFacts> lines = facts_of_lines(units);
    std::vector<DateUnit> kept;
    kept.reserve(units.size());
    std::size_t line = 0;
    bool line_break = false;  // in front of a unit that was dropped
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (i > 0 && units[i].gap.line_break) ++line;
        line_break = line_break || units[i].gap.line_break;
        if (is_gloss(units[i], lines[line])) continue;
        kept.push_back(std::move(units[i]));
        kept.back().gap.line_break = line_break;
        line_break = false;
    }
    return kept;
}

}  // namespace actionplan
