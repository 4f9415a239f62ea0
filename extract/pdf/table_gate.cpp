#include "extract/pdf/table_gate.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/pdf/boxes.h"
#include "extract/pdf/table_joining.h"

namespace actionplan::pdf {
namespace {

struct GateLimits {
    double filled =
        0.1;  // share of cells with text: grids emptier than this are frames or drawings
    double one_cell = 0.85;  // share of all words in one cell: a frame round text
    std::size_t least_cells = 4;
    double chart = 0.12;          // share of the area that curves and slanted strokes reach over
    std::ptrdiff_t drawings = 6;  // shapes of some size inside
    std::ptrdiff_t slants = 30;   // slanted strokes of any size inside
    std::ptrdiff_t aligned_rows = 2;   // rows of cells of a table without lines
    std::ptrdiff_t aligned_pairs = 4;  // the same when it has two columns
    double aligned_filled = 0.4;       // share of its grid with text
    int bars = 5;
    int most_badges = 500;  // on a page, that are looked at
    double banner = 3;      // in sizes of its words
    double badge = 0.6;     // share of a shaded area's width that its words reach over
    double same_edge = 4;   // points
    double tile = 1;        // points between the tops of shaded cells of one row
    std::size_t many_cells =
        24;  // a drawn grid with this many texts is a table even under a drawing
};
constexpr GateLimits limits;

// Shading drawn round a word or two, as a status is printed on a badge.
bool is_badge(const BoundingBox& box, const PreparedPage& page) {
    double left = box.right;
    double right = box.left;
    for (const PageWord& word : page.words) {
        if (!holds(box, middle_x(word.box), middle_y(word.box))) continue;
        left = std::min(left, word.box.left);
        right = std::max(right, word.box.right);
    }
    return right - left > limits.badge * width(box);
}

// A shape that is no higher than a line of large text, and holds words: the title of the table, not a chart.
bool is_banner(const BoundingBox& shape, const PreparedPage& page) {
    return std::any_of(page.words.begin(), page.words.end(), [&](const PageWord& word) {
        return holds(shape, middle_x(word.box), middle_y(word.box)) &&
               height(shape) < limits.banner * word.size;
    });
}

std::ptrdiff_t inside(const BoundingBox& box, const std::vector<BoundingBox>& shapes) {
    return std::count_if(shapes.begin(), shapes.end(), [&](const BoundingBox& shape) {
        return holds(box, middle_x(shape), middle_y(shape));
    });
}

// Curves and slanted lines: a chart with its labels, not a table.
bool under_drawing(const PageTable& table, const PreparedPage& page) {
    if (inside(table.box, page.slants) >= limits.slants) return true;
    if (inside(table.box, page.drawings) >= limits.drawings) {
        const auto drawn = std::count_if(
            page.drawings.begin(), page.drawings.end(), [&](const BoundingBox& shape) {
                return holds(table.box, middle_x(shape), middle_y(shape)) && !is_badge(shape, page);
            });
        if (drawn >= limits.drawings) return true;
    }
    return std::any_of(page.drawings.begin(), page.drawings.end(), [&](const BoundingBox& drawing) {
        const double across = overlap_x(table.box, drawing);
        const double down = overlap_y(table.box, drawing);
        return across > 0 && down > 0 &&
               across * down > limits.chart * width(table.box) * height(table.box) &&
               !is_banner(drawing, page);
    });
}

// Another area of that colour adjoins it, as high as it is: the cells of a row.
bool is_tile(const Shading& shading, const std::vector<Shading>& shadings) {
    const BoundingBox& box = shading.box;
    return std::any_of(shadings.begin(), shadings.end(), [&](const Shading& other) {
        return std::fabs(other.box.top - box.top) < limits.tile &&
               std::fabs(other.box.bottom - box.bottom) < limits.tile &&
               (std::fabs(other.box.left - box.right) < limits.same_edge ||
                std::fabs(other.box.right - box.left) < limits.same_edge) &&
               other.colour == shading.colour;
    });
}

// Shaded areas that begin and end at no column: the bars of a chart.
bool has_bars(const PageTable& table, const PreparedPage& page) {
    const auto at_column = [&](double x) {
        return std::any_of(table.xs.begin(), table.xs.end(),
                           [&](double edge) { return std::fabs(edge - x) < limits.same_edge; });
    };
    int bars = 0;
    int shaded = 0;
    int looked_at = 0;
    for (const Shading& shading : page.ruling.shadings) {
        if (!holds(table.box, middle_x(shading.box), middle_y(shading.box))) continue;
        ++shaded;
        const bool bar = !(at_column(shading.box.left) && at_column(shading.box.right));
        const bool other = bar && looked_at++ < limits.most_badges &&
                           (is_badge(shading.box, page) || is_tile(shading, page.ruling.shadings));
        bars += bar && !other ? 1 : 0;
    }
    return bars >= limits.bars && bars * 2 > shaded;
}

bool columns_drawn(const PageTable& table) {
    return std::count(table.drawn.begin(), table.drawn.end(), true) >=
           static_cast<std::ptrdiff_t>(table.drawn.size()) - 1;
}

}  // namespace

bool is_aligned_table(const PageTable& table) {
    std::size_t filled = 0;
    std::vector<int> by_row(static_cast<std::size_t>(table.rows()), 0);
    for (const PageCell& cell : table.cells) {
        if (cell.words.empty()) continue;
        ++filled;
        ++by_row[static_cast<std::size_t>(cell.row)];
    }
    const auto rows =
        std::count_if(by_row.begin(), by_row.end(), [](int cells) { return cells > 1; });
    if (table.columns() < 2 ||
        rows < (table.columns() == 2 ? limits.aligned_pairs : limits.aligned_rows))
        return false;
    return static_cast<double>(filled) >=
           limits.aligned_filled * static_cast<double>(table.rows() * table.columns());
}

bool is_rest_of_row(const PageTable& table, const std::vector<double>& columns_before,
                    const PreparedPage& page, const std::vector<bool>& free) {
    if (table.columns() < 2 || table.closed_above || !columns_drawn(table) ||
        !same_columns(columns_before, table.xs))
        return false;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        if (free[i] && page.words[i].box.bottom <= table.box.top) return false;
    }
    return true;
}

bool is_table(const PageTable& table, const PreparedPage& page) {
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
    if (!columns_drawn(table) && has_bars(table, page)) return false;
    if (under_drawing(table, page) && (filled < limits.many_cells || !columns_drawn(table)))
        return false;
    if (static_cast<double>(filled) < limits.filled * static_cast<double>(table.cells.size()))
        return false;
    const bool drawn = columns_drawn(table) && used_rows > 1 && filled >= limits.least_cells;
    return drawn || static_cast<double>(most) < limits.one_cell * static_cast<double>(words) ||
           filled >= 2 * limits.least_cells;
}

}  // namespace actionplan::pdf
