// A plan from its JSON, as exactly as it was written: read_plan(write_plan(plan)) is the plan.
//
// Takes    JSON in UTF-8, of any origin.
// Errors   `not-a-plan`: no JSON, a key that is missing or that a plan has not, a value of another type or word than
//          its key has, a cell whose text is not its blocks joined. The message names the place as a JSON pointer.
//          Whether strings have the right form (dates, codes) is the schema's part: see schema/validate.h.
#pragma once

#include <string_view>

#include "extract/result.h"
#include "schema/json_value.h"
#include "schema/plan.h"

namespace actionplan {

Result<Plan> read_plan(std::string_view json, const JsonLimits& limits = {});

}  // namespace actionplan
