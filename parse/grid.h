// A table with the cells that are merged over several rows put into each of them.
#pragma once

#include <vector>

#include "extract/document.h"

namespace actionplan {

struct ResolvedCell {
    Cell* cell = nullptr;   // of the table; none where the source has no cell
    bool repeated = false;  // it began in a row above
    bool covered = false;   // it began in a column to the left
    bool shared = false;    // another row shows it as well
};

struct ResolvedRow {
    std::vector<ResolvedCell> cells;  // one a column
    Row* row = nullptr;
};

// The grid points into the table, which stays as it is. `merged`: columns of which an empty cell behind a page break is the
// rest of the cell above it (merged_columns.h).
std::vector<ResolvedRow> grid_of(Table& table, const std::vector<bool>& merged = {});

// The paragraphs of the cell and of the tables in it, in reading order.
std::vector<Paragraph> paragraphs_of(const Cell& cell);

// What the cell holds, for rules that look at its whole text: its paragraphs joined by spaces, those of nested tables
// among them.
std::string text_of(const Cell& cell);

// Whether the cell holds any text at all, nested tables included.
bool has_text(const Cell& cell);

// How many bytes of text the cell holds, nested tables included.
std::size_t length_of(const Cell& cell);

// Its first paragraph; empty when it has none.
std::string_view first_paragraph(const Cell& cell);

}  // namespace actionplan
