// The lines of a text as cells that were pasted one below the other, and those that hold nothing but a row's number.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/text/body_lines.h"
#include "extract/text/cell_text.h"

namespace actionplan {

class ListedLines : public BodyLines {
 public:
    explicit ListedLines(const BodyLines& body);

    // A line of text without marks that part cells.
    bool is_cell(std::size_t at) const;

    Piece cell(std::size_t at) const { return trimmed(whole(lines[at])); }
    std::string_view text(std::size_t at) const { return cell(at).text; }

    // The line behind the cells that stand from `at` on without another line between, as far as a row may reach.
    std::size_t behind_run(std::size_t at) const;

    // The line of the first number from `at` on; the end of the lines where none comes.
    std::size_t next_number(std::size_t at) const;
    bool is_number(std::size_t at) const { return at < size() && next_number(at) == at; }

    // How many lines the row has that begins here. A numbered one goes on to the next number.
    std::size_t row_size(std::size_t at, bool numbered) const;

 private:
    void keep_likely_numbers();

    std::vector<std::size_t> numbers_;
};

constexpr std::size_t most_lines_of_a_listed_row = 48;

}  // namespace actionplan
