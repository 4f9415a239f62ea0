#include "extract/text/cell_tables.h"

#include <algorithm>
#include <span>
#include <utility>

#include "extract/text/table_end.h"

namespace actionplan {

namespace {

Cell cell_of(const GatheredCell& source, std::size_t pieces, std::size_t column) {
    Cell cell;
    cell.column = static_cast<int>(column);
    for (const Piece& one : std::span(source.pieces).first(pieces)) {
        const Piece piece = trimmed(one);
        if (piece.text.empty()) continue;
        append_paragraphs(piece, cell.paragraphs);
        cell.place = joined(cell.place, place_of(piece));
    }
    if (std::holds_alternative<std::monostate>(cell.place))
        cell.place = place_of(trimmed(source.pieces.front()));
    return cell;
}

class CellTables {
 public:
    CellTables(const BodyLines& lines, const std::vector<GatheredCell>& cells,
               const std::vector<CellRow>& rows)
        : lines_(lines), cells_(cells), end_(cells, rows) {}

    void add(const CellRow& source) {
        const GatheredCell& first = cells_[source.first];
        const GatheredCell& last = cells_[source.behind - 1];
        const std::size_t inside = end_.pieces_inside(last, source);
        if (!goes_on_with(source)) found_.push_back(empty_table(source.columns, first.first));
        Row row = row_of(source, inside);
        row.before = first.before;
        const std::size_t last_line = last_filled_line(source, inside);
        row.place = place_of_lines(lines_[first.first], lines_[last_line]);
        append_row(found_.back(), std::move(row), first.first);
        for (const Piece& piece : std::span(last.pieces).subspan(inside))
            append_line(*piece.line, line_of(piece), Role::body, found_);
    }

    // A "table" of nothing but one band is a paragraph that opens with a tab.
    std::vector<FoundBlock> finished() {
        std::vector<FoundBlock> blocks;
        for (FoundBlock& block : found_) {
            auto* const table = std::get_if<Table>(&block.block);
            if (table == nullptr || table->rows.size() != 1 || table->rows[0].cells.size() != 1) {
                blocks.push_back(std::move(block));
                continue;
            }
            for (Paragraph& paragraph : table->rows[0].cells[0].paragraphs)
                blocks.push_back({std::move(paragraph), block.first_line, {}});
        }
        return blocks;
    }

 private:
    std::size_t line_of(const Piece& piece) const {
        return static_cast<std::size_t>(piece.line - lines_.lines.data());
    }

    bool goes_on_with(const CellRow& row) const {
        const auto* table = found_.empty() ? nullptr : std::get_if<Table>(&found_.back().block);
        return table != nullptr && table->columns == static_cast<int>(row.columns);
    }

    // The other cells of a band are empty: it is merged over them.
    bool is_band(const CellRow& row) const {
        if (row.cells() >= row.columns || !cells_[row.first].filled) return false;
        const auto others = std::span(cells_).subspan(row.first + 1, row.cells() - 1);
        return std::none_of(others.begin(), others.end(),
                            [](const GatheredCell& cell) { return cell.filled; });
    }

    // `inside`: the pieces of the row's last cell that belong to it.
    Row row_of(const CellRow& source, std::size_t inside) const {
        const bool band = is_band(source);
        Row row;
        for (std::size_t column = 0; column < (band ? 1 : source.cells()); ++column) {
            const GatheredCell& cell = cells_[source.first + column];
            const bool last = column + 1 == source.cells();
            row.cells.push_back(cell_of(cell, last ? inside : cell.pieces.size(), column));
        }
        if (band) row.cells.front().column_span = static_cast<int>(source.columns);
        return row;
    }

    std::size_t last_filled_line(const CellRow& row, std::size_t inside) const {
        const GatheredCell& last = cells_[row.behind - 1];
        std::size_t line = last.first;
        for (const Piece& piece : std::span(last.pieces).first(inside)) {
            if (!trimmed(piece).text.empty()) line = line_of(piece);
        }
        return line;
    }

    BodyLines lines_;
    const std::vector<GatheredCell>& cells_;
    TableEnd end_;
    std::vector<FoundBlock> found_;
};

}  // namespace

std::vector<FoundBlock> tables_of_cells(const BodyLines& lines,
                                        const std::vector<GatheredCell>& cells,
                                        const std::vector<CellRow>& rows) {
    CellTables tables(lines, cells, rows);
    for (const CellRow& row : rows) tables.add(row);
    return tables.finished();
}

}  // namespace actionplan
