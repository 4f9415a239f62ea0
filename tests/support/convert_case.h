// A document of a case through the whole flow, in memory.
#pragma once

#include <string>

#include "extract/result.h"

namespace actionplan::test {

// The plan's JSON, with the version of the generator set aside so that a release changes no case.
Result<std::string> convert_case(const std::string& path);

}  // namespace actionplan::test
