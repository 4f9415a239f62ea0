#include "extract/pdf/table_of_region.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"
#include "extract/pdf/gutters.h"
#include "extract/pdf/row_splits.h"

namespace actionplan::pdf {
namespace {

struct TableTolerances {
    double border = 6.0;      // a line this near the region's side is its border
    double same_line = 3.0;   // lines this near are one
    double sliver = 12.0;     // a column without text and narrower than this is drawing
    double thin_row = 5.5;    // a row without text and lower than this is drawing
    double full_width = 0.6;  // share of the width that a line must cover to part whole rows
    int few_columns = 1;      // with this many upright lines inside, gaps are asked for more columns
};
constexpr TableTolerances tolerances;

std::vector<double> inner_uprights(const Region& region) {
    std::vector<double> xs;
    for (const RulingLine& line : region.upright) {
        if (line.at < region.box.left + tolerances.border || line.at > region.box.right - tolerances.border) continue;
        if (line.to - line.from < 0.3 * height(region.box)) continue;
        if (xs.empty() || line.at - xs.back() > tolerances.border) xs.push_back(line.at);
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

// Heights that part the region over most of its width.
std::vector<double> full_levels(const Region& region) {
    std::vector<RulingLine> lines = region.level;
    std::sort(lines.begin(), lines.end(), [](const RulingLine& a, const RulingLine& b) { return a.at < b.at; });
    std::vector<double> ys{region.box.top};
    for (std::size_t i = 0; i < lines.size();) {
        double covered = 0;
        std::size_t end = i;
        while (end < lines.size() && lines[end].at - lines[i].at <= tolerances.same_line) {
            covered += lines[end].to - lines[end].from;
            ++end;
        }
        if (covered >= tolerances.full_width * width(region.box) && lines[i].at > ys.back() + tolerances.same_line) {
            ys.push_back(lines[i].at);
        }
        i = end;
    }
    if (region.box.bottom > ys.back() + tolerances.same_line) ys.push_back(region.box.bottom);
    return ys;
}

struct Frame {
    std::vector<RulingLine> level;
    std::vector<RulingLine> upright;
};

// The columns of the page before, when they stand between the same sides and little text reaches over them.
std::vector<Gutter> gutters_before(const Region& region, const std::vector<TextLine>& lines, std::span<const Word> words,
                                   const std::vector<double>& columns_before) {
    std::vector<Gutter> gutters;
    if (columns_before.size() < 3 || std::fabs(columns_before.front() - region.box.left) > tolerances.border ||
        std::fabs(columns_before.back() - region.box.right) > tolerances.border) {
        return gutters;
    }
    for (std::size_t i = 1; i + 1 < columns_before.size(); ++i) {
        const double x = columns_before[i];
        int crossing = 0;
        for (const TextLine& line : lines) {
            for (const Chunk& chunk : chunks_of(line, words, 0.45)) crossing += chunk.left < x - 1 && chunk.right > x + 1 ? 1 : 0;
        }
        if (crossing * 4 > static_cast<int>(lines.size())) return {};
        gutters.push_back({x - 1, x + 1, 0});
    }
    return gutters;
}

std::vector<double> column_edges(const Region& region, const std::vector<TextLine>& lines, std::span<const Word> words,
                                 const std::vector<double>& columns_before, std::vector<Gutter>& gutters) {
    const std::vector<double> drawn = inner_uprights(region);
    std::vector<double> xs{region.box.left};
    xs.insert(xs.end(), drawn.begin(), drawn.end());
    xs.push_back(region.box.right);
    if (drawn.size() <= static_cast<std::size_t>(tolerances.few_columns)) {
        std::vector<Gutter> found = gutters_before(region, lines, words, columns_before);
        if (found.empty()) found = gutters_of(lines, words);
        for (const Gutter& gutter : found) {
            const bool known = std::any_of(xs.begin(), xs.end(), [&](double x) { return x > gutter.from - 4 && x < gutter.to + 4; });
            if (!known) gutters.push_back(gutter);
        }
    }
    for (const Gutter& gutter : gutters) xs.push_back(gutter.middle());
    std::sort(xs.begin(), xs.end());
    return xs;
}

std::vector<double> text_limits(const std::vector<TextLine>& lines, std::span<const Word> words, const std::vector<double>& xs) {
    std::vector<double> limits(xs.size() - 1, 0.0);
    for (const TextLine& line : lines) {
        for (const std::size_t index : line.words) {
            const BoundingBox& box = words[index].box;
            const auto above = std::upper_bound(xs.begin() + 1, xs.end() - 1, middle_x(box));
            double& limit = limits[static_cast<std::size_t>(above - xs.begin()) - 1];
            if (box.right < *above + 2) limit = std::max(limit, box.right);
        }
    }
    return limits;
}

bool crosses(const std::vector<TextLine>& lines, std::span<const Word> words, double from, double to, const Gutter& gutter) {
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right || middle_y(line.box) < from || middle_y(line.box) > to) continue;
        for (const Chunk& chunk : chunks_of(line, words, 0.45)) {
            if (chunk.left < gutter.middle() - 1 && chunk.right > gutter.middle() + 1) return true;
        }
    }
    return false;
}

void add_rows(Frame& frame, const Region& region, const std::vector<TextLine>& lines, std::span<const Word> words,
              const std::vector<double>& xs, std::vector<double>& ys) {
    const std::vector<double> limits = text_limits(lines, words, xs);
    std::vector<double> added;
    const bool ruled = ys.size() > 4;
    for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        std::vector<TextLine> slab;
        for (const TextLine& line : lines) {
            if (line.direction == Direction::right && middle_y(line.box) > ys[i] && middle_y(line.box) < ys[i + 1]) slab.push_back(line);
        }
        SplitQuestion question{words, slab, xs, limits, i == 0 && ys.size() > 2 && slab.size() <= 5, ruled};
        for (const double y : row_splits(question)) {
            frame.level.push_back({y, region.box.left, region.box.right, false});
            added.push_back(y);
        }
    }
    ys.insert(ys.end(), added.begin(), added.end());
    std::sort(ys.begin(), ys.end());
}

// Which cell each position of the grid belongs to.
std::vector<std::size_t> owners(const Grid& grid) {
    std::vector<std::size_t> owner(static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns()), 0);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        const GridCell& cell = grid.cells[i];
        for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
            for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
                owner[static_cast<std::size_t>(r) * static_cast<std::size_t>(grid.columns()) + static_cast<std::size_t>(c)] = i;
            }
        }
    }
    return owner;
}

std::size_t slot(const std::vector<double>& at, double x) {
    const auto above = std::upper_bound(at.begin() + 1, at.end() - 1, x);
    return static_cast<std::size_t>(above - at.begin()) - 1;
}

void place_words(PageTable& table, const Grid& grid, std::span<const Word> words, const std::vector<std::size_t>& inside) {
    const std::vector<std::size_t> owner = owners(grid);
    for (const std::size_t index : inside) {
        const BoundingBox& box = words[index].box;
        const std::size_t row = slot(table.ys, middle_y(box));
        const std::size_t column = slot(table.xs, middle_x(box));
        table.cells[owner[row * (table.xs.size() - 1) + column]].words.push_back(index);
    }
}

// Takes out rows or columns that hold no text of their own and are too thin to be meant.
void drop_thin(std::vector<double>& at, std::vector<PageCell>& cells, int PageCell::*first, int PageCell::*span, double thin) {
    for (int k = static_cast<int>(at.size()) - 2; k >= 0 && at.size() > 2; --k) {
        const auto index = static_cast<std::size_t>(k);
        if (at[index + 1] - at[index] >= thin) continue;
        const bool used = std::any_of(cells.begin(), cells.end(), [&](const PageCell& cell) {
            return cell.*first == k && cell.*span == 1 && !cell.words.empty();
        });
        if (used) continue;
        std::erase_if(cells, [&](const PageCell& cell) { return cell.*first == k && cell.*span == 1; });
        for (PageCell& cell : cells) {
            if (cell.*first <= k && k < cell.*first + cell.*span) --(cell.*span);
            else if (cell.*first > k) --(cell.*first);
        }
        at.erase(at.begin() + (index == 0 ? 0 : k + (k + 2 == static_cast<int>(at.size()) ? 1 : 0)));
    }
}

bool drawn_along(const Region& region, double y) {
    double covered = 0;
    for (const RulingLine& line : region.level) {
        if (std::fabs(line.at - y) <= tolerances.same_line && !line.shading) covered += line.to - line.from;
    }
    return covered >= tolerances.full_width * width(region.box);
}

}  // namespace

PageTable table_of(const Region& region, std::span<const Word> words, const std::vector<std::size_t>& inside,
                   const std::vector<double>& columns_before) {
    const std::vector<TextLine> lines = lines_of(words, inside);
    Frame frame{region.level, region.upright};
    std::vector<Gutter> gutters;
    const std::vector<double> xs = column_edges(region, lines, words, columns_before, gutters);
    std::vector<double> ys = full_levels(region);
    add_rows(frame, region, lines, words, xs, ys);
    for (const Gutter& gutter : gutters) {
        for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
            if (!crosses(lines, words, ys[i], ys[i + 1], gutter)) {
                frame.upright.push_back({gutter.middle(), ys[i], ys[i + 1], false});
            }
        }
    }
    const Grid grid = grid_of(frame.level, frame.upright);
    PageTable table;
    if (grid.cells.empty()) return table;
    table.xs = grid.xs;
    table.ys = grid.ys;
    table.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
    for (const GridCell& cell : grid.cells) {
        table.cells.push_back({cell.row, cell.column, cell.row_span, cell.column_span, cell.box, {}});
    }
    place_words(table, grid, words, inside);
    drop_thin(table.xs, table.cells, &PageCell::column, &PageCell::column_span, tolerances.sliver);
    drop_thin(table.ys, table.cells, &PageCell::row, &PageCell::row_span, tolerances.thin_row);
    for (const double x : table.xs) {
        table.drawn.push_back(std::any_of(region.upright.begin(), region.upright.end(),
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
