#include "extract/text/cell_lines.h"

#include <vector>

#include "extract/text/cell_rows.h"
#include "extract/text/cell_tables.h"
#include "extract/text/gathered_cells.h"

namespace actionplan {

bool has_cell_lines(std::span<const Line> lines) {
    constexpr std::size_t fewest_cell_lines = 3;
    std::size_t cell_lines = 0;
    std::size_t row_lines = 0;
    for (const Line& line : lines) {
        if (line.leading_tab && line.tabs == 0) ++cell_lines;
        if (line.tabs >= 2 || (!line.leading_tab && line.tabs == 1)) ++row_lines;
    }
    return cell_lines >= fewest_cell_lines && cell_lines > row_lines;
}

FoundBlocks read_cell_tables(const BodyLines& lines, std::size_t first) {
    const GatheredCells gathered = gather_cells(lines, first);
    FoundBlocks found;
    found.blocks = tables_of_cells(lines, gathered.cells, rows_of_cells(gathered.cells));
    for (const std::size_t at : gathered.furniture)
        append_line(lines[at], at, lines.roles[at], found.blocks);
    found.behind = gathered.behind;
    return found;
}

}  // namespace actionplan
