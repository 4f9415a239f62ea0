#include "parse/cut_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "parse/grid.h"

namespace actionplan {

namespace {

// The same columns, none merged with others or with rows below, and no column with text in both.
bool are_halves(const Row& above, const Row& below, int columns) {
    if (above.cells.size() != below.cells.size() ||
        above.cells.size() != static_cast<std::size_t>(columns))
        return false;
    bool upper_text = false;
    bool lower_text = false;
    for (std::size_t i = 0; i < above.cells.size(); ++i) {
        const Cell& upper = above.cells[i];
        const Cell& lower = below.cells[i];
        if (upper.column != lower.column || upper.row_span > 1 || lower.row_span > 1) return false;
        if (has_text(upper) && has_text(lower)) return false;
        upper_text = upper_text || has_text(upper);
        lower_text = lower_text || has_text(lower);
    }
    return upper_text && lower_text;
}

void join(Row& above, Row below) {
    for (std::size_t i = 0; i < above.cells.size(); ++i) {
        Cell& upper = above.cells[i];
        Cell& lower = below.cells[i];
        if (has_text(lower)) {
            upper.paragraphs = std::move(lower.paragraphs);
            upper.tables = std::move(lower.tables);
        }
        upper.place = joined(upper.place, lower.place);
        if (!upper.fill) upper.fill = lower.fill;
    }
    above.place = joined(above.place, below.place);
}

}  // namespace

void join_halves(Table& table) {
    if (table.columns < 2) return;
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (Row& row : table.rows) {
        if (row.before == Break::cut) {
            // A heading that the page prints again stands between the halves.
            const auto above = std::find_if(rows.rbegin(), rows.rend(),
                                            [](const Row& upper) { return !upper.header; });
            if (above != rows.rend() && are_halves(*above, row, table.columns)) {
                join(*above, std::move(row));
                continue;
            }
        }
        rows.push_back(std::move(row));
    }
    table.rows = std::move(rows);
}

}  // namespace actionplan
