// Reads the keywords of a JSON Schema into rules.
//
// Errors   `not-a-schema`, see schema/json_schema.h.
#pragma once

#include <deque>

#include "extract/result.h"
#include "schema/json_value.h"
#include "schema/schema_rule.h"

namespace actionplan {

// The rules of a schema; they point to each other, so they stay where they are. The first is that of the whole.
struct SchemaRules {
    std::deque<Rule> rules;
};

Result<SchemaRules> load_schema(const JsonValue& schema);

}  // namespace actionplan
