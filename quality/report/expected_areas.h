// The areas that a national report expects a plan from: upper-tier local authorities of England, or a list of one's own.
//
// Source   quality/report/areas.tsv, which says where it comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

struct ExpectedArea {
    std::string code;  // ONS; empty in a list of names alone
    std::string name;
    std::string region;
};

// Those that exist on a day, YYYY-MM-DD; empty for now.
std::vector<ExpectedArea> official_areas(std::string_view day);

// A list of one's own: an area a line, its name or its code and, after a tab or a comma, its name. Lines that are empty or
// begin with "#" count for nothing.
std::vector<ExpectedArea> listed_areas(std::string_view text);

// Whether a plan is that of an area: by code when both have one, else by name.
bool is_plan_of(const ExpectedArea& area, const PlanIdentity& plan);

}  // namespace actionplan
