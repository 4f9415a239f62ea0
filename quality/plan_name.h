// What a reader calls a plan: its area, else its title, else its id.
#pragma once

#include <string>

#include "schema/plan.h"

namespace actionplan {

std::string plan_name(const PlanIdentity& plan);

}  // namespace actionplan
