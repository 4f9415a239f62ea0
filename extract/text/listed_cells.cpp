#include "extract/text/listed_cells.h"

#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "extract/text/listed_columns.h"
#include "extract/text/listed_form.h"
#include "extract/text/listed_rows.h"

namespace actionplan {

namespace {

// A row of empty cells, all of which stand where the lines do.
Row row_at(const Line& first, const Line& last, std::size_t columns) {
    Row row;
    row.place = place_of_lines(first, last);
    row.cells.resize(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        row.cells[column].column = static_cast<int>(column);
        row.cells[column].place = row.place;
    }
    return row;
}

Row heading_row(const ListedLines& lines, std::size_t at, const ListedForm& form) {
    const std::size_t empty = form.columns - form.headings();
    Row row = row_at(lines[at], lines[at + form.headings() - 1], form.columns);
    for (std::size_t column = empty; column < form.columns; ++column) {
        const Piece heading = lines.cell(at + column - empty);
        append_paragraphs(heading, row.cells[column].paragraphs);
        row.cells[column].place = place_of(heading);
    }
    return row;
}

Row row_of(const ListedLines& lines, std::size_t first, std::size_t behind, std::size_t columns,
           const ColumnProfiles& profiles) {
    std::vector<Piece> pieces;
    for (std::size_t line = first; line < behind; ++line) pieces.push_back(lines.cell(line));
    const std::vector<std::size_t> column_of = columns_of_lines(pieces, columns, profiles);
    Row row = row_at(lines[first], lines[behind - 1], columns);
    for (std::size_t line = 0; line < pieces.size(); ++line) {
        Cell& cell = row.cells[column_of[line]];
        const Place place = place_of(pieces[line]);
        const bool goes_on = line > 0 && column_of[line - 1] == column_of[line];
        cell.place = goes_on ? joined(cell.place, place) : place;
        append_paragraphs(pieces[line], cell.paragraphs);
    }
    return row;
}

}  // namespace

FoundBlocks read_listed_cells(const ListedLines& lines, std::size_t at) {
    FoundBlocks found;
    found.behind = at;
    const std::optional<ListedForm> form = listed_form(lines, at);
    if (!form) return found;
    std::vector<FoundBlock> furniture;
    FoundBlock table = empty_table(form->columns, at);
    append_row(table, heading_row(lines, at, *form), at);
    std::size_t behind = at + form->headings();
    const ListedRows rows(lines, behind, *form);
    for (std::size_t row = rows.next(behind); row < lines.size(); row = rows.next(behind)) {
        for (std::size_t line = behind; line < row; ++line) {
            if (lines[line].blank) continue;
            if (lines.roles[line] != Role::body) {
                append_line(lines[line], line, lines.roles[line], furniture);
            } else {
                append_row(table, band_row(lines[line], form->columns), line);
            }
        }
        behind = rows.behind(row);
        append_row(table, row_of(lines, row, behind, form->columns, rows.profiles()), row);
    }
    found.behind = behind;
    found.blocks.push_back(std::move(table));
    std::move(furniture.begin(), furniture.end(), std::back_inserter(found.blocks));
    return found;
}

}  // namespace actionplan
