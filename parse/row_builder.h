// Rows of a table as rows of a draft.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/draft.h"
#include "parse/grid.h"

namespace actionplan {

// The cell's paragraphs, those of its nested tables among them. `move`: the cell's text is taken, not copied.
DraftCell cell_of(Cell& cell, bool repeated, bool move = false);

// The row under the headings, one for each column. With `take`, texts that no other row needs are moved out of the grid.
DraftRow built_row(const ResolvedRow& row, const std::vector<DraftHeading>& headings, bool take);

// The row's text for `outside`: its own cells joined by tabs.
std::string row_text(const ResolvedRow& row);

// A row whose action began in a row above: a further milestone of that action.
bool is_further_part(const DraftRow& row);

// The words that label news of an action: "Update", "ACTION", "Q2 progress".
bool names_update(std::string_view label);

// A text over the whole row that reports on the row above: "ACTION: …", "Update – …".
bool is_update(std::string_view text);

// How likely the paragraph is the title of the plan: 0 = not at all. `one_of_several`: a document that has many headings of the
// first level means sections by them, and its title may be no heading.
int title_rank(const Paragraph& paragraph, bool one_of_several);

}  // namespace actionplan
