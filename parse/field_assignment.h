// Which column gets which field, all columns considered together.
#pragma once

#include <vector>

#include "parse/draft.h"
#include "parse/heading_rules.h"

namespace actionplan {

// The assignment with the greatest sum of weights.
//
// Takes    for each column from left to right, what speaks for each field.
// Gives    the field of each; every field but `other` at most once.
std::vector<Field> best_assignment(const std::vector<FieldWeights>& weights);

}  // namespace actionplan
