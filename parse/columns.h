// Which field each column of a table holds.
//
// What the heading says, what the cells below it hold, and what the column of that place held in the table before are
// weighed side by side, and the assignment of fields to columns that satisfies all columns best is taken.
#pragma once

#include <optional>
#include <vector>

#include "parse/content.h"
#include "parse/draft.h"
#include "parse/heading_rules.h"

namespace actionplan {

struct ColumnClues {
    std::string heading;  // as printed; empty when there is none
    std::string
        group;  // upper heading of a two-tier header, in the first column that it reaches over
    std::string upper;  // the same in all of them
    ColumnContent content;
    std::optional<Field>
        before;  // of the column of this place, in a table before of as many columns
    bool same_heading = false;  // as the column of this place had there
    std::optional<Field> known;  // what it holds for certain, whatever its heading says
};

// Takes    the columns from left to right.
// Gives    a heading with its field for each; every field but `other` at most once.
std::vector<DraftHeading> assigned_fields(
    const std::vector<ColumnClues>& columns,
    const HeadingVocabulary& vocabulary = HeadingVocabulary::built_in());

// Whether rows under these headings can be actions: there is an action column, and one that says when, who or to what end.
bool are_action_columns(const std::vector<DraftHeading>& headings);

}  // namespace actionplan
