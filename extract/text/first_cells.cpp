#include "extract/text/first_cells.h"

#include <algorithm>
#include <string_view>

#include "extract/text/bullets.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t lines_to_learn_from = 200;
constexpr std::size_t most_lines_of_a_first_cell = 30;

bool has_tabs(const Line& line) {
    return line.tabs > 0 || line.leading_tab || line.quoted_from_above;
}

std::string_view front_of(const Line& line) { return line.text.substr(leading_space(line.text)); }

bool is_item(const Line& line) { return bullet_of(front_of(line)).length > 0; }

bool is_small(const Line& line) { return is_lower(first_code_point(front_of(line))); }

}  // namespace

FirstCells::FirstCells(const BodyLines& lines, std::size_t first, std::size_t columns)
    : lines_(lines) {
    // A whole row right below another begins there, whatever its first cell begins with.
    const std::size_t behind = std::min(lines.size(), first + lines_to_learn_from);
    for (std::size_t at = first + 1; at < behind; ++at) {
        const Line& line = lines[at];
        if (line.tabs + 1U != columns || line.leading_tab || !has_tabs(lines[at - 1])) continue;
        items_ = items_ && !is_item(line);
        sentences_ = sentences_ && !is_small(line);
    }
}

bool FirstCells::is_text(std::size_t at) const {
    return lines_.is_body(at) && !has_tabs(lines_[at]);
}

bool FirstCells::goes_on(std::size_t at) const {
    return (items_ && is_item(lines_[at])) || (sentences_ && is_small(lines_[at]));
}

std::optional<std::size_t> FirstCells::row_line(std::size_t at) const {
    if (!is_text(at) || is_item(lines_[at])) return std::nullopt;
    std::size_t row = at + 1;
    while (row < at + most_lines_of_a_first_cell && is_text(row) && goes_on(row)) ++row;
    const bool found =
        lines_.is_body(row) && lines_[row].tabs > 0 && !lines_[row].leading_tab && goes_on(row);
    if (!found) return std::nullopt;
    return row;
}

}  // namespace actionplan
