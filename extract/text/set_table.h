// A table whose columns are set by blanks, over as many pages as it takes.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/found_block.h"
#include "extract/text/set_rows.h"

namespace actionplan {

class SetTable {
 public:
    // Takes    the lines of a text, one of them, and the gutters of the table before.
    // Gives    the first page of the table that begins with this line; rows() is below 2 where none does.
    SetTable(const SetLines& lines, std::size_t at, const std::vector<ColumnRange>& before);

    // Adds the next page, where the table goes on behind a page break.
    bool go_on();

    std::size_t rows() const { return table_.row_lines.size(); }
    std::size_t effort() const { return effort_; }  // of its first page, as in set_page.h
    const std::vector<ColumnRange>& gutters() const { return gutters_; }

    // The table and the furniture in it.
    FoundBlocks found();

 private:
    void read_page(std::size_t at, Break before);
    std::size_t first_of_page(std::size_t at) const;

    SetLines lines_;
    FoundBlock table_;
    std::vector<ColumnRange> gutters_;
    SetHeadings headings_;
    std::vector<std::size_t> furniture_;
    std::size_t behind_;
    std::size_t stopped_at_ = 0;
    std::size_t effort_ = 0;
};

}  // namespace actionplan
