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
    double thin_row = 1e9;    // rows without text are never meant
    double full_width = 0.6;  // share of the width that a line must cover to part whole rows
    double touches =
        0.15;  // share of a row's height: a line that reaches this far in parts some of its cells
    double cell_gap = 0.6;       // of the type size: words nearer than this are of one cell
    double line_margin = 2.0;    // points between text and a ruling line
    double gutter_margin = 3.5;  // points between text and the text of the next column
    double cell_width =
        0.9;  // share of the width: shading narrower than this is of a cell, not of a row
    double long_enough = 0.3;  // share of the height that lines at one x must cover to part columns
    std::size_t few_lines = 12;  // with fewer lines of text the columns of tables before are asked
    int few_columns = 1;  // with this many upright lines inside, gaps are asked for more columns
};
constexpr TableTolerances tolerances;

// Where lines inside the region stand that together are long enough to part columns.
std::vector<double> inner_uprights(const Region& region) {
    std::vector<RulingLine> lines = region.upright;
    std::sort(lines.begin(), lines.end(),
              [](const RulingLine& a, const RulingLine& b) { return a.at < b.at; });
    std::vector<double> xs;
    for (std::size_t i = 0; i < lines.size();) {
        double length = 0;
        std::size_t end = i;
        for (; end < lines.size() && lines[end].at - lines[i].at <= tolerances.same_line; ++end)
            length += lines[end].to - lines[end].from;
        const double x = lines[(i + end - 1) / 2].at;
        if (x > region.box.left + tolerances.border && x < region.box.right - tolerances.border &&
            length >= tolerances.long_enough * height(region.box)) {
            xs.push_back(x);
        }
        i = end;
    }
    return xs;
}

// Columns that only shading shows, and only in some rows.
std::vector<double> shading_edges(const Region& region) {
    std::vector<double> edges;
    for (const double x : inner_uprights(region)) {
        const bool drawn =
            std::any_of(region.upright.begin(), region.upright.end(), [&](const RulingLine& line) {
                return !line.shading && std::fabs(line.at - x) < tolerances.border;
            });
        if (!drawn) edges.push_back(x);
    }
    return edges;
}

// Uprights that other rows have but not this one.
std::vector<double> partly_drawn(const Region& region, double from, double to) {
    std::vector<double> xs;
    for (const RulingLine& line : region.upright) {
        const bool here = overlap(line.from, line.to, from, to) > tolerances.touches * (to - from);
        const bool border = line.at < region.box.left + tolerances.border ||
                            line.at > region.box.right - tolerances.border;
        const bool known =
            std::any_of(region.upright.begin(), region.upright.end(), [&](const RulingLine& other) {
                return std::fabs(other.at - line.at) < tolerances.border &&
                       overlap(other.from, other.to, from, to) > tolerances.touches * (to - from);
            });
        if (!here && !border && !known && !line.shading) xs.push_back(line.at);
    }
    return xs;
}

// Cells stand on both sides of x between the lines around it, with a gap that is wider than those of running text.
bool beside(const Region& region, const std::vector<TextLine>& lines,
            std::span<const PageWord> words, double from, double to, double x) {
    double left = region.box.left;
    double right = region.box.right;
    for (const RulingLine& line : region.upright) {
        if (overlap(line.from, line.to, from, to) < 0.5 * (to - from)) continue;
        if (line.at < x) left = std::max(left, line.at);
        if (line.at > x) right = std::min(right, line.at);
    }
    bool both = false;
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right || middle_y(line.box) < from ||
            middle_y(line.box) > to)
            continue;
        std::vector<Chunk> chunks = chunks_of(line, words, tolerances.cell_gap);
        std::erase_if(chunks,
                      [&](const Chunk& chunk) { return chunk.right < left || chunk.left > right; });
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            if (chunks[i].left < x - 1 && chunks[i].right > x + 1) return false;
            both = both || (i > 0 && chunks[i - 1].right < x + 2 && chunks[i].left > x - 2);
        }
    }
    return both;
}

// One shaded area reaches over the edge of the columns: their cells are merged there.
bool shaded_across(const std::vector<Shading>& shadings, double x, double y) {
    for (auto shading = shadings.rbegin(); shading != shadings.rend(); ++shading) {
        if (!holds(shading->box, x - tolerances.border, y) &&
            !holds(shading->box, x + tolerances.border, y))
            continue;
        return holds(shading->box, x - tolerances.border, y) &&
               holds(shading->box, x + tolerances.border, y);
    }
    return false;
}

// Heights that part the region over most of its width.
std::vector<double> full_levels(const Region& region) {
    std::vector<RulingLine> lines = region.level;
    std::sort(lines.begin(), lines.end(),
              [](const RulingLine& a, const RulingLine& b) { return a.at < b.at; });
    std::vector<double> ys{region.box.top};
    for (std::size_t i = 0; i < lines.size();) {
        double covered = 0;
        std::size_t end = i;
        while (end < lines.size() && lines[end].at - lines[i].at <= tolerances.same_line) {
            covered += lines[end].to - lines[end].from;
            ++end;
        }
        if (covered >= tolerances.full_width * width(region.box) &&
            lines[i].at > ys.back() + tolerances.same_line) {
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
std::vector<Gutter> gutters_before(const Region& region, const std::vector<TextLine>& lines,
                                   std::span<const PageWord> words,
                                   const std::vector<double>& columns_before) {
    std::vector<Gutter> gutters;
    if (columns_before.size() < 3 ||
        std::fabs(columns_before.front() - region.box.left) > tolerances.border ||
        std::fabs(columns_before.back() - region.box.right) > tolerances.border) {
        return gutters;
    }
    for (std::size_t i = 1; i + 1 < columns_before.size(); ++i) {
        const double x = columns_before[i];
        int crossing = 0;
        for (const TextLine& line : lines) {
            for (const Chunk& chunk : chunks_of(line, words, 0.45))
                crossing += chunk.left < x - 1 && chunk.right > x + 1 ? 1 : 0;
        }
        if (crossing * 4 > static_cast<int>(lines.size())) return {};
        gutters.push_back({x - 1, x + 1, 0, 0});
    }
    return gutters;
}

// Every edge lies in one of the gaps.
bool refined_by(const std::vector<Gutter>& edges, const std::vector<Gutter>& gaps) {
    return std::all_of(edges.begin(), edges.end(), [&](const Gutter& edge) {
        return std::any_of(gaps.begin(), gaps.end(), [&](const Gutter& gap) {
            return edge.middle() > gap.from - 4 && edge.middle() < gap.to + 4;
        });
    });
}

// Text over shaded rows that holds nothing beside it: bands say nothing about columns.
bool on_band(const TextLine& line, const std::vector<TextLine>& lines, const RegionView& view,
             const Region& region) {
    const auto single = [&](const TextLine& other) {
        return chunks_of(other, view.words, tolerances.cell_gap).size() == 1;
    };
    if (!single(line)) return false;
    return std::any_of(view.shadings.begin(), view.shadings.end(), [&](const Shading& shading) {
        if (!holds(shading.box, middle_x(line.box), middle_y(line.box)) ||
            width(shading.box) < tolerances.cell_width * width(region.box))
            return false;
        return std::all_of(lines.begin(), lines.end(), [&](const TextLine& other) {
            return middle_y(other.box) < shading.box.top ||
                   middle_y(other.box) > shading.box.bottom || single(other);
        });
    });
}

// Gaps of this table and of those like it; a table before that shows more columns knows better.
std::vector<Gutter> all_gutters(const Region& region, const std::vector<TextLine>& lines,
                                const RegionView& view) {
    std::vector<TextLine> alike = view.alike();
    const std::vector<TextLine> whole = alike;
    std::erase_if(alike, [&](const TextLine& line) { return on_band(line, whole, view, region); });
    std::vector<Gutter> found = gutters_of(alike, view.words);
    const auto holds_all = [](const std::vector<Gutter>& some, const std::vector<Gutter>& all) {
        return std::all_of(some.begin(), some.end(), [&](const Gutter& gutter) {
            return std::any_of(all.begin(), all.end(), [&](const Gutter& other) {
                return other.middle() > gutter.from - 4 && other.middle() < gutter.to + 4;
            });
        });
    };
    for (const std::vector<double>& columns : view.columns) {
        std::vector<Gutter> before = gutters_before(region, lines, view.words, columns);
        if (before.empty()) continue;
        // Few lines show too few columns; the spaces of justified text now and then one too many.
        const bool more = alike.size() <= tolerances.few_lines && before.size() > found.size();
        const bool fewer = &columns == view.columns.data() && before.size() < found.size();
        if ((more && holds_all(found, before)) || (fewer && refined_by(before, found))) {
            found = std::move(before);
        }
    }
    return found;
}

// Lines that part only some rows or columns show where the edge lies within a gap.
double line_end_within(const Region& region, const Gutter& gutter) {
    for (const RulingLine& line : region.upright) {
        const bool inside = line.at > region.box.left + tolerances.border &&
                            line.at < region.box.right - tolerances.border;
        if (inside && line.at > gutter.from - 1 && line.at < gutter.to + 1) return line.at;
    }
    for (const RulingLine& line : region.level) {
        for (const double end : {line.from, line.to}) {
            const bool inside = end > region.box.left + tolerances.border &&
                                end < region.box.right - tolerances.border;
            if (inside && end > gutter.from - tolerances.border &&
                end < gutter.to + tolerances.border)
                return end;
        }
    }
    return 0;
}

std::vector<double> column_edges(const Region& region, const std::vector<TextLine>& lines,
                                 const RegionView& view, std::vector<Gutter>& gutters) {
    const std::vector<double> drawn = inner_uprights(region);
    std::vector<double> xs{region.box.left};
    xs.insert(xs.end(), drawn.begin(), drawn.end());
    xs.push_back(region.box.right);
    if (drawn.size() <= static_cast<std::size_t>(tolerances.few_columns)) {
        for (const Gutter& gutter : all_gutters(region, lines, view)) {
            const bool known = std::any_of(xs.begin(), xs.end(), [&](double x) {
                return x > gutter.from - 4 && x < gutter.to + 4;
            });
            if (known) continue;
            gutters.push_back(gutter);
            gutters.back().edge = line_end_within(region, gutter);
        }
    }
    for (const Gutter& gutter : gutters) xs.push_back(gutter.middle());
    std::sort(xs.begin(), xs.end());
    return xs;
}

// How far text may reach in each column: to the text of the next one, or to the line between.
std::vector<double> text_limits(const std::vector<double>& xs, const std::vector<Gutter>& gutters) {
    std::vector<double> limits;
    for (std::size_t i = 1; i < xs.size(); ++i) {
        const auto gutter = std::find_if(gutters.begin(), gutters.end(),
                                         [&](const Gutter& g) { return g.middle() == xs[i]; });
        limits.push_back(gutter == gutters.end() ? xs[i] - tolerances.line_margin
                                                 : gutter->to - tolerances.gutter_margin);
    }
    return limits;
}

bool crosses(const std::vector<TextLine>& lines, std::span<const PageWord> words, double from,
             double to, const Gutter& gutter) {
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right || middle_y(line.box) < from ||
            middle_y(line.box) > to)
            continue;
        for (const Chunk& chunk : chunks_of(line, words, 0.45)) {
            if (chunk.left < gutter.middle() - 1 && chunk.right > gutter.middle() + 1) return true;
        }
    }
    return false;
}

bool text_behind(const std::vector<TextLine>& lines, double from, double to, double x) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        return middle_y(line.box) > from && middle_y(line.box) < to && line.box.right > x;
    });
}

// The background of one cell fills the whole slab: it is one row.
bool shaded_cell(const Region& region, const std::vector<Shading>& shadings, double from,
                 double to) {
    return std::any_of(shadings.begin(), shadings.end(), [&](const Shading& shading) {
        return std::fabs(shading.box.top - from) < tolerances.border &&
               std::fabs(shading.box.bottom - to) < tolerances.border &&
               overlap_x(shading.box, region.box) > 0 &&
               width(shading.box) < tolerances.cell_width * width(region.box);
    });
}

bool drawn_along(const Region& region, double y) {
    double covered = 0;
    for (const RulingLine& line : region.level) {
        if (std::fabs(line.at - y) <= tolerances.same_line && !line.shading)
            covered += line.to - line.from;
    }
    return covered >= tolerances.full_width * width(region.box);
}

// Rows are shaded in turn, apart from bands and headings.
bool striped(const Region& region, const std::vector<TextLine>& lines, const RegionView& view) {
    int stripes = 0;
    for (const Shading& shading : view.shadings) {
        if (overlap_y(shading.box, region.box) <= 0 ||
            width(shading.box) < tolerances.cell_width * width(region.box))
            continue;
        bool cells = false;
        bool bold = true;
        for (const TextLine& line : lines) {
            if (middle_y(line.box) < shading.box.top || middle_y(line.box) > shading.box.bottom)
                continue;
            cells = cells || chunks_of(line, view.words, tolerances.cell_gap).size() > 1;
            for (const std::size_t word : line.words) bold = bold && view.words[word].bold;
        }
        stripes += cells && !bold ? 1 : 0;
    }
    return stripes > 1;
}

// Drawn lines, or stripes, part the rows already.
bool rows_are_drawn(const Region& region, const std::vector<TextLine>& lines,
                    const RegionView& view, const std::vector<double>& ys) {
    std::size_t levels = 2;
    for (std::size_t i = 1; i + 1 < ys.size(); ++i) levels += drawn_along(region, ys[i]) ? 1U : 0U;
    const std::size_t columns = inner_uprights(region).size() - shading_edges(region).size();
    if (levels > 4 || columns > 1 || (columns == 1 && levels > 2)) return true;
    return ys.size() > 4 && striped(region, lines, view);
}

// Heights at which the background of a cell begins or ends, where other cells of its column have one too and no text
// is cut.
std::vector<double> fill_levels(const Region& region, const std::vector<TextLine>& lines,
                                const std::vector<Shading>& shadings) {
    constexpr double same_column = 1.5;
    const auto inside = [&](const Shading& shading) {
        return overlap_x(shading.box, region.box) > 0 && overlap_y(shading.box, region.box) > 0 &&
               width(shading.box) < tolerances.cell_width * width(region.box);
    };
    std::vector<double> levels;
    for (const Shading& shading : shadings) {
        if (!inside(shading)) continue;
        const auto beside =
            std::count_if(shadings.begin(), shadings.end(), [&](const Shading& other) {
                return inside(other) &&
                       std::fabs(other.box.left - shading.box.left) < same_column &&
                       std::fabs(other.box.right - shading.box.right) < same_column &&
                       std::fabs(other.box.top - shading.box.top) > tolerances.same_line;
            });
        if (beside == 0) continue;
        for (const double y : {shading.box.top, shading.box.bottom}) {
            const bool cuts = std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
                return line.box.top + 1 < y && line.box.bottom - 1 > y;
            });
            if (!cuts) levels.push_back(y);
        }
    }
    return levels;
}

void add_levels(Frame& frame, const Region& region, const std::vector<double>& levels,
                std::vector<double>& ys) {
    for (const double y : levels) {
        const bool known = std::any_of(ys.begin(), ys.end(), [&](double other) {
            return std::fabs(other - y) <= tolerances.same_line;
        });
        if (known) continue;
        frame.level.push_back({y, region.box.left, region.box.right, false});
        ys.push_back(y);
    }
    std::sort(ys.begin(), ys.end());
}

void add_rows(Frame& frame, const Region& region, const std::vector<TextLine>& lines,
              const RegionView& view, const std::vector<double>& xs,
              const std::vector<Gutter>& gutters, std::vector<double>& ys) {
    const std::vector<double> limits = text_limits(xs, gutters);
    const bool ruled = rows_are_drawn(region, lines, view, ys);
    const bool parted = ys.size() > 2;
    if (!ruled) add_levels(frame, region, fill_levels(region, lines, view.shadings), ys);
    const bool numbered = xs.size() > 3 && rows_are_numbered(lines, view.words, limits.front());
    std::vector<double> added;
    for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        if (ys.size() > 3 && shaded_cell(region, view.shadings, ys[i], ys[i + 1])) continue;
        std::vector<TextLine> slab;
        for (const TextLine& line : lines) {
            if (line.direction == Direction::right && middle_y(line.box) > ys[i] &&
                middle_y(line.box) < ys[i + 1])
                slab.push_back(line);
        }
        SplitQuestion question{
            view.words, slab, xs, limits, i == 0 && parted && slab.size() <= 5, ruled, numbered};
        for (const double y : row_splits(question)) added.push_back(y);
    }
    add_levels(frame, region, added, ys);
}

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

// Takes out rows or columns that hold no text of their own, unless their shading is wide enough to be meant.
void drop_blank(std::vector<double>& at, std::vector<PageCell>& cells, int PageCell::*first,
                int PageCell::*span, double thin, const std::vector<Shading>& shadings) {
    for (int k = static_cast<int>(at.size()) - 2; k >= 0 && at.size() > 2; --k) {
        const auto index = static_cast<std::size_t>(k);
        const bool wide = at[index + 1] - at[index] >= thin;
        const bool used = std::any_of(cells.begin(), cells.end(), [&](const PageCell& cell) {
            return cell.*first == k && cell.*span == 1 &&
                   (!cell.words.empty() || (wide && shaded_by_itself(shadings, cell.box)));
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

PageTable table_of(const Region& region, const RegionView& view) {
    const std::span<const PageWord> words = view.words;
    const std::vector<TextLine>& lines = view.lines;
    Frame frame{region.level, region.upright};
    // A region that reaches out has no line where it ends.
    for (const double y : {region.box.top, region.box.bottom})
        frame.level.push_back({y, region.box.left, region.box.right, true});
    for (const double x : {region.box.left, region.box.right})
        frame.upright.push_back({x, region.box.top, region.box.bottom, true});
    std::vector<Gutter> gutters;
    const std::vector<double> xs = column_edges(region, lines, view, gutters);
    std::vector<double> ys = full_levels(region);
    add_rows(frame, region, lines, view, xs, gutters, ys);
    for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        for (const Gutter& gutter : gutters) {
            if (crosses(lines, words, ys[i], ys[i + 1], gutter)) continue;
            frame.upright.push_back({gutter.middle(), ys[i], ys[i + 1], false});
        }
        for (const double x : partly_drawn(region, ys[i], ys[i + 1])) {
            if (beside(region, lines, words, ys[i], ys[i + 1], x))
                frame.upright.push_back({x, ys[i], ys[i + 1], false});
        }
        for (const double x : shading_edges(region)) {
            if (crosses(lines, words, ys[i], ys[i + 1], {x, x, 0, 0})) continue;
            if (shaded_across(view.shadings, x, (ys[i] + ys[i + 1]) / 2) &&
                !text_behind(lines, ys[i], ys[i + 1], x))
                continue;
            frame.upright.push_back({x, ys[i], ys[i + 1], false});
        }
    }
    const Grid grid = grid_of(frame.level, frame.upright);
    PageTable table;
    if (grid.cells.empty()) return table;
    table.xs = grid.xs;
    table.ys = grid.ys;
    table.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
    for (const GridCell& cell : grid.cells) {
        table.cells.push_back(
            {cell.row, cell.column, cell.row_span, cell.column_span, cell.box, {}});
    }
    place_words(table, grid, words, view.inside);
    drop_blank(table.xs, table.cells, &PageCell::column, &PageCell::column_span, tolerances.sliver,
               view.shadings);
    drop_blank(table.ys, table.cells, &PageCell::row, &PageCell::row_span, tolerances.thin_row, {});
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
