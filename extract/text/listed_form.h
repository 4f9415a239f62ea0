// Whether a table of listed cells begins with a line, and how its rows are told apart.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/text/listed_lines.h"

namespace actionplan {

struct ListedForm {
    std::size_t columns = 0;
    bool numbered = false;         // a number opens each row; else blank lines part them
    bool unheaded_number = false;  // the column of numbers has no heading

    std::size_t headings() const { return columns - (unheaded_number ? 1 : 0); }
};

constexpr std::size_t rows_to_try = 40;  // of a table, to learn its form
constexpr std::size_t most_titles = 4;   // lines between two rows

// Takes    the lines of a text and one that may be the first heading of a table.
// Gives    the form of the table whose headings begin there; nothing where none does. Headings are as many as the lines
//          of most rows, or of groups between blank lines of which a column holds dates or colours.
std::optional<ListedForm> listed_form(const ListedLines& lines, std::size_t at);

}  // namespace actionplan
