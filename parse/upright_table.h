// Tables that stand on their side: field names down the first column, an action in each column beside it.
#pragma once

#include "extract/document.h"

namespace actionplan {

// Most of the first column names fields of an action, the action itself and two others among them.
bool lies_on_its_side(const Table& table);

// Each run of field names becomes a header row, and each column beside it a row of values. Where the names begin anew,
// as in a list of definitions that holds several actions, so do the rows; names that were printed already make a
// repeated header row. A row over the whole width stays one.
Table upright(Table table);

}  // namespace actionplan
