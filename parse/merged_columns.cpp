#include "parse/merged_columns.h"

#include <algorithm>
#include <utility>

#include "parse/grid.h"

namespace actionplan {

bool is_behind_break(const Row& row) {
    return !row.header && (row.before == Break::page || row.before == Break::cut);
}

void MergedColumns::add(const Table& table) {
    std::vector<std::string> heading;
    if (!table.rows.empty()) {
        for (const Cell& cell : table.rows.front().cells) heading.push_back(text_of(cell));
    }
    const auto columns = static_cast<std::size_t>(std::max(table.columns, 0));
    if (heading != heading_ || columns != merged_.size()) {
        heading_ = std::move(heading);
        merged_.assign(columns, false);
        blank_.assign(columns, false);
    }
    for (const Row& row : table.rows) {
        if (row.header) continue;
        for (const Cell& cell : row.cells) {
            const auto column = static_cast<std::size_t>(cell.column);
            if (cell.column < 0 || column >= columns) continue;
            const bool filled = has_text(cell);
            if (filled && cell.row_span > 1) merged_[column] = true;
            if (!filled && !is_behind_break(row)) blank_[column] = true;
        }
    }
}

std::vector<bool> MergedColumns::flags() const {
    std::vector<bool> flags(merged_.size());
    std::transform(merged_.begin(), merged_.end(), blank_.begin(), flags.begin(),
                   [](bool merged, bool blank) { return merged && !blank; });
    return flags;
}

}  // namespace actionplan
