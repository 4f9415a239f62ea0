// A plan's key of colours on one line, so that two keys can be told to be alike.
//
// Gives    "amber: at risk; green: on track", by colour; empty where the plan explains none.
#pragma once

#include <string>

#include "schema/plan.h"

namespace actionplan {

std::string legend_words(const Plan& plan);

}  // namespace actionplan
