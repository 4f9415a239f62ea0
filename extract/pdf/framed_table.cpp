#include "extract/pdf/framed_table.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"
#include "extract/pdf/table_joining.h"

namespace actionplan::pdf {
namespace {

struct FrameTolerances {
    double border = 6.0;      // a line this near the region's side is its border
    double same_line = 3.0;   // lines this near are one
    double sliver = 12.0;     // a column without text and narrower than this is drawing
    double thin_row = 1e9;    // rows without text are never meant
    double full_width = 0.6;  // share of the width that a line must cover to part whole rows
};
constexpr FrameTolerances tolerances;

// Which cell each position of the grid belongs to.
std::vector<std::size_t> owners(const Grid& grid) {
    std::vector<std::size_t> owner(
        static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns()), 0);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        const GridCell& cell = grid.cells[i];
        for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
            for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
                owner[static_cast<std::size_t>(r) * static_cast<std::size_t>(grid.columns()) +
                      static_cast<std::size_t>(c)] = i;
            }
        }
    }
    return owner;
}

std::size_t slot(const std::vector<double>& at, double x) {
    const auto above = std::upper_bound(at.begin() + 1, at.end() - 1, x);
    return static_cast<std::size_t>(above - at.begin()) - 1;
}

void place_words(PageTable& table, const Grid& grid, std::span<const PageWord> words,
                 const std::vector<std::size_t>& inside) {
    const std::vector<std::size_t> owner = owners(grid);
    for (const std::size_t index : inside) {
        const BoundingBox& box = words[index].box;
        const std::size_t row = slot(table.ys, middle_y(box));
        const std::size_t column = slot(table.xs, middle_x(box));
        table.cells[owner[row * (table.xs.size() - 1) + column]].words.push_back(index);
    }
}

// One area of shading fills this cell and not much more.
bool shaded_by_itself(const std::vector<Shading>& shadings, const BoundingBox& box) {
    return std::any_of(shadings.begin(), shadings.end(), [&](const Shading& shading) {
        return holds(shading.box, middle_x(box), middle_y(box)) &&
               width(shading.box) < 1.5 * width(box);
    });
}

bool holds_a_mark(std::span<const Mark> marks, const BoundingBox& box) {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
        return holds(box, middle_x(mark.box), middle_y(mark.box));
    });
}

// Takes out rows or columns that hold no text of their own, unless their shading is wide enough to be meant or dots of
// colour stand in them.
void drop_blank(std::vector<double>& at, std::vector<PageCell>& cells, int PageCell::*first,
                int PageCell::*span, double thin, const std::vector<Shading>& shadings,
                std::span<const Mark> marks) {
    for (int k = static_cast<int>(at.size()) - 2; k >= 0 && at.size() > 2; --k) {
        const auto index = static_cast<std::size_t>(k);
        const bool wide = at[index + 1] - at[index] >= thin;
        const bool used = std::any_of(cells.begin(), cells.end(), [&](const PageCell& cell) {
            return cell.*first == k && cell.*span == 1 &&
                   (!cell.words.empty() || (wide && shaded_by_itself(shadings, cell.box)) ||
                    holds_a_mark(marks, cell.box));
        });
        if (used) continue;
        std::erase_if(cells,
                      [&](const PageCell& cell) { return cell.*first == k && cell.*span == 1; });
        for (PageCell& cell : cells) {
            if (cell.*first <= k && k < cell.*first + cell.*span)
                --(cell.*span);
            else if (cell.*first > k)
                --(cell.*first);
        }
        at.erase(at.begin() +
                 (index == 0 ? 0 : k + (k + 2 == static_cast<int>(at.size()) ? 1 : 0)));
    }
}

}  // namespace

bool drawn_along(const Region& region, double y) {
    double covered = 0;
    for (const RulingLine& line : region.level) {
        if (std::fabs(line.at - y) <= tolerances.same_line && !line.shading)
            covered += line.to - line.from;
    }
    return covered >= tolerances.full_width * width(region.box);
}

PageTable framed_table(const Frame& frame, const Region& region, const RegionView& view) {
    const Grid grid = grid_of(frame.level, frame.upright);
    PageTable table;
    if (grid.cells.empty()) return table;
    table.xs = grid.xs;
    table.ys = grid.ys;
    table.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
    for (const GridCell& cell : grid.cells) {
        table.cells.push_back(
            {cell.row, cell.column, cell.row_span, cell.column_span, cell.box, {}, false});
    }
    place_words(table, grid, view.words, view.inside);
    // Columns that stand where those of the table before stood are meant, blank or not.
    const bool goes_on = !view.columns.empty() && same_columns(view.columns.front(), table.xs);
    if (!goes_on) {
        drop_blank(table.xs, table.cells, &PageCell::column, &PageCell::column_span,
                   tolerances.sliver, view.shadings, view.marks);
    }
    drop_blank(table.ys, table.cells, &PageCell::row, &PageCell::row_span, tolerances.thin_row, {},
               {});
    for (const double x : table.xs) {
        table.drawn.push_back(std::any_of(
            region.upright.begin(), region.upright.end(),
            [&](const RulingLine& line) { return std::fabs(line.at - x) < tolerances.border; }));
    }
    int ruled = 0;
    for (const double y : table.ys) ruled += drawn_along(region, y) ? 1 : 0;
    table.ruled = ruled * 2 > static_cast<int>(table.ys.size());
    table.closed_above = drawn_along(region, table.box.top);
    table.closed_below = drawn_along(region, table.box.bottom);
    return table;
}

}  // namespace actionplan::pdf
