// Words as an identifier that a file name, a URL and a spreadsheet all take.
//
// Gives    lower-case ASCII letters, digits and dots, runs of anything else as one hyphen, neither hyphen nor dot at
//          either end: "Priority 3" is "priority-3", "(ii)" is "ii", "Élan.v2" is "elan.v2". Empty when nothing is left.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

std::string slug(std::string_view words);

}  // namespace actionplan
