#include "extract/pdf/region_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/pdf/boxes.h"
#include "extract/pdf/cell_lines.h"
#include "extract/pdf/region_columns.h"
#include "extract/pdf/row_splits.h"
#include "extract/pdf/table_joining.h"

namespace actionplan::pdf {
namespace {

struct RowTolerances {
    double border = 6.0;            // a line this near the region's side is its border
    double same_line = 3.0;         // lines this near are one
    double cell_gap = 0.6;          // of the type size: words nearer than this are of one cell
    double line_margin = 2.0;       // points between text and a ruling line
    double gutter_margin = 3.5;     // points between text and the text of the next column
    double larger = 1.15;           // ratio of a title's type to that of the cells
    double title_margin = 0.5;      // points
    std::size_t headings = 3;       // of a row that only bold type tells from the next
    std::size_t heading_lines = 3;  // of such a row, at most
    double cell_width =
        0.9;  // share of the width: shading narrower than this is of a cell, not of a row
};
constexpr RowTolerances tolerances;

// How far text may reach in each column: to the text of the next one, or to the line between.
std::vector<double> text_limits(const std::vector<double>& xs, const std::vector<Gutter>& gutters) {
    std::vector<double> limits;
    for (std::size_t i = 1; i < xs.size(); ++i) {
        const auto gutter = std::find_if(gutters.begin(), gutters.end(),
                                         [&](const Gutter& g) { return g.middle() == xs[i]; });
        limits.push_back(gutter == gutters.end()
                             ? xs[i] - tolerances.line_margin
                             : std::max(gutter->from, gutter->to - tolerances.gutter_margin));
    }
    return limits;
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

// The fill, or the fills of cells side by side, reach over the whole row.
bool fills_row(const Shading& shading, const std::vector<Shading>& shadings, const Region& region) {
    if (width(shading.box) >= tolerances.cell_width * width(region.box)) return true;
    if (shading.box.left > region.box.left + tolerances.border) return false;  // once a row
    double covered = 0;
    for (const Shading& other : shadings) {
        if (std::fabs(other.box.top - shading.box.top) < tolerances.same_line &&
            std::fabs(other.box.bottom - shading.box.bottom) < tolerances.same_line)
            covered += std::max(0.0, overlap_x(other.box, region.box));
    }
    return covered >= tolerances.cell_width * width(region.box);
}

// Rows are shaded in turn, apart from bands and headings.
bool striped(const Region& region, const std::vector<TextLine>& lines, const RegionView& view) {
    int stripes = 0;
    for (const Shading& shading : view.shadings) {
        if (overlap_y(shading.box, region.box) <= 0 || !fills_row(shading, view.shadings, region))
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

// Two numbers of rows stand between the same two lines: these do not part every row.
bool numbers_share_lines(const std::vector<TextLine>& lines, std::span<const PageWord> words,
                         const std::vector<double>& xs, const std::vector<double>& ys) {
    for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        const auto labels = std::count_if(lines.begin(), lines.end(), [&](const TextLine& line) {
            const double y = middle_y(line.box);
            const PageWord& first = words[line.words.front()];
            return line.direction == Direction::right && y > ys[i] && y < ys[i + 1] &&
                   first.box.right < xs[1] && is_row_label(first.text) &&
                   (line.words.size() == 1 || words[line.words[1]].box.left > xs[1]);
        });
        if (labels > 1) return true;
    }
    return false;
}

// Drawn lines, or stripes, part the rows already.
bool rows_are_drawn(const Region& region, const std::vector<TextLine>& lines,
                    const RegionView& view, const std::vector<double>& xs,
                    const std::vector<double>& ys) {
    const bool goes_on = same_columns(view.last_columns, xs);
    // The last line of a page may have the beginning of a row below it.
    const bool closed =
        drawn_along(region, ys.back()) || (ys.size() > 3 && drawn_along(region, ys[ys.size() - 2]));
    if (goes_on && view.last_ruled && closed && !numbers_share_lines(lines, view.words, xs, ys))
        return true;
    std::size_t levels = 2;
    for (std::size_t i = 1; i + 1 < ys.size(); ++i) levels += drawn_along(region, ys[i]) ? 1U : 0U;
    const std::size_t columns = inner_uprights(region).size() - shading_edges(region).size();
    // However many lines there are, as round bands and headings.
    if (columns == 0 && numbers_share_lines(lines, view.words, xs, ys)) return false;
    if (levels > 4 || columns > 1 || (columns == 1 && levels > 2)) return true;
    // Two lines inside may part the headings of a table that is closed by lines above and below; cell by cell, or with
    // the headings above the first of them, they part rows.
    const bool below_each = drawn_along(region, ys.back()) && !drawn_along(region, ys.front());
    if (levels > 3 && (below_each || cell_line_edges(region, view.piece_ends).size() > 1))
        return true;
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

// Above and below titles in larger type than the cells: bands, each a row by itself.
std::vector<double> title_levels(const Region& region, const std::vector<TextLine>& lines,
                                 std::span<const PageWord> words) {
    double cells = 0;  // the largest type of lines with cells side by side
    std::vector<const TextLine*> titles;
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right) continue;
        if (chunks_of(line, words, tolerances.cell_gap).size() > 1)
            cells = std::max(cells, line.size);
        else if (line.box.left < region.box.left + tolerances.border)
            titles.push_back(&line);
    }
    std::vector<double> levels;
    for (const TextLine* title : titles) {
        if (cells == 0 || title->size < tolerances.larger * cells) continue;
        for (const double y : {title->box.top - tolerances.title_margin,
                               title->box.bottom + tolerances.title_margin}) {
            const bool inside = y > region.box.top + tolerances.same_line &&
                                y < region.box.bottom - tolerances.same_line;
            const bool cuts = std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
                return line.box.top + 1 < y && line.box.bottom - 1 > y;
            });
            if (inside && !cuts) levels.push_back(y);
        }
    }
    return levels;
}

// Below headings that are all bold, where cells that are not begin under three of them at least. Only the first lines
// of a slab may be headings; their height is taken as it is.
std::optional<double> below_bold_heading(const std::vector<TextLine>& slab,
                                         std::span<const PageWord> words) {
    const auto bold = [&](std::size_t word) { return words[word].bold; };
    std::size_t behind = 0;
    std::vector<Chunk> headings;
    while (behind < slab.size() && behind < tolerances.heading_lines &&
           std::all_of(slab[behind].words.begin(), slab[behind].words.end(), bold)) {
        const std::vector<Chunk> more = chunks_of(slab[behind++], words, tolerances.cell_gap);
        headings.insert(headings.end(), more.begin(), more.end());
    }
    if (behind == 0 || behind == slab.size()) return std::nullopt;
    std::size_t below = 0;
    for (const Chunk& heading : headings) {
        below +=
            std::any_of(slab.begin() + static_cast<std::ptrdiff_t>(behind), slab.end(),
                        [&](const TextLine& line) {
                            const std::vector<Chunk> cells =
                                chunks_of(line, words, tolerances.cell_gap);
                            return std::any_of(cells.begin(), cells.end(), [&](const Chunk& cell) {
                                return std::fabs(cell.left - heading.left) < tolerances.same_line;
                            });
                        })
                ? 1U
                : 0U;
    }
    const bool any_bold = std::any_of(
        slab.begin() + static_cast<std::ptrdiff_t>(behind), slab.end(), [&](const TextLine& line) {
            return std::any_of(line.words.begin(), line.words.end(), bold);
        });
    if (below < tolerances.headings || any_bold) return std::nullopt;
    const double from = slab[behind - 1].box.bottom;
    const double to = slab[behind].box.top;
    if (to < from - 1) return std::nullopt;
    return (from + to) / 2;
}

// Below notes over the whole width, which stand on top of the first row that is numbered as all are.
std::optional<double> below_note(const std::vector<TextLine>& slab, std::span<const PageWord> words,
                                 const std::vector<double>& xs) {
    const auto over_edges = [&](const TextLine& line) {
        const std::vector<Chunk> chunks = chunks_of(line, words, tolerances.cell_gap);
        return chunks.size() == 1 && chunks.front().left < xs[1] - 1 &&
               chunks.front().right > xs[1] + 1 && !is_row_label(words[line.words.front()].text);
    };
    std::size_t behind = 0;
    while (behind < slab.size() && over_edges(slab[behind])) ++behind;
    if (behind == 0 || behind == slab.size() || behind > tolerances.heading_lines)
        return std::nullopt;
    const TextLine& row = slab[behind];
    const PageWord& label = words[row.words.front()];
    const bool numbered = label.box.right < xs[1] && is_row_label(label.text) &&
                          chunks_of(row, words, tolerances.cell_gap).size() > 2;
    if (!numbered) return std::nullopt;
    return (slab[behind - 1].box.bottom + row.box.top) / 2;
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

}  // namespace

void add_rows(Frame& frame, const Region& region, const std::vector<TextLine>& lines,
              const RegionView& view, const std::vector<double>& xs,
              const std::vector<Gutter>& gutters, std::vector<double>& ys) {
    const std::vector<double> limits = text_limits(xs, gutters);
    const bool ruled = rows_are_drawn(region, lines, view, xs, ys);
    const bool parted = ys.size() > 2;
    const bool open = inner_uprights(region).size() == shading_edges(region).size();
    if (!ruled) add_levels(frame, region, fill_levels(region, lines, view.shadings), ys);
    const Numbers numbers =
        xs.size() > 3 ? numbers_of_rows(lines, view.words, limits.front()) : Numbers::none;
    std::vector<double> added;
    for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        if (ys.size() > 3 && shaded_cell(region, view.shadings, ys[i], ys[i + 1])) continue;
        std::vector<TextLine> slab;
        for (const TextLine& line : lines) {
            if (line.direction == Direction::right && middle_y(line.box) > ys[i] &&
                middle_y(line.box) < ys[i + 1])
                slab.push_back(line);
        }
        // Drawn lines say themselves where headings end.
        if (!(drawn_along(region, ys[i]) && drawn_along(region, ys[i + 1]))) {
            if (const auto y = below_bold_heading(slab, view.words)) added.push_back(*y);
        }
        if (numbers == Numbers::on_top) {
            if (const auto y = below_note(slab, view.words, xs)) added.push_back(*y);
        }
        SplitQuestion question{
            view.words, slab,  xs,     limits, i == 0 && parted && slab.size() <= 5,
            open,       ruled, numbers};
        for (const double y : row_splits(question)) added.push_back(y);
    }
    add_levels(frame, region, added, ys);
    if (!ruled) add_levels(frame, region, title_levels(region, lines, view.words), ys);
}

}  // namespace actionplan::pdf
