// Headings that cut a year into columns: a chart of when the work is done.
//
//     Action | Lead | A | M | J | J | A | S | O | N | D | J | F | M | Measure
#pragma once

#include <string>
#include <vector>

namespace actionplan {

// Takes    the headings of neighbouring columns, as printed.
// Gives    which of them are months that follow one another, three at least: by letters, short or whole names, with or
//          without a year.
std::vector<bool> months_in_order(const std::vector<std::string>& headings);

}  // namespace actionplan
