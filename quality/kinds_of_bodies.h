// Whether a lead names a kind of bodies ("CCGs", "District Councils", "South Essex CCG's") and no body: no register can hold
// it, and nobody need explain it.
#pragma once

#include <string_view>

namespace actionplan {

bool names_a_kind_of_body(std::string_view text);

}  // namespace actionplan
