// Text of a document that stands in no row, section or key: its place in the draft.
#pragma once

#include <string>

#include "extract/document.h"
#include "parse/draft.h"
#include "parse/table_reading.h"

namespace actionplan {

// What a paragraph is by its role alone.
OutsideKind outside_kind_of(Role role);

// An empty text is none.
void put_outside(OutsideKind kind, std::string text, const Place& place, Draft& draft);

// Rows that are no actions.
void put_rows_outside(const TableReading& reading, const Segment& segment, Draft& draft);

}  // namespace actionplan
