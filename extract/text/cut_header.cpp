#include "extract/text/cut_header.h"

#include <algorithm>
#include <vector>

namespace actionplan {

namespace {

constexpr std::size_t most_header_lines = 5;

// Whether the number of some row stands below its first line: rows are set upright in the middle.
bool numbers_stand_below(const CutGrid& lines) {
    bool text = true;  // the group has a line above
    bool number = true;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].gap_before) text = number = false;
        if (lines.has_number(at)) {
            if (text && !number) return true;
            number = true;
        }
        text = true;
    }
    return false;
}

// The first line, before that one, at which most columns have a heading above and new cells begin; 0 where none is.
std::size_t first_cells_below(const CutGrid& lines, std::size_t behind, bool centred) {
    std::vector<bool> headed(lines.columns(), false);
    for (std::size_t at = 1; at < behind; ++at) {
        for (std::size_t column = 0; column < lines.columns(); ++column)
            headed[column] = headed[column] || lines[at - 1].has_text(column);
        const auto headings = std::count(headed.begin(), headed.end(), true);
        const bool opens = centred || lines.is_most(lines[at].columns_with_text());
        if (lines.is_most(static_cast<std::size_t>(headings)) && opens && lines.begins_cells(at))
            return at;
    }
    return 0;
}

}  // namespace

std::size_t header_behind(const CutGrid& lines) {
    const std::size_t most = std::min(lines.size(), most_header_lines + 1);
    for (std::size_t at = 1; at < most; ++at) {
        if (lines[at].rule_before) return at;
    }
    if (lines.has_number(0)) return 0;
    std::size_t behind = 1;
    while (behind < most && !lines[behind].gap_before && !lines.has_number(behind)) ++behind;
    const bool found = behind < most;
    const bool centred = numbers_stand_below(lines);
    if (found && !lines[behind].gap_before && !centred) return behind;
    const std::size_t sooner = first_cells_below(lines, behind, centred);
    return sooner == 0 && found ? behind : sooner;
}

}  // namespace actionplan
