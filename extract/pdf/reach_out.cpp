#include "extract/pdf/reach_out.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "extract/pdf/boxes.h"
#include "extract/pdf/cell_lines.h"
#include "extract/pdf/gutters.h"

namespace actionplan::pdf {
namespace {

struct ReachTolerances {
    double lines_apart = 1.3;  // of the type size: most blank space between rows
    double rows_apart = 4.0;   // of the type size: most blank space between rows that are set wide
    double cell_lines = 0.35;  // of the type size: most blank space between lines of a cell
    double below_heading = 2.5;  // of the type size: the same below a heading that stands alone
    double as_far = 1.1;         // times the blank space that rows of the region have
    double cell_gap = 0.6;       // of the type size: words nearer than this are of one cell
    double same_type = 1.05;     // ratio of type sizes of one table
    double side = 3.0;           // points that text may stand out of the region
    double aligned = 3.0;        // points between the starts of text in one column
};
constexpr ReachTolerances tolerances;

// Between the columns of the table before that has the same sides: a heading by itself shows no gaps.
std::vector<Gutter> gutters_before(const Region& region,
                                   const std::vector<std::vector<double>>& columns_before) {
    std::vector<Gutter> gutters;
    for (const std::vector<double>& columns : columns_before) {
        if (columns.size() < 3 || std::fabs(columns.front() - region.box.left) > tolerances.side ||
            std::fabs(columns.back() - region.box.right) > tolerances.side)
            continue;
        for (std::size_t i = 1; i + 1 < columns.size(); ++i)
            gutters.push_back({columns[i] - 1, columns[i] + 1, 0, 0});
        break;
    }
    return gutters;
}

// Between cells that are drawn or shaded side by side.
std::vector<Gutter> gutters_drawn(const Region& region) {
    std::vector<Gutter> gutters;
    for (const RulingLine& line : region.upright) {
        const bool inside = line.at > region.box.left + tolerances.side &&
                            line.at < region.box.right - tolerances.side;
        const bool known = std::any_of(gutters.begin(), gutters.end(), [&](const Gutter& gutter) {
            return std::fabs(gutter.middle() - line.at) < tolerances.side;
        });
        if (inside && !known) gutters.push_back({line.at - 1, line.at + 1, 0, line.at});
    }
    std::sort(gutters.begin(), gutters.end(),
              [](const Gutter& a, const Gutter& b) { return a.edge < b.edge; });
    return gutters;
}

bool drawn_at(const Region& region, double y) {
    return std::any_of(region.level.begin(), region.level.end(), [&](const RulingLine& line) {
        return !line.shading && std::fabs(line.at - y) < tolerances.side;
    });
}

// What a line follows: nothing of the rows yet, a row, or text of a row without blank space between.
enum class Before : std::uint8_t { nothing, row, row_close_by };

bool keeps_to_columns(const TextLine& line, std::span<const PageWord> words,
                      const std::vector<Gutter>& gutters, Before before) {
    const std::vector<Chunk> chunks = chunks_of(line, words, tolerances.cell_gap);
    for (const Chunk& chunk : chunks) {
        for (const Gutter& gutter : gutters) {
            const bool over = chunk.left < gutter.middle() && chunk.right > gutter.middle();
            if (over && (chunks.size() == 1 || crosses(line, words, gutter))) return false;
        }
    }
    if (chunks.size() > 1) return true;
    if (gutters.empty() || before == Before::nothing) return false;
    // The rest of a cell stands in a column further right, wherever in it; in the first column, right below the text.
    return before == Before::row_close_by ||
           chunks.front().left > gutters.front().middle() - tolerances.aligned;
}

// The most blank space between lines of the region: its rows may stand as far apart.
double rows_apart(const std::vector<TextLine>& lines) {
    double most = 0;
    double bottom = lines.empty() ? 0 : lines.front().box.bottom;
    for (const TextLine& line : lines) {
        if (line.box.top - bottom < tolerances.rows_apart * line.size)
            most = std::max(most, line.box.top - bottom);
        bottom = std::max(bottom, line.box.bottom);
    }
    return tolerances.as_far * most;
}

// Two cells or more begin where cells of the region begin.
bool begins_row(const TextLine& line, const std::vector<TextLine>& lines,
                std::span<const PageWord> words) {
    const std::vector<Chunk> chunks = chunks_of(line, words, tolerances.cell_gap);
    const auto known = std::count_if(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
        return std::any_of(lines.begin(), lines.end(), [&](const TextLine& other) {
            const std::vector<Chunk> cells = chunks_of(other, words, tolerances.cell_gap);
            return cells.size() > 1 &&
                   std::any_of(cells.begin(), cells.end(), [&](const Chunk& cell) {
                       return std::fabs(cell.left - chunk.left) < tolerances.aligned;
                   });
        });
    });
    return known > 1;
}

bool inside_other(const TextLine& line, const Region& region, const std::vector<Region>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Region& other) {
        return &other != &region && other.box != region.box &&
               holds(other.box, middle_x(line.box), middle_y(line.box));
    });
}

// The text of all regions between the same sides.
std::vector<TextLine> lines_between_sides(const Region& region, const std::vector<Region>& others,
                                          const PreparedPage& page, const std::vector<bool>& free) {
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const BoundingBox& box = page.words[i].box;
        const bool held = std::any_of(others.begin(), others.end(), [&](const Region& other) {
            return std::fabs(other.box.left - region.box.left) < tolerances.side &&
                   std::fabs(other.box.right - region.box.right) < tolerances.side &&
                   holds(other.box, middle_x(box), middle_y(box));
        });
        if (free[i] && held) inside.push_back(i);
    }
    return lines_of(page.words, inside);
}

// The first line of a row whose cells are set in the middle of it: one text in a column further right, and right below it
// a line of several that keep to the columns.
bool begins_with_one_cell(const std::vector<TextLine>& lines, std::size_t i,
                          std::span<const PageWord> words, const std::vector<Gutter>& gutters) {
    constexpr std::size_t lines_of_cell = 6;
    for (std::size_t k = i; k < lines.size() && k < i + lines_of_cell; ++k) {
        const double gap = k == i ? 0 : lines[k].box.top - lines[k - 1].box.bottom;
        if (gap > tolerances.cell_lines * lines[k].size ||
            !keeps_to_columns(lines[k], words, gutters, Before::row))
            return false;
        if (chunks_of(lines[k], words, tolerances.cell_gap).size() > 1) return k > i;
    }
    return false;
}

// The text above and below a region, which may be of its table as well.
class RestOfPage {
 public:
    RestOfPage(const Region& region, const PreparedPage& page, const std::vector<bool>& free,
               const std::vector<double>& columns)
        : words_(page.words), columns_(columns) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const double y = middle_y(words_[i].box);
            if (!free[i]) continue;
            if (y < region.box.top) above_.push_back(i);
            if (y > region.box.bottom) below_.push_back(i);
            if (holds(region.box, middle_x(words_[i].box), y))
                largest_ = std::max(largest_, words_[i].size);
        }
    }

    std::vector<TextLine> above() const { return lines_of(words_, above_); }
    std::vector<TextLine> below() const { return lines_of(words_, below_); }

    // In the type of the region, near what stands next to it, and no word reaches over the edge of a column.
    bool keeps_to_cells(const TextLine& line, double gap) const {
        return line.size <= largest_ * tolerances.same_type &&
               gap <= tolerances.rows_apart * line.size && keeps_to_columns(line, 0);
    }

    // No word stands before that column or reaches over the edge of one.
    bool keeps_to_columns(const TextLine& line, int first) const {
        return line.direction == Direction::right &&
               std::all_of(line.words.begin(), line.words.end(), [&](std::size_t word) {
                   const BoundingBox& box = words_[word].box;
                   return column_of(box.left + 1) > first &&
                          column_of(box.left + 1) == column_of(box.right - 1);
               });
    }

    // The column, from 0, of a word that stands in one.
    std::size_t cell_of(const PageWord& word) const {
        return static_cast<std::size_t>(column_of(word.box.left + 1) - 1);
    }

    int cells_in(const TextLine& line) const {
        int cells = 0;
        int last = -1;
        for (const std::size_t word : line.words) {
            const int column = column_of(words_[word].box.left + 1);
            cells += column != last ? 1 : 0;
            last = column;
        }
        return cells;
    }

 private:
    // -1 outside of all.
    int column_of(double x) const {
        if (x < columns_.front() || x > columns_.back()) return -1;
        return static_cast<int>(std::upper_bound(columns_.begin(), columns_.end(), x) -
                                columns_.begin());
    }

    std::span<const PageWord> words_;
    const std::vector<double>& columns_;
    std::vector<std::size_t> above_;
    std::vector<std::size_t> below_;
    double largest_ = 0;  // type in the region, in points
};

}  // namespace

void reach_out(Region& region, const std::vector<Region>& others, const PreparedPage& page,
               const std::vector<bool>& free,
               const std::vector<std::vector<double>>& columns_before) {
    if (drawn_at(region, region.box.top) && drawn_at(region, region.box.bottom)) return;
    std::vector<std::size_t> inside;
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const BoundingBox& box = page.words[i].box;
        if (!free[i] || middle_x(box) < region.box.left || middle_x(box) > region.box.right)
            continue;
        (holds(region.box, middle_x(box), middle_y(box)) ? inside : outside).push_back(i);
    }
    const std::vector<TextLine> held = lines_of(page.words, inside);
    std::vector<Gutter> gutters = gutters_of(held, page.words);
    double apart = rows_apart(held);
    if (held.size() == 1) {
        gutters = gutters_drawn(region);
        if (gutters.size() < 2) gutters = gutters_before(region, columns_before);
        apart = tolerances.below_heading * held.front().size;
    }
    if (gutters.size() < 2) return;
    const std::vector<TextLine> lines = lines_of(page.words, outside);
    const auto fits = [&](const TextLine& line, double gap, Before before, bool begins) {
        const bool near = gap < tolerances.lines_apart * line.size ||
                          (gap < apart && (begins || begins_row(line, held, page.words)));
        return line.direction == Direction::right && gap > -tolerances.side && near &&
               line.box.left > region.box.left - tolerances.side &&
               line.box.right < region.box.right + tolerances.side &&
               !inside_other(line, region, others) &&
               keeps_to_columns(line, page.words, gutters, before);
    };
    Before before = Before::nothing;
    const bool open_below = !drawn_at(region, region.box.bottom);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextLine& line = lines[i];
        if (!open_below || middle_y(line.box) < region.box.bottom) continue;
        const double gap = line.box.top - region.box.bottom;
        const bool begins = begins_with_one_cell(lines, i, page.words, gutters);
        if (begins)
            before = Before::row;
        else if (before != Before::nothing)
            before = gap < tolerances.cell_lines * line.size ? Before::row_close_by : Before::row;
        if (!fits(line, gap, before, begins)) break;
        region.box.bottom = line.box.bottom + 1;
        before = Before::row;
    }
    // Above, the first line of a row comes last: only what it closes is taken.
    double edge = region.box.top;
    const bool open_above = !drawn_at(region, region.box.top);
    for (auto line = lines.rbegin(); line != lines.rend() && open_above; ++line) {
        if (middle_y(line->box) > edge) continue;
        if (!fits(*line, edge - line->box.bottom, Before::row, false)) break;
        edge = line->box.top - 1;
        if (chunks_of(*line, page.words, tolerances.cell_gap).size() > 1) region.box.top = edge;
    }
}

void reach_up(Region& region, const PreparedPage& page, const std::vector<bool>& free,
              const std::vector<double>& columns) {
    if (columns.size() < 3 || std::fabs(columns.front() - region.box.left) > tolerances.side ||
        std::fabs(columns.back() - region.box.right) > tolerances.side)
        return;
    const RestOfPage rest(region, page, free, columns);
    std::vector<TextLine> above = rest.above();
    std::reverse(above.begin(), above.end());
    double edge = region.box.top;
    for (const TextLine& line : above) {
        if (!rest.keeps_to_cells(line, edge - line.box.bottom)) return;
        edge = line.box.top;
    }
    if (!above.empty()) region.box.top = edge - 1;
}

void reach_down(Region& region, const std::vector<Region>& others, const PreparedPage& page,
                const std::vector<bool>& free, const std::vector<double>& columns_before) {
    std::vector<double> columns{region.box.left};
    for (const Gutter& gutter : gutters_drawn(region)) columns.push_back(gutter.edge);
    columns.push_back(region.box.right);
    if (columns.size() < 4) {
        columns = cell_line_edges(region, page.ruling.piece_ends);
        columns.insert(columns.begin(), region.box.left);
        columns.push_back(region.box.right);
    }
    if (columns.size() < 4) columns = columns_before;
    std::vector<TextLine> alike;  // only where gaps alone tell the columns
    if (columns.size() < 4) {
        alike = lines_between_sides(region, others, page, free);
        columns = {region.box.left};
        for (const Gutter& gutter : gutters_of(alike, page.words))
            columns.push_back(gutter.middle());
        columns.push_back(region.box.right);
    }
    if (columns.size() < 4 || std::fabs(columns.front() - region.box.left) > tolerances.side ||
        std::fabs(columns.back() - region.box.right) > tolerances.side)
        return;
    const RestOfPage rest(region, page, free, columns);
    double edge = region.box.bottom;
    bool beside = false;
    const std::vector<TextLine> below = rest.below();
    for (const TextLine& line : below) {
        if (!rest.keeps_to_cells(line, line.box.top - edge)) return;
        beside = beside || (rest.cells_in(line) > 1 &&
                            (alike.empty() || begins_row(line, alike, page.words)));
        edge = line.box.bottom;
    }
    if (beside) region.box.bottom = edge + 1;
}

std::optional<PageTable> rest_of_row(const PreparedPage& page, const std::vector<bool>& free,
                                     const std::vector<double>& columns) {
    if (columns.size() < 4) return std::nullopt;
    Region whole;
    whole.box = {columns.front(), page.height, columns.back(), page.height};
    const RestOfPage rest(whole, page, free, columns);
    PageTable table;
    table.xs = columns;
    table.drawn.assign(columns.size(), false);
    for (int column = 0; column < table.columns(); ++column) {
        table.cells.emplace_back();
        table.cells.back().column = column;
    }
    double bottom = 0;
    for (const TextLine& line : rest.above()) {
        const bool goes_on = bottom > 0;
        if (goes_on && line.box.top - bottom > tolerances.cell_lines * line.size) break;
        const char first = page.words[line.words.front()].text.front();
        const bool within = first >= 'a' && first <= 'z';
        if (!rest.keeps_to_columns(line, 1) || (!goes_on && !within)) return std::nullopt;
        if (!goes_on) table.ys = {line.box.top - 1};
        for (const std::size_t word : line.words)
            table.cells[rest.cell_of(page.words[word])].words.push_back(word);
        bottom = line.box.bottom;
    }
    if (bottom == 0) return std::nullopt;
    table.ys.push_back(bottom + 1);
    table.box = {columns.front(), table.ys.front(), columns.back(), table.ys.back()};
    for (std::size_t column = 0; column + 1 < columns.size(); ++column)
        table.cells[column].box = {columns[column], table.ys.front(), columns[column + 1],
                                   table.ys.back()};
    return table;
}

}  // namespace actionplan::pdf
