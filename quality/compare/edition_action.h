// What matching looks at in an action of one edition.
#pragma once

#include <string>
#include <vector>

#include "quality/compare/word_bag.h"
#include "schema/plan.h"

namespace actionplan {

struct EditionAction {
    std::string wording;               // folded words of the action, a space between
    std::string number;                // folded; empty where none is printed
    std::string section;               // folded title
    std::string lead;                  // folded
    std::string whole;                 // every cell of the row
    std::vector<std::uint32_t> order;  // numbers of the action's words, as they stand
    WordBag words;                     // the same, sorted
    WordBag outcomes;
};

using Edition = std::vector<EditionAction>;

Edition edition_of(const Plan& plan, WordWeights& weights);

}  // namespace actionplan
