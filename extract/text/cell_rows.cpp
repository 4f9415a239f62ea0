#include "extract/text/cell_rows.h"

#include <algorithm>
#include <string_view>

#include "extract/number_label.h"
#include "extract/text/row_partition.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_heading = 60;  // bytes of a cell of a header row
// Cells without a blank line between: more are several rows.
constexpr std::size_t longest_single_group = 24;

bool is_short(const GatheredCell& cell) { return length_of(cell) <= longest_heading; }

// Whether the cells could be a header row. The column of the numbers may have no heading.
bool are_headings(const std::vector<GatheredCell>& cells, std::size_t first,
                  const CellGroup& group) {
    if (group.cells < 2 || group.first_is_label || group.filled * 2 <= group.cells) return false;
    const bool but_first = group.cells > 3 && group.filled + 1 == group.cells;
    if (!group.first_filled && !but_first) return false;
    const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(first);
    return std::all_of(begin, begin + static_cast<std::ptrdiff_t>(group.cells), is_short);
}

CellGroup group_of(const std::vector<GatheredCell>& cells, std::size_t first, std::size_t behind) {
    CellGroup group;
    group.cells = behind - first;
    for (std::size_t cell = first; cell < behind; ++cell)
        group.filled += cells[cell].filled ? 1U : 0U;
    group.first_filled = cells[first].filled;
    group.first_length = length_of(cells[first]);
    group.first_is_label = is_number_label(text_of(cells[first]));
    group.headings = are_headings(cells, first, group);
    return group;
}

// Groups of cells between gaps. A table without any gap is one group as long as itself: there, every cell may open a row.
std::vector<CellGroup> groups_of(const std::vector<GatheredCell>& cells) {
    std::vector<CellGroup> groups;
    for (std::size_t first = 0; first < cells.size();) {
        std::size_t behind = first + 1;
        while (behind < cells.size() && !cells[behind].gap_before) ++behind;
        if (behind - first <= longest_single_group) {
            groups.push_back(group_of(cells, first, behind));
        } else {
            for (std::size_t cell = first; cell < behind; ++cell)
                groups.push_back(group_of(cells, cell, cell + 1));
        }
        first = behind;
    }
    return groups;
}

// The short texts of a row that could be a header; none of any other row.
std::vector<std::string_view> headings_of(const std::vector<GatheredCell>& cells,
                                          const CellRow& row) {
    std::vector<std::string_view> headings;
    if (!row.is_whole() || is_number_label(text_of(cells[row.first]))) return {};
    for (std::size_t at = row.first; at < row.behind; ++at) {
        if (!is_short(cells[at])) return {};
        headings.push_back(text_of(cells[at]));
    }
    const auto empty = std::count(headings.begin(), headings.end(), std::string_view{});
    if (static_cast<std::size_t>(empty) * 2 >= headings.size()) return {};
    return headings;
}

void find_last_rows(const std::vector<GatheredCell>& cells, std::vector<CellRow>& rows) {
    std::vector<std::string_view> header;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::vector<std::string_view> headings = headings_of(cells, rows[at]);
        const bool repeated = !headings.empty() && headings == header;
        const bool other_table = at > 0 && rows[at].columns != rows[at - 1].columns;
        if (at > 0) rows[at - 1].closes = repeated || other_table;
        if (header.empty() || other_table) header = headings;
    }
    if (!rows.empty()) rows.back().closes = true;
}

}  // namespace

std::vector<CellRow> rows_of_cells(const std::vector<GatheredCell>& cells) {
    const std::vector<CellGroup> groups = groups_of(cells);
    std::vector<CellRow> rows;
    std::size_t group = 0;
    std::size_t cell = 0;
    for (const RowOfGroups& row : partition_rows(groups)) {
        const std::size_t first = cell;
        for (std::size_t taken = 0; taken < row.groups; ++taken) cell += groups[group++].cells;
        rows.push_back({first, cell, row.columns, false});
    }
    find_last_rows(cells, rows);
    return rows;
}

}  // namespace actionplan
