// Plans for property tests: any seed gives a plan that the schema takes, the same one each time.
#pragma once

#include <cstdint>

#include "schema/plan.h"

namespace actionplan {

Plan random_plan(std::uint32_t seed);

}  // namespace actionplan
