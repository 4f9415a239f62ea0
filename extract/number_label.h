// Labels that number rows and sections.
#pragma once

#include <string_view>

namespace actionplan {

// Whether the whole text is a label that numbers a row: "1", "1.10", "1.5.1", "1001", "A3", "(iv)", "HS2", "1:a",
// "Priority 3", "1.4.*". Takes text without white space around it.
bool is_number_label(std::string_view text);

}  // namespace actionplan
