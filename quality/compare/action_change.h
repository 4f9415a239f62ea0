// What changed in one action that both editions have.
#pragma once

#include <span>

#include "quality/compare/comparison.h"

namespace actionplan {

using ActionPointers = std::span<const Action* const>;

// Rewordings, dates, deadline, leads, state and colour; the rest is left to the caller.
ActionChange change_between(ActionPointers before, ActionPointers after, LegendLikeness legends);

}  // namespace actionplan
