// Cells of text side by side, each wrapped within its column.
//
// Units    columns of the terminal; see cli/wrap_text.h.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

struct TextCell {
    std::string text;
    std::string_view paint;  // what switches the terminal to the cell's colour; empty for none
};

inline constexpr std::size_t grid_gap = 2;  // spaces between two columns
inline constexpr std::string_view paint_off = "\x1B[0m";

// The width that each column would like, narrowed until all of them and the gaps fit into `width`: those that want
// least get it first, the rest share what is left evenly. None is narrower than 1.
std::vector<std::size_t> fitted_widths(std::span<const std::size_t> wanted, std::size_t width);

// How wide the longest line of a cell is.
std::size_t longest_line(std::string_view text);

// The lines of one row, each with its line break, without spaces at their ends.
std::string grid_row(std::span<const TextCell> cells, std::span<const std::size_t> widths);

}  // namespace actionplan
