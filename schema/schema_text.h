// The JSON Schema of a plan (schema/action-plan.schema.json), as it was when this program was built.
//
// Gives    JSON Schema 2020-12, the bytes of the file.
#pragma once

#include <string_view>

namespace actionplan {

std::string_view plan_schema();

// The same of a user's profile (schema/profile.schema.json).
std::string_view profile_schema();

}  // namespace actionplan
