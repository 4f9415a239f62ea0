// What speaks against a row having been read right.
//
// Takes    as `weigh` (confidence.h).
// Gives    each doubt with the words that it is about and how much it weighs.
// Units    thousandths of the confidence that a doubt takes away.
#pragma once

#include <vector>

#include "normalise/confidence.h"

namespace actionplan {

struct RowDoubt {
    Note note;
    int weight = 0;

    bool operator==(const RowDoubt&) const = default;
};

std::vector<RowDoubt> row_doubts(const Action& action, const RowOrigin& origin,
                                 const RowsBefore& before);

}  // namespace actionplan
