// The lines of a table whose columns are set by blanks, each by itself.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/text/body_lines.h"
#include "extract/text/gutters.h"

namespace actionplan {

constexpr std::size_t most_blank_lines = 4;  // in a row, within a table

struct SetLines : BodyLines {
    // A line with its words; none where it is too long for such a table.
    SetLine set_line(std::size_t at) const { return {at, &lines[at], words_of_line(lines[at])}; }

    // Whether it may stand in such a table: other marks part the cells of a table of another form.
    bool may_stand(std::size_t at) const;

    bool stands_alone(std::size_t at) const;  // between blank lines or page breaks
};

// Whether the line is one stretch of text that begins at the margin.
bool is_plain(const SetLine& line, std::size_t margin);

// How much work the line makes, of usual lines.
std::size_t effort_of(const SetLine& line);

}  // namespace actionplan
