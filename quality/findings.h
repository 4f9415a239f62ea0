// What is odd about a plan, or about how it was read.
#pragma once

#include <string>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

// About the plan as a whole, when its last part has been read.
std::vector<Finding> findings_of_whole(const Counts& counts, double coverage);

// About a warning that an extractor gave. An empty message means the rule's own.
Finding finding_of_warning(const std::string& code, const std::string& message, const Place& place);

}  // namespace actionplan
