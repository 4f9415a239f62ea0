#include "extract/word/table_grid.h"

#include <cstddef>

namespace actionplan {

namespace {

// The two margins of a cell, which Word makes 108 each: a narrower column has no room for text. Rows of tables that
// were put together, or whose borders were dragged, differ by less.
constexpr int narrowest_column = 200;

// For each edge of the grid, the edge that a reader sees it as.
std::vector<int> seen_edges(const std::vector<int>& widths) {
    std::vector<int> edges{0};
    int since_edge = 0;
    for (const int width : widths) {
        since_edge += width;
        const bool apart = since_edge >= narrowest_column;
        edges.push_back(edges.back() + (apart ? 1 : 0));
        if (apart) since_edge = 0;
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

void join_near_edges(Table& table, const std::vector<int>& widths) {
    if (static_cast<std::size_t>(table.columns) > widths.size()) return;
    const std::vector<int> edges = seen_edges(widths);
    const auto edge = [&](int column) { return edges.at(static_cast<std::size_t>(column)); };
    bool room_for_all = true;
    for_each_cell(table, [&](const Cell& cell) {
        room_for_all = room_for_all && edge(cell.column) < edge(cell.column + cell.column_span);
    });
    if (room_for_all && edge(table.columns) != table.columns) move_edges(table, edges);
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
