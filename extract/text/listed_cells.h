// Tables that were pasted as plain lines: each cell a line, the headings first.
//
//     No.            1
//     Action         Count the outfalls       (below the headings, behind a blank line or none)
//     By when        June 2024
//     Who            Harbour Trust
//
// Rows are known by the number that stands alone in their first line, or else by blank lines between groups of as many
// lines as there are headings, when a column of them holds dates.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/text/column_profile.h"
#include "extract/text/found_block.h"

namespace actionplan {

class ListedCells {
 public:
    ListedCells(std::span<const Line> lines, std::span<const Role> roles);

    // Takes    a line that no table holds yet.
    // Gives    the table whose headings begin with this line; nothing where none do.
    FoundBlocks read(std::size_t at);

 private:
    struct Form {
        std::size_t columns = 0;
        bool numbered = false;
        bool unheaded_number = false;  // the column of numbers has no heading
    };

    void keep_likely_numbers();
    bool is_cell_line(std::size_t at) const;
    std::size_t behind_run(std::size_t at) const;
    std::size_t next_number(std::size_t at) const;
    std::size_t row_size(std::size_t at, bool numbered) const;
    bool are_headings(std::size_t at, std::size_t behind) const;
    bool numbered_form(std::size_t at, Form& form) const;
    bool grouped_form(std::size_t at, Form& form) const;
    std::size_t next_row(std::size_t at, const Form& form) const;
    ColumnProfiles profiles_from(std::size_t at, const Form& form) const;
    Row row_at(std::size_t at, std::size_t behind, const Form& form,
               const ColumnProfiles& profiles) const;
    Row heading_row(std::size_t at, const Form& form) const;
    Row band_at(std::size_t at, const Form& form) const;
    std::size_t cells_behind(std::size_t at, const Form& form,
                             const ColumnProfiles& profiles) const;

    std::span<const Line> lines_;
    std::span<const Role> roles_;
    std::vector<std::size_t> numbers_;  // lines of nothing but a number
};

}  // namespace actionplan
