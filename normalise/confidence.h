// How sure it is that an action is what a reader of the plan sees in its row.
//
// Takes    an action whose cells, dates and names are read, and what the stages before know of its row.
// Gives    its confidence, and a note for each reason why it is not higher.
// Units    0-1 in steps of a hundredth, as a share of rows: of those of 0.9 and more at least 90 % are read right.
// Source   docs/confidence.md, which shows how that was measured.
#pragma once

#include <array>
#include <cstdint>

#include "parse/draft.h"
#include "schema/plan.h"

namespace actionplan {

// What is known of how a row was read, besides what came of it.
struct RowOrigin {
    std::array<By, 7> found_by{};  // by field
    bool thinly_joined = false;
    bool timescale_unread = false;  // its words speak of no time
};

// The rows of the plan so far.
struct RowsBefore {
    std::uint64_t rows = 0;
    std::uint64_t numbered = 0;
};

void weigh(Action& action, const RowOrigin& origin, const RowsBefore& before);

}  // namespace actionplan
