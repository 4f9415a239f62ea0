// A plan that was read from its JSON, looked at from another day.
//
// Takes    a plan as it was written, its deadlines looked at from its own date, with its findings and scores.
// Gives    the same plan, its findings that depend on the day made anew, and its scores changed by as much. What only the
//          conversion could see (see schema/plan.h, Note) stays as it is.
#pragma once

#include <string>

#include "schema/plan.h"

namespace actionplan {

// `as_of` is YYYY-MM-DD.
void look_from(Plan& plan, const std::string& as_of);

}  // namespace actionplan
