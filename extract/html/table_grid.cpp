#include "extract/html/table_grid.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace actionplan {

namespace {

constexpr int longest_row_span = 65'534;  // the HTML Standard's own limit

bool is_phantom(const PageRow& row) {
    return row.flat && std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const HtmlCell& cell) { return cell.blocks.empty(); });
}

void order_rows(std::vector<PageRow>& rows) {
    rows.erase(std::remove_if(rows.begin(), rows.end(), is_phantom), rows.end());
    std::stable_partition(rows.begin(), rows.end(),
                          [](const PageRow& row) { return row.group != RowGroup::foot; });
}

// For each row the first row of the next group: no span goes beyond it.
std::vector<int> group_ends(const std::vector<PageRow>& rows) {
    std::vector<int> ends(rows.size());
    for (std::size_t i = rows.size(); i-- > 0;) {
        const bool same = i + 1 < rows.size() && rows[i + 1].group_number == rows[i].group_number;
        ends[i] = same ? ends[i + 1] : static_cast<int>(i) + 1;
    }
    return ends;
}

Cell placed(HtmlCell&& cell, int column) {
    Cell result;
    result.column = column;
    result.header = cell.header;
    result.fill = cell.fill;
    result.place = PathPlace{std::move(cell.path)};
    result.paragraphs.reserve(cell.blocks.size());
    for (Block& block : cell.blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            result.paragraphs.push_back(std::move(*paragraph));
        } else if (auto* table = std::get_if<Table>(&block)) {
            table->after = result.paragraphs.size();
            result.tables.push_back(std::move(*table));
        }
    }
    return result;
}

// A row of headings: thead says so, or all of it is th that head columns. A lone th is the title of a band.
bool heads_columns(const PageRow& row) {
    if (row.group == RowGroup::head) return true;
    return row.cells.size() > 1 &&
           std::all_of(row.cells.begin(), row.cells.end(),
                       [](const HtmlCell& cell) { return cell.header && !cell.row_header; });
}

class Grid {
 public:
    explicit Grid(const HtmlLimits& limits) : limits_(limits) {}

    void place(PageRow&& row, int number, int group_end) {
        Row result;
        result.header = heads_columns(row);
        result.cells.reserve(row.cells.size());
        result.place = PathPlace{std::move(row.path)};
        int column = 0;
        for (HtmlCell& cell : row.cells) {
            column = free_column(column, number);
            // Cells beyond the limit are kept, but reach no further than themselves.
            const bool within = column < limits_.columns;
            const int span = within ? std::clamp(cell.column_span, 1, limits_.columns - column) : 1;
            const int rows = within ? std::clamp(cell.row_span, 0, longest_row_span) : 1;
            const int last_row = rows == 0 ? group_end : std::min(group_end, number + rows);
            const int width = take(column, span, number, last_row);
            begins_.resize(std::max(begins_.size(), static_cast<std::size_t>(column) + 1));
            begins_[static_cast<std::size_t>(column)] = true;
            result.cells.push_back(placed(std::move(cell), column));
            result.cells.back().column_span = width;
            result.cells.back().row_span = last_row - number;
            column += width;
        }
        rows_.push_back(std::move(result));
    }

    Table finish() {
        Table table;
        const std::vector<int> kept = kept_columns();
        table.columns = kept.empty() ? 0 : kept.back();
        for (Row& row : rows_) {
            for (Cell& cell : row.cells) {
                const auto first = static_cast<std::size_t>(cell.column);
                const std::size_t last =
                    std::min(first + static_cast<std::size_t>(cell.column_span), begins_.size());
                cell.column = kept[first];
                cell.column_span = kept[last] - kept[first];
            }
        }
        table.rows = std::move(rows_);
        fill_up(table);
        return table;
    }

 private:
    int free_column(int column, int row) const {
        while (static_cast<std::size_t>(column) < taken_until_.size() &&
               taken_until_[static_cast<std::size_t>(column)] > row) {
            ++column;
        }
        return column;
    }

    // Takes the columns from `column` on, as many as are free; gives how many.
    int take(int column, int span, int row, int last_row) {
        const auto first = static_cast<std::size_t>(column);
        taken_until_.resize(std::max(taken_until_.size(), first + static_cast<std::size_t>(span)),
                            0);
        int width = 0;
        while (width < span && taken_until_[first + static_cast<std::size_t>(width)] <= row) {
            taken_until_[first + static_cast<std::size_t>(width)] = last_row;
            ++width;
        }
        return width;
    }

    // How many kept columns stand before each column, and in all at the end.
    std::vector<int> kept_columns() const {
        std::vector<int> kept(begins_.size() + 1, 0);
        for (std::size_t i = 0; i < begins_.size(); ++i)
            kept[i + 1] = kept[i] + (begins_[i] ? 1 : 0);
        return kept;
    }

    // A hostile page of one long and many short rows gets no more cells than a page may have.
    void fill_up(Table& table) const {
        if (table.columns > limits_.columns) return;
        std::size_t cells_left = limits_.cells;
        std::vector<int> taken_until(static_cast<std::size_t>(table.columns), 0);
        for (std::size_t number = 0; number < table.rows.size(); ++number) {
            Row& row = table.rows[number];
            for (const Cell& cell : row.cells) {
                std::fill_n(taken_until.begin() + cell.column, cell.column_span,
                            static_cast<int>(number) + cell.row_span);
            }
            int behind = table.columns;
            while (behind > 0 &&
                   taken_until[static_cast<std::size_t>(behind) - 1] <= static_cast<int>(number))
                --behind;
            for (int column = behind; column < table.columns && cells_left > 0;
                 ++column, --cells_left) {
                Cell cell;
                cell.column = column;
                cell.place = row.place;
                row.cells.push_back(std::move(cell));
            }
        }
    }

    const HtmlLimits& limits_;
    std::vector<Row> rows_;
    std::vector<int> taken_until_;  // by column: the first row in which it is free again
    std::vector<bool> begins_;      // by column: some cell begins in it
};

}  // namespace

Table grid_of(HtmlTable&& table, const HtmlLimits& limits) {
    order_rows(table.rows);
    const std::vector<int> ends = group_ends(table.rows);
    Grid grid(limits);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        grid.place(std::move(table.rows[i]), static_cast<int>(i), ends[i]);
    }
    Table result = grid.finish();
    result.place = PathPlace{std::move(table.path)};
    return result;
}

}  // namespace actionplan
