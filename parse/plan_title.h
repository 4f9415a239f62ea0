// The title of the plan.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "parse/table_reading.h"

namespace actionplan {

// The first heading, or the first line that calls itself a plan, before the first table of actions; empty when there is
// none. Takes the readings of the tables among the blocks, in their order.
std::string plan_title(const std::vector<Block>& blocks, const std::vector<TableReading>& readings);

}  // namespace actionplan
