// How far apart two words are in slips of the pen.
#pragma once

#include <string_view>

namespace actionplan {

// True when one letter was left out, put in or changed, or two neighbours were swapped; false for equal words.
bool is_one_slip_away(std::string_view written, std::string_view meant);

}  // namespace actionplan
