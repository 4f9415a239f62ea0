// The words of the draft's vocabularies as the plan's: one member for each.
#pragma once

#include "parse/draft.h"
#include "schema/plan.h"

namespace actionplan {

ColumnField column_field(Field field);
ColumnEvidence column_evidence(By by);
OutsideTextKind outside_text_kind(OutsideKind kind);

}  // namespace actionplan
