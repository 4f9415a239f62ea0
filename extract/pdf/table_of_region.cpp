#include "extract/pdf/table_of_region.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"
#include "extract/pdf/framed_table.h"
#include "extract/pdf/gutters.h"
#include "extract/pdf/merged_cells.h"
#include "extract/pdf/region_columns.h"
#include "extract/pdf/region_rows.h"

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

bool crosses(const std::vector<TextLine>& lines, std::span<const PageWord> words, double from,
             double to, const Gutter& gutter) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        return line.direction == Direction::right && middle_y(line.box) >= from &&
               middle_y(line.box) <= to && crosses(line, words, gutter);
    });
}

// A heading stands over columns on both sides of the gutter: below the line that is drawn under it each has its own.
void part_below_group(Frame& frame, const Region& region, const std::vector<TextLine>& lines,
                      std::span<const PageWord> words, double from, double to,
                      const Gutter& gutter) {
    for (const RulingLine& line : region.groups) {
        const bool below = line.from < gutter.middle() - tolerances.border &&
                           line.to > gutter.middle() + tolerances.border &&
                           line.at > from + tolerances.same_line &&
                           line.at < to - tolerances.same_line;
        if (!below || crosses(lines, words, line.at, to, gutter)) continue;
        frame.level.push_back(line);
        frame.upright.push_back({gutter.middle(), line.at, to, false});
    }
}

bool text_behind(const std::vector<TextLine>& lines, double from, double to, double x) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        return middle_y(line.box) > from && middle_y(line.box) < to && line.box.right > x;
    });
}

// One text from the left over the edge of a column and nothing beside it: a title over the whole row.
bool is_band(const std::vector<TextLine>& lines, std::span<const PageWord> words, double from,
             double to, const std::vector<Gutter>& gutters) {
    if (gutters.empty()) return false;
    bool over = false;
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right || middle_y(line.box) < from ||
            middle_y(line.box) > to)
            continue;
        if (chunks_of(line, words, tolerances.cell_gap).size() != 1 ||
            line.box.left >= gutters.front().middle())
            return false;
        over = over || std::any_of(gutters.begin(), gutters.end(), [&](const Gutter& gutter) {
                   return crosses(line, words, gutter);
               });
    }
    return over;
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
        const bool band = is_band(lines, words, ys[i], ys[i + 1], gutters);
        for (const Gutter& gutter : gutters) {
            if (band) continue;
            if (crosses(lines, words, ys[i], ys[i + 1], gutter))
                part_below_group(frame, region, lines, words, ys[i], ys[i + 1], gutter);
            else
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
    PageTable table = framed_table(frame, region, view);
    merge_down(table, region, view);
    return table;
}

}  // namespace actionplan::pdf
