// A plan that was read from its JSON, looked at from another day.
//
// Takes    a plan as it was written, with its findings and scores, from whatever day its deadlines were looked at.
// Gives    the same plan, its findings that depend on the day made anew, and the scores of their dimensions. What only the
//          conversion could see (see schema/plan.h, Note) stays as it is.
#pragma once

#include <string>

#include "schema/plan.h"

namespace actionplan {

// `as_of` is YYYY-MM-DD.
void look_from(Plan& plan, const std::string& as_of);

}  // namespace actionplan
