// Whether the lists in the cells of an action go in step: lead n and date n with deliverable n.
//
// Takes    an action whose dates and names are read.
// Gives    a note for each of timescale and lead that lists several, on lines of their own, but not as many as the action
//          lists deliverables: no reader can tell which is whose. Where the numbers agree, `block` pairs them.
#pragma once

#include <vector>

#include "schema/plan.h"

namespace actionplan {

std::vector<Note> lists_out_of_step(const Action& action);

}  // namespace actionplan
