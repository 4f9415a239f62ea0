// The actions of a plan as lines of JSON, for programs that read one action at a time:
//
//     {"file":"essex.json","plan":"essex","area":"Essex","area_code":"E10000012","id":"essex/1.1",…}
//
// Gives    one line an action, in their order: the plan's file and id, its area, and the members of the action as the
//          plan's JSON has them.
#pragma once

#include <string>
#include <string_view>

#include "schema/plan.h"

namespace actionplan {

std::string actions_ndjson(const Plan& plan, std::string_view file_name);

}  // namespace actionplan
