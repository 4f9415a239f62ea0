// A comparison of editions as a reader at a terminal wants to see it.
#pragma once

#include <string>

#include "cli/plan_view.h"
#include "quality/compare/comparison_set.h"

namespace actionplan {

std::string comparison_view(const ComparisonSet& set, const ViewStyle& style);

}  // namespace actionplan
