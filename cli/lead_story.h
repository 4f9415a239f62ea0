// Whom a lead names, and what settled who that is.
//
// Gives    a fact for each body, person and post; below a body the entry of the plan's key that explains it, or the
//          bodies that it could be as well.
#pragma once

#include <vector>

#include "cli/story_fact.h"
#include "schema/plan.h"

namespace actionplan {

std::vector<StoryFact> lead_facts(const Plan& plan, const Lead& lead);

// ", in 2" where the cell has several blocks.
std::string block_words(const CellText& cell, std::uint32_t block);

}  // namespace actionplan
