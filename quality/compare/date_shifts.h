// By how much dates moved from one edition to the next.
//
// Units    days; later is above 0. Of a date that is a month, a season or a span its bounds count: it moved by as much as
//          its last day did, and by `least` to `most` when any day of it may be meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

struct DateShift {
    std::string before;  // as printed; empty where the date is new
    std::string after;   // as printed; empty where the date is gone
    std::optional<std::string> edtf_before;
    std::optional<std::string> edtf_after;
    std::optional<int> days;
    std::optional<int> least;
    std::optional<int> most;

    bool operator==(const DateShift&) const = default;
};

// Dates that both editions print are left out; the rest go together in their order.
std::vector<DateShift> date_shifts(const std::optional<Timescale>& before,
                                   const std::optional<Timescale>& after);

// The day by which an action is to be done: of its timescale, or a later one that its progress moves it to.
struct Deadline {
    std::string day;           // YYYY-MM-DD
    bool by_progress = false;  // the progress says so

    bool operator==(const Deadline&) const = default;
};
std::optional<Deadline> deadline_of(const Action& action);

// Nothing where one of them is no day.
std::optional<int> days_between(const std::string& before, const std::string& after);

}  // namespace actionplan
