// What a table is taken for before its rows are read: which rows are headings, which stand under which, what each column
// holds, and whether that makes a table of actions, a key, a legend or neither.
//
// Takes    a table, the words above it, and the columns of the last table of actions, which rows without headings of
//          their own stand under.
// Gives    its rows with merged cells resolved, their kinds, and stretches of rows under one header row.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "parse/columns.h"
#include "parse/draft.h"
#include "parse/grid.h"
#include "parse/merged_columns.h"
#include "parse/plan_legend.h"
#include "parse/table_rows.h"

namespace actionplan {

// Rows under one header row, or under none.
struct Segment {
    std::size_t first = 0;  // rows of the table, the header row among them
    std::size_t behind = 0;
    std::optional<std::size_t> header;
    std::optional<std::size_t> group;
    std::vector<DraftHeading> headings;
    bool actions = false;
    bool numbered = false;
    bool number_in_action = false;  // "1.1 Open the hub"
    bool titled = false;  // the first column has no heading, and titles that are merged over rows
};

struct TableReading {
    std::vector<ResolvedRow> grid;
    std::vector<RowKind> kinds;
    std::vector<Segment> segments;
    bool actions = false;  // some segment holds actions
    bool key = false;
    std::optional<LegendTable> legend;
    std::vector<DraftLegendEntry> keys_in_headings;
};

// The columns that rows without a header row of their own stand under.
struct ColumnMemory {
    std::vector<DraftHeading> headings;
    bool numbered = false;
    MergedColumns merged;
    std::vector<Field>
        known;  // of the first columns of the next table, for certain (upright_table.h)
};

TableReading read_table(Table& table, ColumnMemory& memory, std::string_view words_above,
                        const HeadingVocabulary& vocabulary);

// Whether the table begins with a row of values, under no header row and no band, and has bands further down: what stands
// right above it may be the first of them.
bool begins_under_a_band(const TableReading& reading);

// The rows of a segment that hold values.
std::vector<const ResolvedRow*> value_rows(const TableReading& reading, const Segment& segment);

}  // namespace actionplan
