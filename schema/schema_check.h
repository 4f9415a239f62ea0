// Checks a value against a rule of a JSON Schema, in words for people.
#pragma once

#include <cstddef>
#include <vector>

#include "schema/json_schema.h"
#include "schema/json_value.h"
#include "schema/schema_rule.h"

namespace actionplan {

std::vector<Violation> check_rule(const Rule& rule, const JsonValue& value, std::size_t most);

}  // namespace actionplan
