// Which theme of the national Concordat a section's title is of, however it is worded.
//
// Search   the first rule all of whose words stand in the title.
// Source   the five headings of the Mental Health Crisis Care Concordat, 2014, and how local plans word them.
#pragma once

#include <optional>
#include <string_view>

#include "schema/plan.h"

namespace actionplan {

std::optional<Theme> theme_of(std::string_view title);

}  // namespace actionplan
