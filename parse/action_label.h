// The words that number an action: "Action 1.1", "Recommendation 3:", "Ref. A4 Plant trees", "2b) Survey the bridges".
#pragma once

#include <string_view>

namespace actionplan {

struct ActionLabel {
    std::string_view word;  // "Action", "Ref."; empty when there is none
    std::string_view
        number;             // as printed without a closing mark; empty: the text numbers no action
    std::string_view rest;  // behind the number and its mark
};

// "Ref" before the number, as against "Action".
bool names_number(std::string_view word);

// Takes    a title or a label, as printed.
// Gives    its parts, which point into the text. A count ("60 trees") and a date are no numbers of actions.
ActionLabel action_label(std::string_view text);

}  // namespace actionplan
