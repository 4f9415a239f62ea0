// A plan as a reader at a terminal wants to see it: its rows as a table under their section headings.
#pragma once

#include <cstddef>
#include <string>

#include "schema/plan.h"

namespace actionplan {

struct ViewStyle {
    std::size_t width = 80;  // columns of the terminal
    bool colours = false;
};

std::string plan_view(const Plan& plan, const ViewStyle& style);

}  // namespace actionplan
