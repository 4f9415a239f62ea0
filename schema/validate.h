// Whether a JSON text is a plan by the schema that this program prints.
//
// Takes    text of any origin.
// Gives    the first violations of the schema, in the order of the text. When there are none, what no schema can say is
//          checked too: a cell's text is its blocks joined. None at all: the text is a valid plan.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json_schema.h"
#include "schema/json_value.h"

namespace actionplan {

inline constexpr std::size_t most_violations = 20;  // more of them tell a reader nothing new

std::vector<Violation> validate_plan(std::string_view json, std::size_t most = most_violations,
                                     const JsonLimits& limits = {});

}  // namespace actionplan
