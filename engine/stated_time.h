// Whether a file states its own date in a way that can be passed on.
//
// Source   the schema's `stated_time`: a date or time of ISO 8601, cut off anywhere: "2015", "2015-10-30T14:05:00Z".
#pragma once

#include <string_view>

namespace actionplan {

bool is_stated_time(std::string_view text);

}  // namespace actionplan
