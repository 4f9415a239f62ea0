// Rows that sum up those below them: "2 | Station quarter | | 01/07/25 | 30/11/26" in bold above 2.1 and 2.2, as programmes
// for project plans write them. They are sections; their dates are worked out from the rows below.
#pragma once

#include <string>

#include "parse/table_reading.h"

namespace actionplan {

// Takes    a segment that holds actions, with its columns.
// Marks    those of its rows, two at least: each is numbered, says what but not who, and is set unlike the rows below it,
//          which have its number in front of theirs. No other row of the segment has a number without a part behind it.
void mark_summary_rows(TableReading& reading, const Segment& segment);

// The title of such a row with its number; the cells that hold neither are left to the caller.
struct SummaryTitle {
    const Cell* number = nullptr;
    const Cell* title = nullptr;

    std::string text() const;
};
SummaryTitle summary_title(const ResolvedRow& row, const Segment& segment);

}  // namespace actionplan
