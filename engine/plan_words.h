// Adds the words of a plan to a tally, each printed once: the plan's side of coverage.
//
// A cell that is merged over rows counts in the row that prints it. What we added ourselves (ids, dates, findings, the
// heading that an `other` cell stands under) counts for nothing.
#pragma once

#include "extract/word_tally.h"
#include "schema/plan.h"

namespace actionplan {

void add_words(WordTally& tally, const Plan& part);

}  // namespace actionplan
