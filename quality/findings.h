// What is odd about how a document was read, as its extractor warns of it.
#pragma once

#include <string>

#include "schema/plan.h"

namespace actionplan {

// An empty message means the rule's own.
Finding finding_of_warning(const std::string& code, const std::string& message, const Place& place);

}  // namespace actionplan
