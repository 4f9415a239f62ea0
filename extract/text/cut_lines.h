// Lines of a table whose columns are known, each cut where they begin.
//
// Units    widths count code points.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/text/cell_text.h"

namespace actionplan {

// A line with the piece of it that stands in each column, trimmed; one without text is an empty piece.
struct CutLine {
    std::size_t at = 0;  // index of the line
    std::vector<Piece> pieces;
    bool gap_before = false;   // a blank line
    bool rule_before = false;  // a drawn line

    bool has_text(std::size_t column) const { return !pieces[column].text.empty(); }
    std::size_t columns_with_text() const;
};

// How wide the text of each column gets.
std::vector<std::size_t> widths_of(const std::vector<CutLine>& lines);

// Whether the first word of the line below would have stood on the line above, with so much room left: then the line
// was broken on purpose.
bool had_room(std::string_view above, std::string_view below, std::size_t width, std::size_t room);

}  // namespace actionplan
