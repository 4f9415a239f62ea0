// What makes two findings of two runs the same finding.
#pragma once

#include <string>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

// The key under which a result has it; another way to make them gets another key.
inline constexpr const char* sarif_fingerprint_key = "actionplan/v1";

// One for each finding of the plan, in their order: 32 hexadecimal figures. Findings that are alike in all that counts are
// told apart by which of them comes first.
std::vector<std::string> sarif_fingerprints(const Plan& plan);

}  // namespace actionplan
