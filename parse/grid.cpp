#include "parse/grid.h"

#include <algorithm>

#include "parse/merged_columns.h"

namespace actionplan {

namespace {

// A cell that reaches down from a row above.
struct Reach {
    Cell* cell = nullptr;
    int rows_left = 0;
    bool covered = false;
};

// Most cells hold text: an action of its own, and no rest of one that the page cut.
bool is_mostly_filled(const Row& row) {
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(), has_text);
    return static_cast<std::size_t>(filled) * 2 > row.cells.size();
}

// A cell that is merged over rows and goes on behind a page break is empty there: its text stands above the break.
bool goes_on_from_above(const Row& row, const Cell& cell, bool merged_column) {
    if (!is_behind_break(row) || has_text(cell)) return false;
    return cell.row_span > 1 ||
           (row.before == Break::page && merged_column && is_mostly_filled(row));
}

// Calls `see` with the paragraphs of the cell and of the tables in it, in reading order.
template <typename See>
void see_paragraphs(const Cell& cell, const See& see) {
    auto table = cell.tables.begin();
    for (std::size_t at = 0; at <= cell.paragraphs.size(); ++at) {
        const bool last = at == cell.paragraphs.size();
        for (; table != cell.tables.end() && (last || table->after <= at); ++table) {
            for (const Row& row : table->rows) {
                for (const Cell& nested : row.cells) see_paragraphs(nested, see);
            }
        }
        if (!last) see(cell.paragraphs[at]);
    }
}

}  // namespace

std::vector<ResolvedRow> grid_of(Table& table, const std::vector<bool>& merged) {
    const auto columns = static_cast<std::size_t>(std::max(table.columns, 0));
    std::vector<ResolvedRow> grid;
    grid.reserve(table.rows.size());
    std::vector<Reach> reaches(columns);
    std::vector<ResolvedCell> filled(
        columns);  // the last cell with text in each column, headers aside
    std::vector<std::size_t> filled_in(columns, 0);  // and its row
    for (Row& row : table.rows) {
        ResolvedRow line{std::vector<ResolvedCell>(columns), &row};
        for (std::size_t column = 0; column < columns; ++column) {
            Reach& reach = reaches[column];
            if (reach.rows_left == 0) continue;
            line.cells[column] = {reach.cell, true, reach.covered, true};
            --reach.rows_left;
        }
        for (Cell& cell : row.cells) {
            const auto first = static_cast<std::size_t>(std::max(cell.column, 0));
            const auto behind =
                std::min(columns, first + static_cast<std::size_t>(std::max(cell.column_span, 1)));
            const bool continued =
                first < columns && filled[first].cell != nullptr &&
                goes_on_from_above(row, cell, first < merged.size() && merged[first]);
            Cell* const shown = continued ? filled[first].cell : &cell;
            if (continued) grid[filled_in[first]].cells[first].shared = true;
            for (std::size_t column = first; column < behind; ++column) {
                const bool covered = column > first;
                line.cells[column] = {shown, continued, covered, continued || cell.row_span > 1};
                reaches[column] = {shown, std::max(cell.row_span, 1) - 1, covered};
                if (row.header || !has_text(*shown)) continue;
                filled[column] = line.cells[column];
                filled_in[column] = grid.size();
            }
        }
        grid.push_back(std::move(line));
    }
    return grid;
}

std::vector<Paragraph> paragraphs_of(const Cell& cell) {
    std::vector<Paragraph> paragraphs;
    see_paragraphs(cell, [&](const Paragraph& paragraph) { paragraphs.push_back(paragraph); });
    return paragraphs;
}

std::string text_of(const Cell& cell) {
    std::string text;
    see_paragraphs(cell, [&](const Paragraph& paragraph) {
        if (!text.empty() && !paragraph.text.empty()) text += ' ';
        text += paragraph.text;
    });
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
    see_paragraphs(cell, [&](const Paragraph& paragraph) { length += paragraph.text.size(); });
    return length;
}

std::string_view first_paragraph(const Cell& cell) {
    for (const Paragraph& paragraph : cell.paragraphs) {
        if (!paragraph.text.empty()) return paragraph.text;
    }
    return {};
}

}  // namespace actionplan
