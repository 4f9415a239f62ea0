// The version of this program, as CMakeLists.txt has it.
#pragma once

#include <string_view>

namespace actionplan {

std::string_view version();

}  // namespace actionplan
