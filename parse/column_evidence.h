// What the cells of one column say for and against a field, whatever stands in the columns beside it.
//
// Units    the weights of evidence_weights.h.
#pragma once

#include "parse/columns.h"
#include "parse/content.h"
#include "parse/draft.h"

namespace actionplan {

bool has_values(const ColumnContent& content);

// `named`: some word of the heading speaks for the field.
double content_weight(const ColumnClues& column, Field field, bool has_heading, bool named);

// What is taken off, since the cells hold what the field never has.
double contradiction(const ColumnContent& content, Field field);

// The heading is a quarter, a month or a term, and the cells are no dates, marks or figures, nor say what shall be done.
bool tells_news_of_period(const ColumnClues& column);

}  // namespace actionplan
