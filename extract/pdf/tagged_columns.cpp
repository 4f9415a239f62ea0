#include "extract/pdf/tagged_columns.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>

namespace actionplan::pdf {
namespace {

constexpr double beyond = 1e6;  // points: no page reaches so far
constexpr int most_columns = 200;

// How many columns each row fills, cells from above among them.
std::map<int, int> widths(const std::vector<TaggedCell>& cells) {
    std::map<int, int> filled;
    for (const TaggedCell& cell : cells) {
        for (int row = cell.row; row < cell.row + cell.row_span; ++row)
            filled[row] += cell.column_span;
    }
    return filled;
}

// How far text may reach in the columns from `first` to `last` without standing in another one.
Extent room_of(const std::vector<Extent>& columns, int first, int last) {
    Extent room{-beyond, beyond};
    if (first > 0) room.from = columns[static_cast<std::size_t>(first) - 1].to;
    if (static_cast<std::size_t>(last) + 1 < columns.size())
        room.to = columns[static_cast<std::size_t>(last) + 1].from;
    return room;
}

// How badly the text of a cell stands in a column: what lies outside it, and what reaches into others once more.
double misfit(const Extent& text, const std::vector<Extent>& columns, int first, int span) {
    const int last = first + span - 1;
    const Extent room = room_of(columns, first, last);
    const double into_others =
        std::max(0.0, room.from - text.from) + std::max(0.0, text.to - room.to);
    const double apart = std::max({0.0, columns[static_cast<std::size_t>(first)].from - text.to,
                                   text.from - columns[static_cast<std::size_t>(last)].to});
    return into_others + apart;
}

// The columns, in order, in which the cells of one row fit best.
void place_row(const std::vector<TaggedCell*>& row, const std::vector<const Extent*>& texts,
               const std::vector<Extent>& columns) {
    const int count = static_cast<int>(columns.size());
    const auto width = static_cast<std::size_t>(count) + 1;
    constexpr double never = std::numeric_limits<double>::infinity();
    // best[i][c]: the least misfit of the first i cells that end before column c.
    std::vector<std::vector<double>> best(row.size() + 1, std::vector<double>(width, never));
    std::vector<std::vector<int>> begins(row.size() + 1, std::vector<int>(width, -1));
    best[0].assign(width, 0);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int span = row[i]->column_span;
        for (int end = span; end <= count; ++end) {
            const auto at = static_cast<std::size_t>(end);
            best[i + 1][at] = best[i + 1][at - 1];
            begins[i + 1][at] = begins[i + 1][at - 1];
            const double cost = best[i][static_cast<std::size_t>(end - span)] +
                                misfit(*texts[i], columns, end - span, span);
            if (cost < best[i + 1][at]) {
                best[i + 1][at] = cost;
                begins[i + 1][at] = end - span;
            }
        }
    }
    if (best[row.size()].back() == never) return;
    int end = count;
    for (std::size_t i = row.size(); i-- > 0;) {
        row[i]->column = begins[i + 1][static_cast<std::size_t>(end)];
        end = row[i]->column;
    }
}

// By the rows that lack no cell. Empty: they don't show it for each column.
std::vector<Extent> reach_of_rows(const std::vector<TaggedCell>& cells, int columns,
                                  const std::vector<Extent>& across,
                                  const std::map<int, int>& filled) {
    std::vector<Extent> reach(static_cast<std::size_t>(columns));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].column_span == 1 && across[i].known() && filled.at(cells[i].row) == columns)
            reach[static_cast<std::size_t>(cells[i].column)].add(across[i].from, across[i].to);
    }
    for (std::size_t i = 0; i < reach.size(); ++i) {
        if (!reach[i].known() || (i > 0 && reach[i].from < reach[i - 1].to)) return {};
    }
    return reach;
}

// By the columns of the table that goes on here.
std::vector<Extent> reach_before(int columns, const std::vector<double>& edges) {
    std::vector<Extent> reach;
    if (edges.size() != static_cast<std::size_t>(columns) + 1) return reach;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) reach.push_back({edges[i], edges[i + 1]});
    return reach;
}

}  // namespace

bool settle_columns(std::vector<TaggedCell>& cells, int columns, const std::vector<Extent>& across,
                    const std::vector<double>& edges_before) {
    if (columns < 2 || columns > most_columns) return false;
    const std::map<int, int> filled = widths(cells);
    std::vector<Extent> reach = reach_of_rows(cells, columns, across, filled);
    if (reach.empty()) reach = reach_before(columns, edges_before);
    if (reach.empty()) return false;
    std::map<int, std::vector<std::size_t>> short_rows;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (across[i].known() && filled.at(cells[i].row) < columns)
            short_rows[cells[i].row].push_back(i);
    }
    for (const auto& [number, members] : short_rows) {
        std::vector<TaggedCell*> row;
        std::vector<const Extent*> texts;
        for (const std::size_t i : members) {
            row.push_back(&cells[i]);
            texts.push_back(&across[i]);
        }
        place_row(row, texts, reach);
    }
    return true;
}

}  // namespace actionplan::pdf
