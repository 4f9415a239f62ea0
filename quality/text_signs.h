// What can be seen in a text from its characters alone: abbreviations, addresses, numbers to call, remains of mark-up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

// A first look that costs next to nothing; what it does not see is not there.
struct TextSigns {
    bool capitals = false;  // two capital letters side by side
    bool at_sign = false;
    bool many_figures = false;  // as many as a telephone number has
    bool mark_up = false;       // "&" or "<"
    bool lost_character = false;
    bool brackets_open = false;  // more "(" than ")", or fewer
};

TextSigns signs_of(std::string_view text);

// Words of at least two capitals, as printed but for a plural's "s": "CCG" of "CCGs", "WaHT", "A&E". None in a text
// whose words are in capitals throughout.
std::vector<std::string_view> abbreviations_in(std::string_view text);

// The first of each, or nothing.
std::string_view email_in(std::string_view text);
std::string_view telephone_in(std::string_view text);
std::string_view mark_up_in(std::string_view text);

}  // namespace actionplan
