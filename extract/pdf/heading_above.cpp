#include "extract/pdf/heading_above.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extract/pdf/boxes.h"
#include "extract/pdf/cell_lines.h"
#include "extract/pdf/framed_table.h"
#include "extract/pdf/gutters.h"

namespace actionplan::pdf {
namespace {

struct HeadingTolerances {
    double side = 3.0;         // points that text may stand out of the region
    double below = 2.4;        // of the type size: most blank space between the row and the line
    double lines_apart = 1.6;  // of the type size: most blank space between lines of the row
    double same_type = 1.05;   // ratio of type sizes of one table
    double columns = 0.6;      // share of the columns that the row has cells in
    double cell_gap = 0.9;     // of the type size: parts texts beside each other
    double in_line = 1.5;  // points that text of one column begins apart, where there are only two
    std::size_t least_cells = 3;
    std::size_t most_lines = 4;
};
constexpr HeadingTolerances tolerances;

bool drawn_uprights(const Region& region) {
    return std::any_of(region.upright.begin(), region.upright.end(),
                       [](const RulingLine& line) { return !line.shading; });
}

std::vector<double> edges_of(const Region& region, const PreparedPage& page,
                             const std::vector<TextLine>& held) {
    std::vector<double> edges = cell_line_edges(region, page.ruling.piece_ends);
    if (edges.size() > 1) return edges;
    edges.clear();
    for (const Gutter& gutter : gutters_of(held, page.words)) edges.push_back(gutter.middle());
    return edges;
}

// The columns in which the line has text; none when a word reaches over an edge, unless cells that reach over several
// columns are meant.
std::vector<std::size_t> columns_of(const TextLine& line, std::span<const PageWord> words,
                                    const std::vector<double>& edges, bool spans) {
    std::vector<std::size_t> columns;
    for (const std::size_t index : line.words) {
        const auto column = [&](double x) {
            return static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), x) -
                                            edges.begin());
        };
        const BoundingBox& box = words[index].box;
        const std::size_t last = column(box.right - 1);
        if (column(box.left + 1) != last && !spans) return {};
        for (std::size_t i = column(box.left + 1); i <= last; ++i) {
            if (columns.empty() || columns.back() < i) columns.push_back(i);
        }
    }
    return columns;
}

// Where the text right of an edge begins; infinite where there is none.
double begin_behind(const TextLine& line, std::span<const PageWord> words, double edge) {
    double begin = std::numeric_limits<double>::infinity();
    for (const std::size_t index : line.words) {
        if (words[index].box.left >= edge) begin = std::min(begin, words[index].box.left);
    }
    return begin;
}

// Two columns are soon found in any text: the line's own begin where those of the table do.
bool begins_in_line(const TextLine& line, std::span<const PageWord> words, double edge,
                    const std::vector<TextLine>& held) {
    const double begin = begin_behind(line, words, edge);
    return !held.empty() && std::all_of(held.begin(), held.end(), [&](const TextLine& other) {
        const double behind = begin_behind(other, words, edge);
        return std::isinf(behind) || std::abs(begin - behind) <= tolerances.in_line;
    }) && std::any_of(held.begin(), held.end(), [&](const TextLine& other) {
        return other.box.left < edge &&
               std::abs(line.box.left - other.box.left) <= tolerances.in_line;
    });
}

bool inside_another(const TextLine& line, const Region& region, const std::vector<Region>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Region& other) {
        return other.box != region.box && holds(other.box, middle_x(line.box), middle_y(line.box));
    });
}

}  // namespace

void take_heading_above(Region& region, const std::vector<Region>& others, const PreparedPage& page,
                        const std::vector<bool>& free) {
    if (region.level.size() < 2 || drawn_uprights(region) || !drawn_along(region, region.box.top))
        return;
    std::vector<std::size_t> inside;
    std::vector<std::size_t> above;
    double largest = 0;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const BoundingBox& box = page.words[i].box;
        if (!free[i] || middle_y(box) > region.box.bottom) continue;
        const bool held = holds(region.box, middle_x(box), middle_y(box));
        if (held) largest = std::max(largest, page.words[i].size);
        if (held || middle_y(box) < region.box.top) (held ? inside : above).push_back(i);
    }
    const std::vector<TextLine> lines = lines_of(page.words, above);
    const std::vector<TextLine> held = lines_of(page.words, inside);
    const std::vector<double> edges = edges_of(region, page, held);
    if (edges.empty()) return;
    const bool two_columns = edges.size() + 1 < tolerances.least_cells;
    const std::size_t least_cells = two_columns ? 2 : tolerances.least_cells;
    double top = region.box.top;  // of the lines taken so far
    double taken = region.box.top;
    bool heading = false;
    std::size_t count = 0;
    for (auto line = lines.rbegin(); line != lines.rend() && count < tolerances.most_lines;
         ++line) {
        const double gap = top - line->box.bottom;
        const double most = count == 0 ? tolerances.below : tolerances.lines_apart;
        if (line->direction != Direction::right || gap > most * line->size ||
            line->size > largest * tolerances.same_type ||
            line->box.left < region.box.left - tolerances.side ||
            line->box.right > region.box.right + tolerances.side ||
            inside_another(*line, region, others))
            break;
        // Above the lower tier of a heading, texts beside each other may reach over its columns.
        const bool spans = count > 0 && chunks_of(*line, page.words, tolerances.cell_gap).size() >=
                                            tolerances.least_cells;
        const std::vector<std::size_t> columns = columns_of(*line, page.words, edges, spans);
        if (columns.empty()) break;
        if (two_columns && !begins_in_line(*line, page.words, edges.front(), held)) break;
        heading = heading || (columns.size() >= least_cells &&
                              static_cast<double>(columns.size()) >=
                                  tolerances.columns * static_cast<double>(edges.size() + 1));
        top = line->box.top;
        // What stands over the first column alone may be a title.
        if (columns.size() > 1 || columns.front() > 0) taken = top;
        ++count;
    }
    if (heading) region.box.top = taken - 1;
}

}  // namespace actionplan::pdf
