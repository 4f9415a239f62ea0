#include "extract/text/drawn_grid.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text/bar_rows.h"
#include "extract/text/cut_cells.h"
#include "extract/text/cut_rows.h"
#include "extract/text/line_words.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_corners = 3;  // two columns
constexpr std::size_t drift = 1;           // columns by which a bar may miss its corner

enum class Drawn : std::uint8_t { nothing, stroke, bar, corner };

struct DrawnMark {
    Drawn drawn = Drawn::nothing;
    std::size_t bytes = 1;
};

// The characters that draw boxes are U+2500 to U+257F, of three bytes: strokes and bars among them, the others join.
DrawnMark drawn_mark_at(std::string_view text, std::size_t at) {
    constexpr std::string_view strokes_of_ascii = "-=_~:";
    const char c = text[at];
    if (c == '|') return {Drawn::bar, 1};
    if (c == '+') return {Drawn::corner, 1};
    if (strokes_of_ascii.find(c) != std::string_view::npos) return {Drawn::stroke, 1};
    if (c != '\xE2' || at + 2 >= text.size()) return {};
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    if (second != 0x94 && second != 0x95) return {};
    const unsigned code = (second == 0x94 ? 0U : 0x40U) + (third & 0x3FU);
    constexpr unsigned plain = 0x0C;  // light, heavy and dashed: two strokes, two bars, and so on
    constexpr unsigned double_stroke = 0x50;
    constexpr unsigned double_bar = 0x51;
    if (code == double_stroke || (code < plain && code % 4 < 2)) return {Drawn::stroke, 3};
    if (code == double_bar || code < plain) return {Drawn::bar, 3};
    return {Drawn::corner, 3};
}

struct GridLine {
    bool border = false;               // strokes and corners, and nothing else
    bool row = false;                  // begins with a bar
    std::vector<std::size_t> corners;  // columns of corners, bars among them
    std::vector<ColumnRange> between;  // bytes from each bar to the next, or to the end of the text
};

GridLine grid_line(const Line& line) {
    GridLine grid;
    const std::string_view text = line.text;
    const std::size_t begin = leading_space(text);
    if (line.blank || line.tabs > 0 || line.leading_tab) return grid;
    const Drawn first = drawn_mark_at(text, begin).drawn;
    if (first != Drawn::bar && first != Drawn::corner) return grid;
    bool only_drawn = true;
    bool corner = false;
    std::size_t strokes = 0;
    std::size_t column = 0;
    std::size_t cell = 0;
    for (std::size_t at = 0; at < text.size() && column < most_columns_of_a_line; ++column) {
        const DrawnMark mark = drawn_mark_at(text, at);
        const bool joins = mark.drawn == Drawn::corner;
        if (mark.drawn == Drawn::bar || joins) {
            if (!grid.corners.empty()) grid.between.push_back({cell, at});
            grid.corners.push_back(column);
            cell = at + mark.bytes;
            corner = corner || joins;
        }
        strokes += mark.drawn == Drawn::stroke ? 1U : 0U;
        only_drawn = only_drawn && (mark.drawn != Drawn::nothing || text[at] == ' ');
        at += mark.bytes;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    }
    grid.border = only_drawn && corner && strokes > 0 && grid.corners.size() > 1;
    grid.row = !grid.border && first == Drawn::bar && grid.corners.size() > 1;
    // A copy may lose the last bar, or a remark stand behind it.
    if (grid.row && leading_space(text.substr(cell)) < text.size() - cell) {
        grid.between.push_back({cell, text.size()});
        grid.corners.push_back(column);
    }
    return grid;
}

bool is_drawn_only(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const DrawnMark mark = drawn_mark_at(text, at);
        if (mark.drawn == Drawn::nothing) return false;
        at += mark.bytes;
    }
    return text.size() > 2;
}

class GridReader {
 public:
    explicit GridReader(const BodyLines& lines) : lines_(lines) {}

    FoundBlocks read(std::size_t first) {
        FoundBlocks found;
        found.behind = first;
        if (!opens(first) && !opens_with_bars(first)) return found;
        table_ = empty_table(columns(), first);
        bool rule = false;
        std::size_t at = first;
        for (; lines_.is_body(at); ++at) {
            const GridLine line = grid_line(lines_[at]);
            if (!line.border && !line.row) break;
            if (line.border) {
                rule = true;
            } else {
                add_line(at, line, rule);
                rule = false;
            }
        }
        close_rows();
        if (table_.row_lines.empty()) return found;
        found.behind = at;
        found.blocks.push_back(std::move(table_));
        return found;
    }

 private:
    std::size_t columns() const { return corners_.size() - 1; }

    // A border, or headings and a border below them. The border of most corners has those of all columns.
    bool opens(std::size_t at) {
        constexpr std::size_t reach = 12;  // lines to the border below the headings
        bool row = false;
        for (std::size_t line = at; line < at + reach && lines_.is_body(line); ++line) {
            GridLine grid = grid_line(lines_[line]);
            if (!grid.border && !grid.row) break;
            row = row || grid.row;
            if (grid.border && grid.corners.size() > corners_.size())
                corners_ = std::move(grid.corners);
        }
        ruled_ = row && corners_.size() >= fewest_corners;
        return ruled_;
    }

    // Bars at the same columns of all lines, and cells that go on over them.
    bool opens_with_bars(std::size_t at) {
        constexpr std::size_t lines_to_see = 60;
        std::vector<GridLine> rows;
        for (std::size_t line = at; line < at + lines_to_see && lines_.is_body(line); ++line) {
            rows.push_back(grid_line(lines_[line]));
            // In Markdown, a rule stands below the headings, and each line is a row.
            if (!rows.back().row || lines_[line].text.find("|--") != std::string_view::npos ||
                lines_[line].text.find("| --") != std::string_view::npos)
                return false;
            if (rows.back().corners.size() > corners_.size()) corners_ = rows.back().corners;
        }
        if (corners_.size() < fewest_corners) return false;
        std::vector<CutLine> whole_lines;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (!is_aligned(rows[row])) return false;
            if (rows[row].between.size() == columns())
                whole_lines.push_back(whole_line(at + row, rows[row]));
        }
        return are_wrapped_between_bars(whole_lines);
    }

    // Every bar stands where one of the table does, the outer ones among them.
    bool is_aligned(const GridLine& line) const {
        return column_at(line.corners.back()) == columns() &&
               std::all_of(line.corners.begin(), line.corners.end(), [&](std::size_t bar) {
                   const std::size_t column = column_at(bar);
                   return column < corners_.size() && corners_[column] <= bar + drift;
               });
    }

    CutLine whole_line(std::size_t at, const GridLine& line) const {
        CutLine cut{at, {}, false, false};
        for (const ColumnRange& range : line.between) {
            cut.pieces.push_back(trimmed(
                {&lines_[at], lines_[at].text.substr(range.begin, range.end - range.begin)}));
        }
        return cut;
    }

    // The column that a bar opens or closes.
    std::size_t column_at(std::size_t bar) const {
        const auto at =
            std::lower_bound(corners_.begin(), corners_.end(), bar > drift ? bar - drift : 0);
        return static_cast<std::size_t>(at - corners_.begin());
    }

    void add_line(std::size_t at, const GridLine& line, bool rule) {
        const bool whole = line.between.size() == columns();
        CutLine cut{at,
                    std::vector<Piece>(columns(), Piece{&lines_[at], lines_[at].text.substr(0, 0)}),
                    false, rule};
        std::size_t spanned = 0;
        for (std::size_t cell = 0; cell < line.between.size(); ++cell) {
            const ColumnRange& range = line.between[cell];
            const std::size_t column =
                whole ? cell : std::min(column_at(line.corners[cell]), columns() - 1);
            const std::size_t behind =
                whole ? cell + 1 : std::min(column_at(line.corners[cell + 1]), columns());
            Piece piece = trimmed(
                {&lines_[at], lines_[at].text.substr(range.begin, range.end - range.begin)});
            if (is_drawn_only(piece.text)) {
                cut.rule_before = true;
                piece.text = piece.text.substr(0, 0);
            }
            spanned = std::max(spanned, behind > column ? behind - column : 0);
            Piece& held = cut.pieces[column];
            if (held.text.empty()) {
                held = piece;
            } else if (!piece.text.empty()) {  // a bar within a cell
                held.text = reaching_to(held.text, piece.text);
            }
        }
        const bool band = spanned == columns() && columns() > 1;
        if (band != band_ || (band && rule)) close_rows();
        band_ = band;
        cut_.push_back(std::move(cut));
    }

    // The lines since the last band, as rows.
    void close_rows() {
        if (cut_.empty()) return;
        if (!ruled_ && !band_) part_rows_between_bars(cut_);
        const std::vector<std::size_t> widths = widths_of(cut_);
        std::vector<CutRow> rows{
            {0, cut_.size(), false}
        };
        if (!band_) rows = rows_of_cut_lines(cut_, 0);
        for (const CutRow& one : rows) {
            const std::span<const CutLine> lines(cut_.data() + one.first, one.behind - one.first);
            Row row = row_of_cut_lines(lines, widths);
            if (band_) {
                row.cells.resize(1);
                row.cells.front().column_span = static_cast<int>(columns());
            }
            append_row(table_, std::move(row), lines.front().at);
        }
        cut_.clear();
    }

    BodyLines lines_;
    std::vector<std::size_t> corners_;
    std::vector<CutLine> cut_;
    bool ruled_ = false;  // borders are drawn
    bool band_ = false;
    FoundBlock table_;
};

}  // namespace

FoundBlocks read_drawn_grid(const BodyLines& lines, std::size_t at) {
    const std::string_view text = lines[at].text;
    const std::size_t begin = leading_space(text);
    const bool may_open =
        begin < text.size() && (text[begin] == '+' || text[begin] == '|' || text[begin] == '\xE2');
    if (!may_open) {
        FoundBlocks none;
        none.behind = at;
        return none;
    }
    return GridReader(lines).read(at);
}

}  // namespace actionplan
