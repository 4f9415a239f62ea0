#include "cli/text_grid.h"

#include <algorithm>
#include <numeric>

#include "cli/wrap_text.h"

namespace actionplan {

namespace {

std::string without_spaces_at_end(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string painted(const std::string& text, std::string_view paint) {
    if (paint.empty() || text.empty()) return text;
    return std::string(paint) + text + std::string(paint_off);
}

}  // namespace

std::vector<std::size_t> fitted_widths(std::span<const std::size_t> wanted, std::size_t width) {
    const std::size_t gaps = wanted.empty() ? 0 : (wanted.size() - 1) * grid_gap;
    std::size_t left = width - std::min(width, gaps);
    std::vector<std::size_t> by_want(wanted.size());
    std::iota(by_want.begin(), by_want.end(), std::size_t{0});
    std::stable_sort(by_want.begin(), by_want.end(), [&](std::size_t first, std::size_t second) {
        return wanted[first] < wanted[second];
    });
    std::vector<std::size_t> widths(wanted.size(), 1);
    std::size_t waiting = wanted.size();
    for (const std::size_t column : by_want) {
        const std::size_t share = std::max<std::size_t>(1, left / waiting);
        widths.at(column) = std::max<std::size_t>(1, std::min(wanted[column], share));
        left -= std::min(left, widths.at(column));
        --waiting;
    }
    return widths;
}

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        longest = std::max(longest, display_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

std::string grid_row(std::span<const TextCell> cells, std::span<const std::size_t> widths) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        wrapped.push_back(wrap_text(cells[column].text, widths[column]));
        height = std::max(height, wrapped.back().size());
    }
    std::string row;
    for (std::size_t index = 0; index < height; ++index) {
        std::string line;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const bool has_line = index < wrapped.at(column).size();
            const std::string text = has_line ? wrapped.at(column).at(index) : "";
            const std::size_t width = std::min(widths[column], display_width(text));
            line += painted(text, cells[column].paint);
            line.append(widths[column] - width + grid_gap, ' ');
        }
        row += without_spaces_at_end(std::move(line)) + "\n";
    }
    return row;
}

}  // namespace actionplan
