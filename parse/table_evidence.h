// What the columns of a table say about each other, where their headings leave it open which of them holds the actions.
//
// Takes    the columns from left to right, and the weights that each has by itself.
// Gives    those weights with what the comparison adds.
#pragma once

#include <vector>

#include "parse/columns.h"
#include "parse/heading_rules.h"

namespace actionplan {

// A table without any heading: the longest text is what is done, the next long text behind it what for.
void weigh_long_texts(const std::vector<ColumnClues>& columns, std::vector<FieldWeights>& weights);

// "Our commitment", "Response": no heading names the actions clearly, but others name what only actions have. The column
// under unknown words whose cells say what shall be done holds them.
//
// `words`: what the headings alone say.
void weigh_deeds(const std::vector<ColumnClues>& columns, const std::vector<FieldWeights>& words,
                 std::vector<FieldWeights>& weights);

}  // namespace actionplan
