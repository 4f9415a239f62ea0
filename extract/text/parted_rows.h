// Where the rows of a table begin and end whose rows are lines, once its columns are counted.
//
// A row may go on over several lines, and text without separators may stand above its first separator or behind its
// last. What the columns hold in the rows that are plain shows which text belongs to a row.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/text/column_profile.h"
#include "extract/text/first_cells.h"
#include "extract/text/parted_lines.h"

namespace actionplan {

class PartedRows {
 public:
    // Takes    the lines, that of the table's first row, and the number of its columns.
    PartedRows(const PartedLines& lines, std::size_t first, std::size_t columns)
        : lines_(lines), first_(first), columns_(columns) {}

    const PartedLines& lines() const { return lines_; }
    std::size_t columns() const { return columns_; }

    // What the columns hold, from the rows that have as many fields as there are columns.
    const ColumnProfiles& profiles() const;

    // The line with the separators of the row whose first cell opens at this line of text. Numbers have no lines above.
    std::optional<std::size_t> first_cell_row(std::size_t at) const;

    // The line behind the row that opens at `at`. Where rows are numbered, a row goes on to the next number; elsewhere,
    // to the line that fills its columns. A row whose lines never fill them is its first line.
    std::size_t behind(std::size_t at) const;

    // The usual row: all its cells on one line, and nothing behind it that could belong to it.
    bool is_whole(std::size_t at) const;

    // A row without a number, in a table of numbered rows, that goes on in the middle of a sentence.
    bool is_half(std::size_t at) const;

    // Text right above a row, with no blank line between, stands over it: a band, or a section's and a subsection's.
    bool is_band(std::size_t at) const;

    // Whether the line of fields behind a gap still belongs to this table.
    bool goes_on_behind_gap(std::size_t at) const;

 private:
    bool is_heading_row(std::size_t at) const;
    bool begins_row(std::size_t at) const;
    bool opens_row(std::size_t at) const;
    bool are_numbered() const;
    bool is_text_behind(std::size_t at) const;
    bool continues_cell(std::size_t at) const;
    bool last_cells_run_on() const;
    bool count_trailing_text() const;
    std::optional<std::size_t> behind_fields(std::size_t at, std::size_t parted_line) const;

    PartedLines lines_;
    std::size_t first_;
    std::size_t columns_;
    // Learnt when they are first needed: a table of whole rows on single lines needs none.
    mutable std::optional<ColumnProfiles> profiles_;
    mutable std::optional<FirstCells> first_cells_;
    mutable std::optional<bool> last_cells_run_on_;
};

}  // namespace actionplan
