#include "extract/pdf/tags.h"

#include <algorithm>
#include <cstddef>

namespace actionplan::pdf {

ContentTag TagTree::of(int page, int content) const {
    const auto on_page = pages.find(page);
    if (content < 0 || on_page == pages.end()) return {};
    const auto tag = on_page->second.find(content);
    return tag == on_page->second.end() ? ContentTag() : tag->second;
}

void resolve_columns(TaggedTable& table) {
    constexpr long most_positions = 2'000'000;
    long positions = 0;
    std::vector<int> taken;  // of each column: the first row that is free
    std::vector<int> ends(static_cast<std::size_t>(table.rows), 0);
    for (TaggedCell& cell : table.cells) {
        std::size_t column = 0;
        while (column < taken.size() && taken[column] > cell.row) ++column;
        cell.column = static_cast<int>(column);
        positions += static_cast<long>(cell.column_span) * cell.row_span;
        if (positions > most_positions) {
            table.even = false;
            return;
        }
        const std::size_t behind = column + static_cast<std::size_t>(cell.column_span);
        if (taken.size() < behind) taken.resize(behind, 0);
        for (; column < behind; ++column) {
            taken[column] = cell.row + cell.row_span;
            for (int row = cell.row; row < std::min(cell.row + cell.row_span, table.rows); ++row)
                ++ends[static_cast<std::size_t>(row)];
        }
        table.columns = std::max(table.columns, static_cast<int>(behind));
    }
    table.even =
        std::all_of(ends.begin(), ends.end(), [&](int width) { return width == table.columns; });
}

}  // namespace actionplan::pdf
