// The lines of a lead cell, with those put together again between which one name was wrapped: "NHS / Brook Vale CCG".
//
// Takes    the blocks of the cell, and the names that the plan makes known.
// Gives    the lines in printed order. A line is left as it is unless something tells that the name goes on: the whole
//          name stands elsewhere in the plan, or the cell parts its names by other marks and the next line begins with
//          what no name consists of ("College", "NHS Trust").
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "normalise/known_names.h"
#include "schema/plan.h"

namespace actionplan {

struct LeadLine {
    std::string text;
    std::uint32_t block = 0;  // where it begins
};

std::vector<LeadLine> unwrapped_lines(std::span<const TextBlock> blocks, const KnownNames& known);

}  // namespace actionplan
