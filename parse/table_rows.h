// What each row of a table is: a header, a band, a row of values, or nothing.
#pragma once

#include <string>
#include <vector>

#include "parse/columns.h"
#include "parse/grid.h"

namespace actionplan {

enum class RowKind {
    empty,
    header,
    header_group,  // the upper row of a two-tier header
    repeated,      // a header row or band that the format prints once more on a further page
    band,          // one text over the row
    summary,       // the title of the rows below it, with what they come to (summary_rows.h)
    key,           // an abbreviation and what it stands for, or the words that announce such rows
    values,
};

// Takes    the rows of a table.
// Gives    the kind of each. A row with a single text is a band where it reaches over most columns, or where it stands
//          in the first column of at least three and the others are empty.
std::vector<RowKind> row_kinds(const std::vector<ResolvedRow>& rows,
                               const HeadingVocabulary& vocabulary = HeadingVocabulary::built_in());

// The one cell that a band is; of a row with a single text, that cell. None: the row holds several texts, or none.
const ResolvedCell* single_cell(const ResolvedRow& row);

// The title of a band that says more beside it: "Priority 1: Homes | Lead: Director of Place". None: the row is no such.
const ResolvedCell* titled_cell(const ResolvedRow& row);

// The headings of a header row, with the groups of the row above where there is one.
std::vector<ColumnClues> headings_of(const ResolvedRow& header, const ResolvedRow* group);

}  // namespace actionplan
