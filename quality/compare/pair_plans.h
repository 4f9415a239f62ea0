// Which plan of one folder is an earlier edition of which plan of another.
//
// Takes    the plans of both.
// Gives    pairs, by the first key that a plan of each folder has to itself: id; area and title; area; id without
//          years, versions and drafts ("essex-2015", "essex-2017-final"). Where several plans share a key, none is taken
//          for another: those stay alone, and are told.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

struct PlanPairs {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;  // by the later
    std::vector<std::size_t> only_before;
    std::vector<std::size_t> only_after;
};

PlanPairs pair_plans(std::span<const Plan* const> before, std::span<const Plan* const> after);

// "worcestershire" of "worcestershire-2015"; the id itself when nothing else is in it.
std::string id_without_edition(const std::string& id);

}  // namespace actionplan
