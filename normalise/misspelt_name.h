// Whether a printed name may be another one, misspelt.
//
// Short names differ by a letter as a rule (SCC, SCCG), so that of them only swapped neighbours count: "WHAT" for "WAHT".
// Of long names any one slip counts, unless it is in a number or makes a plural.
#pragma once

#include <string_view>

namespace actionplan {

bool may_be_misspelt(std::string_view written, std::string_view meant);

}  // namespace actionplan
