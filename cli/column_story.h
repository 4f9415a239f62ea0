// How the columns of a field were known, and which were weighed for it and refused.
//
// Takes    the plan, and the vocabulary of headings that it was read with: of a plan's JSON, the built-in one.
// Gives    a fact for each heading that the field was printed under; then one, named "refused", for each other heading
//          whose words could mean the field, with what was against it.
// Units    weights are those of parse/heading_rules.h, from 0 to 10.
#pragma once

#include <vector>

#include "cli/story_fact.h"
#include "parse/heading_rules.h"
#include "schema/plan.h"

namespace actionplan {

std::vector<StoryFact> column_facts(const Plan& plan, ColumnField field,
                                    const HeadingVocabulary& vocabulary);

}  // namespace actionplan
