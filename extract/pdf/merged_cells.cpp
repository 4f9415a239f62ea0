#include "extract/pdf/merged_cells.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "extract/pdf/boxes.h"
#include "extract/pdf/row_splits.h"

namespace actionplan::pdf {
namespace {

struct MergeTolerances {
    double same_line = 3.0;      // points: a level line this near parts the rows
    double line_step = 1.4;      // of the type size: most from line to line of one text
    double same_baseline = 1.5;  // points: text that begins where its row does
    double centred = 0.8;        // of the type size: how far from the middle of the rows
    std::size_t prose = 4;       // words of a cell that is no figure or name
    std::size_t heading = 4;     // words of a heading's cell, at most
    int least_columns = 4;
    int least_rows = 3;
    int least_merged = 2;
};
constexpr MergeTolerances tolerances;

class Merging {
 public:
    Merging(PageTable& table, const Region& region, const RegionView& view)
        : table_(table),
          view_(view),
          at_(static_cast<std::size_t>(table.rows()) * static_cast<std::size_t>(table.columns()),
              nullptr) {
        for (PageCell& cell : table.cells) {
            if (cell.row_span == 1 && cell.column_span == 1) slot(cell.row, cell.column) = &cell;
        }
        find_lines(region);
    }

    // One text in the middle of rows that no line parts, beside the first lines of none of them, is of all of them.
    void merge_centred() {
        for (int column = 1; column < table_.columns(); ++column) {
            for (int first = 0; first < table_.rows();) {
                int behind = first + 1;
                while (behind < table_.rows() && !drawn_above(behind, column)) ++behind;
                if (behind - first > 1) merge_centred(first, behind, column);
                first = behind;
            }
        }
        std::erase_if(table_.cells, [](const PageCell& cell) { return cell.row_span == 0; });
    }

    void run() {
        if (table_.columns() < tolerances.least_columns || table_.rows() < tolerances.least_rows ||
            !holds_prose())
            return;
        const int column = labelled(0) ? 1 : 0;
        if (labelled(column)) return;
        std::vector<int> joined;  // rows of which the cell goes on from above
        bool sure = false;        // by its text
        int blank = 0;
        for (int row = 1; row < table_.rows(); ++row) {
            blank += is_whole(row, column) && !filled(row, column) ? 1 : 0;
            if (!goes_on(row, column)) continue;
            joined.push_back(row);
            sure = sure || filled(row, column);
        }
        if (!sure && blank < tolerances.least_merged) return;
        // The last first, so that a cell takes over what the next one has gathered.
        for (auto row = joined.rbegin(); row != joined.rend(); ++row)
            take_over(*slot(*row - 1, column), *slot(*row, column));
        std::erase_if(table_.cells, [](const PageCell& cell) { return cell.row_span == 0; });
    }

 private:
    PageCell*& slot(int row, int column) {
        return at_[static_cast<std::size_t>(row) * static_cast<std::size_t>(table_.columns()) +
                   static_cast<std::size_t>(column)];
    }

    bool filled(int row, int column) {
        const PageCell* const cell = slot(row, column);
        return cell != nullptr && !cell->words.empty();
    }

    // Most rows have a cell with a text of some words.
    bool holds_prose() {
        int rows = 0;
        for (int row = 0; row < table_.rows(); ++row) {
            rows += std::any_of(table_.cells.begin(), table_.cells.end(),
                                [&](const PageCell& cell) {
                                    return cell.row == row && cell.column_span == 1 &&
                                           cell.words.size() >= tolerances.prose;
                                })
                        ? 1
                        : 0;
        }
        return rows * 2 > table_.rows();
    }

    // Numbers stand in the column.
    bool labelled(int column) {
        int labels = 0;
        int others = 0;
        for (int row = 0; row < table_.rows(); ++row) {
            if (!filled(row, column)) continue;
            const PageCell& cell = *slot(row, column);
            const bool label =
                cell.words.size() == 1 && is_row_label(view_.words[cell.words.front()].text);
            ++(label ? labels : others);
        }
        return labels > 1 && others <= labels;
    }

    // Rows of the columns behind it are no rest of a row: most of them are filled.
    bool is_whole(int row, int column) {
        int others = 0;
        for (int k = column + 1; k < table_.columns(); ++k) others += filled(row, k) ? 1 : 0;
        return others > 1 && others * 2 >= table_.columns() - column - 1;
    }

    bool is_heading(int row) {
        bool bold = true;
        bool brief = true;
        for (const PageCell& cell : table_.cells) {
            if (cell.row != row) continue;
            brief = brief && cell.words.size() <= tolerances.heading;
            for (const std::size_t word : cell.words) bold = bold && view_.words[word].bold;
        }
        return row == 0 && (bold || brief);
    }

    // The lines that are drawn along the top of each row.
    void find_lines(const Region& region) {
        lines_.resize(table_.ys.size());
        for (const RulingLine& line : region.level) {
            if (line.shading) continue;
            auto row = std::lower_bound(table_.ys.begin(), table_.ys.end(),
                                        line.at - tolerances.same_line);
            for (; row != table_.ys.end() && *row < line.at + tolerances.same_line; ++row)
                lines_[static_cast<std::size_t>(row - table_.ys.begin())].push_back(&line);
        }
    }

    bool drawn_above(int row, int column) const {
        const double x = (table_.xs[static_cast<std::size_t>(column)] +
                          table_.xs[static_cast<std::size_t>(column) + 1]) /
                         2;
        const auto& lines = lines_[static_cast<std::size_t>(row)];
        return std::any_of(lines.begin(), lines.end(),
                           [&](const RulingLine* line) { return line->from < x && line->to > x; });
    }

    const Shading* shading_of(const PageCell& cell) const {
        for (auto shading = view_.shadings.rbegin(); shading != view_.shadings.rend(); ++shading) {
            if (holds(shading->box, middle_x(cell.box), middle_y(cell.box))) return &*shading;
        }
        return nullptr;
    }

    bool same_background(const PageCell& above, const PageCell& below) const {
        const Shading* const upper = shading_of(above);
        const Shading* const lower = shading_of(below);
        if (upper == nullptr || lower == nullptr) return upper == lower;
        return upper->colour == lower->colour;
    }

    void merge_centred(int first, int behind, int column) {
        PageCell* text = nullptr;
        double top = 1e9;
        double bottom = 0;
        for (int row = first; row < behind; ++row) {
            PageCell* const cell = slot(row, column);
            if (cell == nullptr || is_heading(row)) return;
            if (!cell->words.empty() && text != nullptr) return;
            if (!cell->words.empty()) text = cell;
            for (int k = 0; k < table_.columns(); ++k) {
                if (k == column || !filled(row, k)) continue;
                for (const std::size_t word : slot(row, k)->words) {
                    top = std::min(top, view_.words[word].box.top);
                    bottom = std::max(bottom, view_.words[word].box.bottom);
                }
            }
        }
        if (text == nullptr) return;
        BoundingBox box;
        for (const std::size_t word : text->words) grow(box, view_.words[word].box);
        const double size = view_.words[text->words.front()].size;
        const bool centred =
            std::fabs(middle_y(box) - (top + bottom) / 2) < tolerances.centred * size;
        if (!centred || stands_on_a_first_line(*text, first, behind)) return;
        PageCell& upper = *slot(first, column);
        for (int row = first + 1; row < behind; ++row) take_over(upper, *slot(row, column));
    }

    bool stands_on_a_first_line(const PageCell& text, int first, int behind) {
        double own = 1e9;
        for (const std::size_t word : text.words) own = std::min(own, baseline(word));
        for (int row = first; row < behind; ++row) {
            double others = 1e9;
            for (int k = 0; k < table_.columns(); ++k) {
                if (k == text.column || !filled(row, k)) continue;
                for (const std::size_t word : slot(row, k)->words)
                    others = std::min(others, baseline(word));
            }
            if (std::fabs(own - others) < tolerances.same_baseline) return true;
        }
        return false;
    }

    double baseline(std::size_t word) const { return view_.words[word].baseline; }

    // Its text follows right below that above it, and begins where no other cell of its row does.
    bool runs_into(const PageCell& above, const PageCell& below) {
        double last = 0;
        for (const std::size_t word : above.words) last = std::max(last, baseline(word));
        double first = 1e9;
        for (const std::size_t word : below.words) first = std::min(first, baseline(word));
        const double step = tolerances.line_step * view_.words[below.words.front()].size;
        if (above.words.empty() || first - last > step || first <= last) return false;
        double others = 1e9;
        for (int column = 0; column < table_.columns(); ++column) {
            if (column == below.column || !filled(below.row, column)) continue;
            for (const std::size_t word : slot(below.row, column)->words)
                others = std::min(others, baseline(word));
        }
        return std::fabs(first - others) > tolerances.same_baseline;
    }

    bool goes_on(int row, int column) {
        PageCell* const above = slot(row - 1, column);
        PageCell* const below = slot(row, column);
        if (above == nullptr || below == nullptr || is_heading(row - 1) || !is_whole(row, column) ||
            drawn_above(row, column) || !same_background(*above, *below))
            return false;
        return below->words.empty() || runs_into(*above, *below);
    }

    static void take_over(PageCell& above, PageCell& below) {
        above.row_span += below.row_span;
        above.box = united(above.box, below.box);
        above.words.insert(above.words.end(), below.words.begin(), below.words.end());
        below.row_span = 0;
    }

    PageTable& table_;
    std::vector<std::vector<const RulingLine*>> lines_;
    const RegionView& view_;
    std::vector<PageCell*> at_;
};

}  // namespace

void merge_down(PageTable& table, const Region& region, const RegionView& view) {
    if (table.cells.empty()) return;
    Merging merging(table, region, view);
    if (!table.ruled) merging.run();
    Merging(table, region, view).merge_centred();
}

}  // namespace actionplan::pdf
