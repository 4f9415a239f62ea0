// Rows of tabs whose first cell has lines above that of the tabs.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/text/body_lines.h"

namespace actionplan {

class FirstCells {
 public:
    // Takes    lines, the one where the table begins and the number of its columns.
    FirstCells(const BodyLines& lines, std::size_t first, std::size_t columns);

    // The line with the tabs of the row whose first cell opens with the text at this line: a text above items, or one
    // that goes on in the middle of a sentence. None where the text may be a title above the row.
    std::optional<std::size_t> row_line(std::size_t at) const;

 private:
    bool is_text(std::size_t at) const;
    bool goes_on(std::size_t at) const;

    BodyLines lines_;
    bool items_ =
        true;  // an item at the front of a line goes on with a cell: no row begins with one
    bool sentences_ = true;  // so does a small letter
};

}  // namespace actionplan
