#include "extract/text/table_end.h"

#include <algorithm>

namespace actionplan {

namespace {

constexpr std::size_t gap_that_parts = 2;  // blank lines, behind the last row of a table
constexpr std::size_t enough_cells = 3;    // to say that cells hold no blank lines

struct Gap {
    std::size_t lines = 0;   // blank
    std::size_t behind = 0;  // the piece below them
};

bool is_blank(const Piece& piece) { return trimmed(piece).text.empty(); }

// Between lines of text.
std::vector<Gap> gaps_in(const GatheredCell& cell) {
    std::vector<Gap> gaps;
    bool text = false;
    std::size_t blank = 0;
    for (std::size_t at = 0; at < cell.pieces.size(); ++at) {
        if (is_blank(cell.pieces[at])) {
            ++blank;
            continue;
        }
        if (text && blank > 0) gaps.push_back({blank, at});
        text = true;
        blank = 0;
    }
    return gaps;
}

// Between the tab of a cell without text in its own line and text below it. One line down is how a number can stand
// under its tab.
std::size_t blank_lines_in_front(const GatheredCell& cell) {
    const auto text = std::find_if_not(cell.pieces.begin(), cell.pieces.end(), is_blank);
    if (text == cell.pieces.end() || text == cell.pieces.begin()) return 0;
    return static_cast<std::size_t>(text - cell.pieces.begin()) - 1;
}

}  // namespace

TableEnd::TableEnd(const std::vector<GatheredCell>& cells, const std::vector<CellRow>& rows) {
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const CellRow& row = rows[at];
        if (!row.is_whole() || row.closes || rows[at + 1].cells() != row.columns) continue;
        for (const Gap& gap : gaps_in(cells[row.behind - 1]))
            longest_gap_ = std::max(longest_gap_, gap.lines);
        ++cells_;
    }
}

std::size_t TableEnd::pieces_inside(const GatheredCell& cell, const CellRow& row) const {
    const std::size_t needed = row.closes ? gap_that_parts : gap_that_parts + 1;
    const auto parts = [&](std::size_t blank) { return blank >= needed && blank > longest_gap_; };
    if (parts(blank_lines_in_front(cell))) return 1;
    // A cell that is its whole row, a band, is one stretch of text.
    const bool one_stretch = row.cells() == 1 || (cells_ >= enough_cells && longest_gap_ == 0);
    for (const Gap& gap : gaps_in(cell)) {
        if (one_stretch || parts(gap.lines)) return gap.behind;
    }
    return cell.pieces.size();
}

}  // namespace actionplan
