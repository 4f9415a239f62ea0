// Titles that a letter numbers with nothing but a space behind it: "A Peat and water", "B Buildings". One by itself may begin
// with an article; that each has the letter behind that of the one before shows that it is a number.
#pragma once

#include <vector>

#include "parse/draft.h"

namespace actionplan {

// Takes the letters off the titles of the sections and makes them their numbers, where all sections without a number have
// one in turn.
void number_by_letters(std::vector<DraftSection>& sections);

}  // namespace actionplan
