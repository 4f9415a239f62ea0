// What a plan says of itself outside its rows: its area, whether it is a draft, its dates, the time that it covers.
//
// Takes    the title, the file's name, the plan's own key and the text outside the rows.
// Gives    what those words say plainly, and nothing else: an area of the register that they name, a status word, dates
//          behind a word such as "approved", a stretch of years in the title.
// Errors   none: what is not said is null.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalise/date_point.h"
#include "schema/plan.h"

namespace actionplan {

std::optional<Area> area_of(std::string_view title, std::string_view file_name, const Plan& plan);

// Fills status, dates and extent of the plan from its title, sections and outside text.
void read_identity(PlanIdentity& identity, const Plan& plan);

// The year that a plan covers when it is a single one.
std::optional<DefaultYear> year_of_extent(const std::optional<std::string>& extent);

}  // namespace actionplan
