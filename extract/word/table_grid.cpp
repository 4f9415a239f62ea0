#include "extract/word/table_grid.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace actionplan {

namespace {

// The two margins of a cell, which Word makes 108 each: a narrower column has no room for text. Rows of tables that
// were put together, or whose borders were dragged, differ by less.
constexpr int narrowest_column = 200;

using Edges = std::vector<int>;  // for each edge of the grid, the edge that a reader sees it as

// By how far each stands from the last that is one by itself.
Edges edges_by_width(const std::vector<int>& widths) {
    Edges edges{0};
    int since_edge = 0;
    for (const int width : widths) {
        since_edge += width;
        const bool apart = since_edge >= narrowest_column;
        edges.push_back(edges.back() + (apart ? 1 : 0));
        if (apart) since_edge = 0;
    }
    return edges;
}

// By how far those that are edges of cells stand from one another: on converted pages each row has its own, which lie
// around where they were meant to be.
Edges edges_by_gap(const std::vector<int>& widths, const std::vector<bool>& used) {
    Edges edges{0};
    int since_edge = 0;
    for (std::size_t at = 0; at < widths.size(); ++at) {
        since_edge += widths[at];
        const bool is_edge = at + 1 < used.size() && used[at + 1];
        const bool apart = is_edge && since_edge >= narrowest_column;
        edges.push_back(edges.back() + (apart ? 1 : 0));
        if (is_edge) since_edge = 0;
    }
    return edges;
}

template <typename Change>
void for_each_cell(Table& table, const Change& change) {
    for (Row& row : table.rows) {
        for (Cell& cell : row.cells) change(cell);
    }
}

void move_edges(Table& table, const std::vector<int>& edges) {
    const auto edge = [&](int column) { return edges.at(static_cast<std::size_t>(column)); };
    for_each_cell(table, [&](Cell& cell) {
        cell.column_span = edge(cell.column + cell.column_span) - edge(cell.column);
        cell.column = edge(cell.column);
    });
    table.columns = edge(table.columns);
}

}  // namespace

void join_near_edges(Table& table, const std::vector<int>& widths, const MayGo& may_go) {
    if (static_cast<std::size_t>(table.columns) > widths.size()) return;
    const auto width_of = [&](const Cell& cell) {
        const auto first = widths.begin() + cell.column;
        return std::accumulate(first, first + cell.column_span, 0);
    };
    std::vector<const Cell*> staying;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::vector<Cell>& cells = table.rows[row].cells;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const bool goes = width_of(cells[at]) < narrowest_column && may_go(row, at);
            if (!goes) staying.push_back(&cells[at]);
        }
    }
    std::vector<bool> used(widths.size() + 1);
    for (const Cell* const cell : staying) {
        const int behind = cell->column + cell->column_span;
        used.at(static_cast<std::size_t>(cell->column)) = true;
        used.at(static_cast<std::size_t>(behind)) = true;
    }
    for (const Edges& edges : {edges_by_gap(widths, used), edges_by_width(widths)}) {
        const auto edge = [&](int column) { return edges.at(static_cast<std::size_t>(column)); };
        const bool room_for_all =
            std::all_of(staying.begin(), staying.end(), [&](const Cell* cell) {
                return edge(cell->column) < edge(cell->column + cell->column_span);
            });
        if (!room_for_all) continue;
        if (edge(table.columns) != table.columns) move_edges(table, edges);
        return;
    }
}

void drop_unused_edges(Table& table) {
    std::vector<bool> begins(static_cast<std::size_t>(table.columns));
    for_each_cell(
        table, [&](const Cell& cell) { begins.at(static_cast<std::size_t>(cell.column)) = true; });
    std::vector<int> edges{0};
    for (const bool begun : begins) edges.push_back(edges.back() + (begun ? 1 : 0));
    move_edges(table, edges);
}

}  // namespace actionplan
