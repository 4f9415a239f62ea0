#include "extract/text/cut_grid.h"

#include <algorithm>
#include <string_view>

#include "extract/text/cell_shape.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_numbers_of_a_column = 2;
constexpr std::size_t reach_of_numbers = 3;  // columns that numbers may stand in

}  // namespace

CutGrid::CutGrid(const std::vector<CutLine>& lines)
    : lines_(lines), widths_(widths_of(lines)), numbered_(number_column()) {}

// Of the first columns, that whose cells are numbers: a column of objectives may stand before it.
std::size_t CutGrid::number_column() const {
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t column = 0; column < std::min(columns(), reach_of_numbers); ++column) {
        std::size_t numbers = 0;
        std::size_t texts = 0;
        for (const CutLine& line : lines_) {
            if (!line.has_text(column)) continue;
            ++texts;
            numbers += is_row_number(line.pieces[column].text) ? 1U : 0U;
        }
        const bool numbered =
            numbers >= fewest_numbers_of_a_column && (numbers + 2) * 3 >= texts * 2;
        if (!numbered || numbers <= most) continue;
        best = column;
        most = numbers;
    }
    return best;
}

bool CutGrid::has_number(std::size_t at) const {
    return lines_[at].has_text(numbered_) && is_row_number(lines_[at].pieces[numbered_].text);
}

std::size_t CutGrid::numbers_in(std::size_t first, std::size_t behind) const {
    std::size_t numbers = 0;
    for (; first < behind; ++first) numbers += has_number(first) ? 1U : 0U;
    return numbers;
}

std::size_t CutGrid::gaps_in(std::size_t first, std::size_t behind) const {
    std::size_t gaps = 0;
    while (++first < behind) gaps += lines_[first].gap_before ? 1U : 0U;
    return gaps;
}

std::size_t CutGrid::most_columns_in(std::size_t first, std::size_t behind) const {
    std::size_t most = 0;
    for (; first < behind; ++first) most = std::max(most, lines_[first].columns_with_text());
    return most;
}

bool CutGrid::begins_column(std::size_t at) const {
    for (std::size_t column = 0; column < columns(); ++column) {
        if (lines_[at].has_text(column) && !lines_[at - 1].has_text(column)) return true;
    }
    return false;
}

bool CutGrid::had_room_above(std::size_t at, std::size_t column) const {
    return had_room(lines_[at - 1].pieces[column].text, lines_[at].pieces[column].text,
                    widths_[column], 0);
}

bool CutGrid::begins_cells(std::size_t at) const {
    if (begins_column(at)) return true;
    // Seldom does every cell of a row wrap: then some go on in the middle of a sentence.
    const std::size_t filled = lines_[at].columns_with_text();
    int fresh = is_most(filled) ? 1 : 0;
    if (filled == columns()) fresh += static_cast<int>(filled);
    for (std::size_t column = 0; column < columns(); ++column) {
        const std::string_view text = lines_[at].pieces[column].text;
        if (text.empty()) continue;
        // That a word had no room is weak: many a cell fills its line. That it had is strong.
        if (is_lower(first_code_point(text))) {
            fresh -= 2;
        } else {
            fresh += had_room_above(at, column) ? 2 : -1;
        }
    }
    return fresh > 0;
}

int CutGrid::opening_score(std::size_t at) const {
    int score = 0;
    for (std::size_t column = 1; column < columns(); ++column) {
        const std::string_view text = lines_[at].pieces[column].text;
        if (text.empty()) continue;
        score += is_lower(first_code_point(text)) ? -3 : 1;
        if (lines_[at - 1].has_text(column)) score += had_room_above(at, column) ? 2 : -1;
    }
    return score;
}

}  // namespace actionplan
