#include "parse/grid.h"

#include <algorithm>

namespace actionplan {

namespace {

// A cell that reaches down from a row above.
struct Reach {
    Cell* cell = nullptr;
    int rows_left = 0;
    bool covered = false;
};

}  // namespace

std::vector<GridRow> grid_of(Table& table) {
    const auto columns = static_cast<std::size_t>(std::max(table.columns, 0));
    std::vector<GridRow> grid;
    grid.reserve(table.rows.size());
    std::vector<Reach> reaches(columns);
    for (Row& row : table.rows) {
        GridRow line{std::vector<GridCell>(columns), &row};
        for (std::size_t column = 0; column < columns; ++column) {
            Reach& reach = reaches[column];
            if (reach.rows_left == 0) continue;
            line.cells[column] = {reach.cell, true, reach.covered};
            --reach.rows_left;
        }
        for (Cell& cell : row.cells) {
            const auto first = static_cast<std::size_t>(std::max(cell.column, 0));
            const auto behind = std::min(columns, first + static_cast<std::size_t>(std::max(cell.column_span, 1)));
            for (std::size_t column = first; column < behind; ++column) {
                const bool covered = column > first;
                line.cells[column] = {&cell, false, covered};
                reaches[column] = {&cell, std::max(cell.row_span, 1) - 1, covered};
            }
        }
        grid.push_back(std::move(line));
    }
    return grid;
}

std::string text_of(const Cell& cell) {
    std::string text;
    for (const Paragraph& paragraph : cell.paragraphs) {
        if (!text.empty() && !paragraph.text.empty()) text += ' ';
        text += paragraph.text;
    }
    return text;
}

bool has_text(const Cell& cell) {
    const auto is_filled = [](const Paragraph& paragraph) { return !paragraph.text.empty(); };
    if (std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(), is_filled)) return true;
    for (const Table& table : cell.tables) {
        for (const Row& row : table.rows) {
            if (std::any_of(row.cells.begin(), row.cells.end(), has_text)) return true;
        }
    }
    return false;
}

std::size_t length_of(const Cell& cell) {
    std::size_t length = 0;
    for (const Paragraph& paragraph : cell.paragraphs) length += paragraph.text.size();
    return length;
}

std::string_view first_paragraph(const Cell& cell) {
    for (const Paragraph& paragraph : cell.paragraphs) {
        if (!paragraph.text.empty()) return paragraph.text;
    }
    return {};
}

}  // namespace actionplan
