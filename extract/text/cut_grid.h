// The cut lines of a table seen together: which column numbers its rows, how full lines are, where cells begin.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/cut_lines.h"

namespace actionplan {

class CutGrid {
 public:
    // The lines outlive this.
    explicit CutGrid(const std::vector<CutLine>& lines);

    std::size_t size() const { return lines_.size(); }
    const CutLine& operator[](std::size_t at) const { return lines_[at]; }
    std::size_t columns() const { return widths_.size(); }

    bool has_number(std::size_t at) const;
    bool is_most(std::size_t columns) const { return columns * 3 >= widths_.size() * 2; }

    // Of a stretch of lines; a gap above its first line parts nothing in it.
    std::size_t numbers_in(std::size_t first, std::size_t behind) const;
    std::size_t gaps_in(std::size_t first, std::size_t behind) const;
    std::size_t most_columns_in(std::size_t first, std::size_t behind) const;

    // A column has text here and none in the line above: cells begin at the top of their row. Or else some cells look as
    // if they began here, for all that can be seen of where their lines were broken.
    bool begins_column(std::size_t at) const;
    bool begins_cells(std::size_t at) const;

    // How likely the line is the first of a row, beside others.
    int opening_score(std::size_t at) const;

 private:
    std::size_t number_column() const;
    bool had_room_above(std::size_t at, std::size_t column) const;

    const std::vector<CutLine>& lines_;
    std::vector<std::size_t> widths_;
    std::size_t numbered_;  // column
};

}  // namespace actionplan
