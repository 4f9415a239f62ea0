#include "extract/pdf/region_columns.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"
#include "extract/pdf/cell_lines.h"
#include "extract/pdf/extent.h"
#include "extract/pdf/number_column.h"

namespace actionplan::pdf {
namespace {

struct ColumnTolerances {
    double border = 6.0;     // a line this near the region's side is its border
    double same_line = 3.0;  // lines this near are one
    double cell_gap = 0.6;   // of the type size: words nearer than this are of one cell
    double cell_width =
        0.9;  // share of the width: shading narrower than this is of a cell, not of a row
    double long_enough = 0.3;  // share of the height that lines at one x must cover to part columns
    std::size_t few_lines = 12;  // with fewer lines of text the columns of tables before are asked
    std::ptrdiff_t heading_edges = 4;  // of cells side by side: three of them at least
    int least_parted = 2;              // lines with text on both sides of such an edge
    int crossed_share = 3;  // times as many must do so as there are lines with a word over the edge
    int few_columns = 1;    // with this many upright lines inside, gaps are asked for more columns
};
constexpr ColumnTolerances tolerances;

// Where text begins behind x on the lines where some stands on both sides of it and no word reaches over it.
struct Parted {
    std::vector<double> starts;
    int crossed = 0;  // lines with a word that reaches over it
    int bands = 0;    // of one run of text from the left, which does so: they may be titles
};

Parted parted_at(double x, const Extent& heading, const std::vector<TextLine>& lines,
                 std::span<const PageWord> words) {
    Parted parted;
    double left = x;
    for (const TextLine& line : lines) left = std::min(left, line.box.left);
    for (const TextLine& line : lines) {
        const double y = middle_y(line.box);
        if (line.direction != Direction::right || (y > heading.from && y < heading.to)) continue;
        bool before = false;
        bool over = false;
        const bool from_left = line.box.left < left + tolerances.border;
        double start = 0;
        for (const std::size_t index : line.words) {
            const BoundingBox& box = words[index].box;
            over = over || (box.left < x - 1 && box.right > x + 1);
            before = before || box.right <= x + 1;
            if (box.left >= x - 1 && (start == 0 || box.left < start)) start = box.left;
        }
        if (over)
            ++(from_left && chunks_of(line, words, tolerances.cell_gap).size() == 1
                   ? parted.bands
                   : parted.crossed);
        else if (before && start > 0)
            parted.starts.push_back(start);
    }
    return parted;
}

// The edge as a gutter that ends where most of the text behind it begins.
Gutter gutter_at(double x, Parted parted) {
    std::sort(parted.starts.begin(), parted.starts.end());
    const double start = parted.starts.empty() ? x : parted.starts[parted.starts.size() / 4];
    return {x - 1, std::max(start, x + 1), static_cast<int>(parted.starts.size()), x};
}

// The columns of a table before, when they stand between the same sides and little text reaches over them.
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
        Parted parted = parted_at(x, {}, lines, words);
        if ((parted.crossed + parted.bands) * 4 > static_cast<int>(lines.size())) return {};
        // As much text runs over the edge as begins behind it: it is of another table.
        if (parted.crossed > 0 && parted.crossed >= static_cast<int>(parted.starts.size()))
            return {};
        gutters.push_back(gutter_at(x, std::move(parted)));
    }
    return gutters;
}

// Text stands on both sides, and hardly a word reaches over.
bool is_parted(const Parted& parted) {
    const auto both = static_cast<int>(parted.starts.size());
    return both >= tolerances.least_parted && parted.bands <= both &&
           parted.crossed * tolerances.crossed_share <= both;
}

// Nothing speaks against the edges, and text stands on both sides of most: a column of colours holds none.
bool all_parted(const std::vector<Gutter>& edges, const std::vector<TextLine>& lines,
                std::span<const PageWord> words) {
    std::size_t parted = 0;
    for (const Gutter& edge : edges) {
        const Parted at = parted_at(edge.edge, {}, lines, words);
        if (is_parted(at))
            ++parted;
        else if (at.crossed > 0 || at.bands > static_cast<int>(at.starts.size()))
            return false;
    }
    return parted >= 2 && parted * 2 > edges.size();
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
        const bool sure =
            alike.size() <= tolerances.few_lines || all_parted(before, lines, view.words);
        const bool more = sure && before.size() > found.size();
        const bool fewer = &columns == view.columns.data() && before.size() < found.size();
        if ((more && holds_all(found, before)) || (fewer && refined_by(before, found))) {
            found = std::move(before);
        }
    }
    return found;
}

bool near_one(const std::vector<double>& drawn, double x) {
    return std::any_of(drawn.begin(), drawn.end(),
                       [&](double at) { return std::fabs(at - x) < tolerances.same_line; });
}

// The cells of one row, mostly the heading, are drawn or shaded side by side: the rows below keep to their edges, though
// text may come so near to them that no gap is left.
std::vector<Gutter> heading_gutters(const Region& region, const std::vector<double>& drawn,
                                    const std::vector<TextLine>& lines, const RegionView& view) {
    // A column may hold no text on this page, which the table before had.
    const auto stood_before = [&](double x) {
        return !view.columns.empty() && near_one(view.columns.front(), x);
    };
    std::vector<Gutter> gutters;
    for (const RulingLine& edge : region.upright) {
        const bool inside = edge.at > region.box.left + tolerances.border &&
                            edge.at < region.box.right - tolerances.border;
        if (!inside || near_one(drawn, edge.at)) continue;
        const auto in_row =
            std::count_if(region.upright.begin(), region.upright.end(), [&](const RulingLine& o) {
                return std::fabs(o.from - edge.from) < tolerances.same_line &&
                       std::fabs(o.to - edge.to) < tolerances.same_line;
            });
        const bool known = std::any_of(gutters.begin(), gutters.end(), [&](const Gutter& gutter) {
            return std::fabs(gutter.edge - edge.at) < tolerances.border;
        });
        if (known || in_row < tolerances.heading_edges) continue;
        Parted parted = parted_at(edge.at, {edge.from, edge.to}, lines, view.words);
        const bool open = parted.crossed + parted.bands == 0 && stood_before(edge.at);
        if (open || is_parted(parted)) gutters.push_back(gutter_at(edge.at, std::move(parted)));
    }
    return gutters;
}

// The ends of level lines that are drawn cell by cell.
std::vector<Gutter> cell_line_gutters(const Region& region, const std::vector<double>& drawn,
                                      const std::vector<TextLine>& lines, const RegionView& view) {
    std::vector<Gutter> gutters;
    for (const double x : cell_line_edges(region, view.piece_ends)) {
        Parted parted = parted_at(x, {}, lines, view.words);
        if (!near_one(drawn, x) && parted.crossed <= static_cast<int>(parted.starts.size()))
            gutters.push_back(gutter_at(x, std::move(parted)));
    }
    return gutters;
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

// Dots of colour one below the other, with no text above or below them: a column of statuses. What is found is the gap
// to the text in front of them, and to that behind them.
std::vector<Gutter> dot_gutters(const Region& region, const RegionView& view) {
    std::vector<BoundingBox> dots;
    for (const Mark& mark : view.marks) {
        const BoundingBox& box = mark.box;
        const bool free = holds(region.box, middle_x(box), middle_y(box)) &&
                          std::none_of(view.inside.begin(), view.inside.end(), [&](std::size_t i) {
                              return overlap_x(view.words[i].box, box) > 0;
                          });
        if (free) dots.push_back(box);
    }
    const bool aligned =
        dots.size() > 1 && std::all_of(dots.begin(), dots.end(), [&](const BoundingBox& dot) {
            return std::fabs(middle_x(dot) - middle_x(dots.front())) < tolerances.same_line;
        });
    if (!aligned) return {};
    double before = region.box.left;
    double behind = region.box.right;
    for (const std::size_t i : view.inside) {
        const BoundingBox& word = view.words[i].box;
        if (word.right <= dots.front().left)
            before = std::max(before, word.right);
        else
            behind = std::min(behind, word.left);
    }
    std::vector<Gutter> gutters;
    if (before > region.box.left) gutters.push_back({before, dots.front().left, 1, 0});
    if (behind < region.box.right) gutters.push_back({dots.front().right, behind, 1, 0});
    return gutters;
}

}  // namespace

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

std::vector<double> column_edges(const Region& region, const std::vector<TextLine>& lines,
                                 const RegionView& view, std::vector<Gutter>& gutters) {
    const std::vector<double> drawn = inner_uprights(region);
    std::vector<double> xs{region.box.left};
    xs.insert(xs.end(), drawn.begin(), drawn.end());
    xs.push_back(region.box.right);
    const auto known = [&](const Gutter& gutter) {
        return std::any_of(xs.begin(), xs.end(),
                           [&](double x) { return x > gutter.from - 4 && x < gutter.to + 4; });
    };
    for (const Gutter& gutter : heading_gutters(region, drawn, lines, view)) {
        if (!known(gutter)) gutters.push_back(gutter);
    }
    const auto few = static_cast<std::size_t>(tolerances.few_columns);
    std::vector<Gutter> pieces;
    if (drawn.size() - shading_edges(region).size() <= few)
        pieces = cell_line_gutters(region, drawn, lines, view);
    const bool cell_by_cell = pieces.size() > few;
    if (cell_by_cell) {
        // Few lines may not show all of them.
        std::erase_if(gutters, [&](const Gutter& heading) {
            return std::any_of(pieces.begin(), pieces.end(), [&](const Gutter& piece) {
                return std::fabs(piece.edge - heading.edge) < tolerances.border;
            });
        });
        gutters.insert(gutters.end(), pieces.begin(), pieces.end());
    }
    for (const Gutter& gutter : gutters) xs.push_back(gutter.edge);
    if (!cell_by_cell && drawn.size() <= static_cast<std::size_t>(tolerances.few_columns)) {
        for (const Gutter& gutter : all_gutters(region, lines, view)) {
            if (known(gutter)) continue;
            gutters.push_back(gutter);
            gutters.back().edge = line_end_within(region, gutter);
            xs.push_back(gutters.back().middle());
        }
    }
    for (const Gutter& gutter : dot_gutters(region, view)) {
        const bool parted = std::any_of(xs.begin(), xs.end(), [&](double x) {
            return x > gutter.from - 1 && x < gutter.to + 1;
        });
        if (parted) continue;
        gutters.push_back(gutter);
        xs.push_back(gutter.middle());
    }
    std::sort(xs.begin(), xs.end());
    const std::optional<Gutter> numbers =
        drawn.empty() ? number_column(lines, view.words) : std::nullopt;
    if (numbers && !known(*numbers) && xs.size() > 3 && numbers->edge < xs[1]) {
        gutters.push_back(*numbers);
        xs.insert(xs.begin() + 1, numbers->edge);
    }
    return xs;
}

}  // namespace actionplan::pdf
