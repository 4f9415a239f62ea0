// How good a plan's data is, by dimension and over all.
//
// A dimension's score is points: each check of a rule is worth points by the rule's severity (a check that could have
// been an error weighs four times one that could have been a note), and the plan keeps those of the checks that it passes.
// Leaving a column out fails the checks of every action's cell in it, and a dimension on which nothing could be checked
// scores nothing: a plan can't look good by leaving things out.
//
// Source   the six dimensions of the UK Government Data Quality Framework.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "quality/verdict.h"
#include "schema/plan.h"

namespace actionplan {

struct DimensionWeight {
    Dimension dimension = Dimension::completeness;
    double weight = 0;  // of 1
};

// Who opens a plan wants first to know whether it says what is done, by whom and by when.
std::span<const DimensionWeight> dimension_weights();

// Points that a check is worth.
std::uint64_t points_of(Severity severity);

// `tallies` are those of quality_rules(), in its order. One score a dimension, in the order of the vocabulary.
std::vector<Score> scores_of(std::span<const RuleTally> tallies);

// From 0 to 1; 0 where nothing was checked.
double share_passed(const Score& score);

// The shares of the dimensions by their weights.
double plan_score(std::span<const Score> scores);

}  // namespace actionplan
