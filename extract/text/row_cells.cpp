#include "extract/text/row_cells.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text/bullets.h"
#include "extract/text/row_fields.h"

namespace actionplan {

namespace {

constexpr std::size_t most_surplus = 32;  // fields over the columns that are still worth fitting

// Whether the field is a bullet and the next is what it opens.
bool is_bullet(const Piece& field, const Piece& next) {
    const std::string_view mark = trimmed(field).text;
    if (mark.empty() || field.line != next.line) return false;
    return bullet_of(reaching_to(mark, next.text)).mark.size() == mark.size();
}

// Tabs stand inside no cell but behind a bullet; what is left over is the last cell's.
std::vector<std::size_t> first_fields_of_tabs(const std::vector<Piece>& fields,
                                              std::size_t columns) {
    std::size_t surplus = fields.size() - std::min(fields.size(), columns);
    std::vector<std::size_t> firsts;
    for (std::size_t field = 0; field < fields.size() && firsts.size() < columns; ++field) {
        const bool goes_on =
            surplus > 0 && field > 0 && is_bullet(fields[field - 1], fields[field]);
        if (goes_on) {
            --surplus;
        } else {
            firsts.push_back(field);
        }
    }
    return firsts;
}

// The first field of each cell.
std::vector<std::size_t> first_fields(const PartedRows& rows, const std::vector<Piece>& fields) {
    const std::size_t columns = rows.columns();
    if (rows.lines().separator() == Separator::tab) return first_fields_of_tabs(fields, columns);
    if (fields.size() > columns && fields.size() - columns <= most_surplus)
        return fitted_cells(fields, columns, rows.profiles());
    std::vector<std::size_t> firsts(std::min(fields.size(), columns));
    std::iota(firsts.begin(), firsts.end(), std::size_t{0});
    return firsts;
}

// The pieces of a cell that is made of these fields, one a line.
std::vector<Piece> joined_pieces(std::span<const std::vector<Piece>> fields) {
    std::vector<Piece> joined;
    for (const std::vector<Piece>& pieces : fields) {
        for (const Piece& piece : pieces) {
            if (joined.empty() || joined.back().line != piece.line) {
                joined.push_back(piece);
            } else {
                joined.back().text = reaching_to(joined.back().text, piece.text);
            }
        }
    }
    return joined;
}

void fill(Cell& cell, std::span<const Piece> pieces) {
    for (const Piece& piece : pieces) {
        append_paragraphs(piece, cell.paragraphs);
        cell.place = joined(cell.place, place_of(trimmed(piece)));
    }
}

Row empty_row(std::size_t columns) {
    Row row;
    row.cells.resize(columns);
    for (std::size_t column = 0; column < columns; ++column)
        row.cells[column].column = static_cast<int>(column);
    return row;
}

}  // namespace

Row row_of_line(const PartedRows& rows, std::size_t at) {
    const std::vector<Piece> fields = rows.lines().fields(at);
    Row row = empty_row(rows.columns());
    const std::size_t filled = std::min(fields.size(), rows.columns());
    for (std::size_t column = 0; column < filled; ++column)
        fill(row.cells[column], {&fields[column], 1});
    row.place = place_of_lines(rows.lines()[at], rows.lines()[at]);
    return row;
}

Row row_of_lines(const PartedRows& rows, std::size_t first, std::size_t behind) {
    RowFields fields = row_fields(rows.lines(), first, behind);
    while (fields.whole.size() > rows.columns() && trimmed(fields.whole.back()).text.empty()) {
        fields.whole.pop_back();
        fields.pieces.pop_back();
    }
    std::vector<std::size_t> firsts = first_fields(rows, fields.whole);
    const std::size_t cells = firsts.size();
    firsts.push_back(fields.whole.size());
    Row row = empty_row(rows.columns());
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const auto pieces =
            std::span(fields.pieces).subspan(firsts[cell], firsts[cell + 1] - firsts[cell]);
        fill(row.cells[cell], joined_pieces(pieces));
    }
    row.place = place_of_lines(rows.lines()[first], rows.lines()[behind - 1]);
    return row;
}

}  // namespace actionplan
