#include "extract/pdf/table_gate.h"

#include <algorithm>
#include <vector>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

struct GateLimits {
    double filled = 0.1;       // share of cells with text: grids emptier than this are frames or drawings
    double one_cell = 0.85;    // share of all words in one cell: a frame round text
    std::size_t least_cells = 4;
};
constexpr GateLimits limits;

}  // namespace

bool is_table(const PageTable& table, std::span<const Word> /*words*/) {
    if (table.cells.size() < 2 || table.columns() < 2) return false;
    std::size_t filled = 0;
    std::size_t words = 0;
    std::size_t most = 0;
    std::vector<bool> columns(static_cast<std::size_t>(table.columns()), false);
    std::vector<bool> rows(static_cast<std::size_t>(table.rows()), false);
    for (const PageCell& cell : table.cells) {
        words += cell.words.size();
        most = std::max(most, cell.words.size());
        if (cell.words.empty()) continue;
        ++filled;
        columns[static_cast<std::size_t>(cell.column)] = true;
        rows[static_cast<std::size_t>(cell.row)] = true;
    }
    const auto used_columns = std::count(columns.begin(), columns.end(), true);
    const auto used_rows = std::count(rows.begin(), rows.end(), true);
    if (used_columns < 2 || used_rows < 1) return false;
    if (used_rows == 1 && used_columns < 3) return false;
    if (filled < limits.least_cells && used_rows * used_columns < 4 && filled < 3) return false;
    if (static_cast<double>(filled) < limits.filled * static_cast<double>(table.cells.size())) return false;
    return static_cast<double>(most) < limits.one_cell * static_cast<double>(words) || filled >= 8;
}

}  // namespace actionplan::pdf
