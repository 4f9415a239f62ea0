#include "extract/text/bar_rows.h"

#include <string_view>

#include "extract/text/cut_grid.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

bool begins_small(const CutLine& line, std::size_t column) {
    return line.has_text(column) && is_lower(first_code_point(line.pieces[column].text));
}

// Empty cells, and texts that go on with the line above.
bool is_rest(const CutLine& above, const CutLine& line, const std::vector<std::size_t>& widths) {
    constexpr std::size_t room_to_break = 4;  // that stays free where a line was broken on purpose
    std::size_t filled = 0;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (!line.has_text(column)) continue;
        ++filled;
        const std::string_view text = line.pieces[column].text;
        const bool goes_on = above.has_text(column) && (begins_small(line, column) ||
                                                        !had_room(above.pieces[column].text, text,
                                                                  widths[column], room_to_break));
        if (!goes_on) return false;
    }
    return filled > 0 && filled < widths.size();
}

bool opens_without_number(const CutGrid& grid, std::size_t at) {
    if (at == 0 || !grid.begins_column(at)) return false;
    const CutLine& line = grid[at];
    if (!grid.is_most(line.columns_with_text() + 1)) return false;
    for (std::size_t column = 0; column < grid.columns(); ++column)
        if (begins_small(line, column)) return false;
    return true;
}

}  // namespace

bool are_wrapped_between_bars(const std::vector<CutLine>& lines) {
    constexpr std::size_t usual_share = 5;  // one line in so many, at the least
    const std::vector<std::size_t> widths = widths_of(lines);
    std::size_t rests = 0;
    for (std::size_t at = 1; at < lines.size(); ++at)
        rests += is_rest(lines[at - 1], lines[at], widths) ? 1U : 0U;
    return rests > 0 && rests * usual_share >= lines.size();
}

void part_rows_between_bars(std::vector<CutLine>& lines) {
    const CutGrid grid(lines);
    bool numbered = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const bool number = grid.has_number(at);
        numbered = numbered || number;
        if (number || (numbered && opens_without_number(grid, at))) lines[at].rule_before = true;
    }
}

}  // namespace actionplan
