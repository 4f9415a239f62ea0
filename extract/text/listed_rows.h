// Where the rows of a table of listed cells begin and end, once its form is known.
#pragma once

#include <cstddef>

#include "extract/text/column_profile.h"
#include "extract/text/listed_form.h"
#include "extract/text/listed_lines.h"

namespace actionplan {

class ListedRows {
 public:
    // Takes    the lines, the one behind the headings, and the form of the table. The lines outlive this.
    ListedRows(const ListedLines& lines, std::size_t behind_headings, const ListedForm& form);

    // Where the next row begins; the end of the lines where none comes soon.
    std::size_t next(std::size_t at) const;

    // The line behind the cells of the row: a title that stands right below does not fit its last column, and an empty
    // line may be an empty cell.
    std::size_t behind(std::size_t at) const;

    // What the columns hold, from the rows that have as many lines as there are columns.
    const ColumnProfiles& profiles() const { return profiles_; }

 private:
    bool repeats_headings(std::size_t at) const;
    bool ends_in_title(std::size_t at, std::size_t behind) const;
    bool ends_in_text(std::size_t at, std::size_t behind) const;
    bool has_empty_cells(std::size_t at, std::size_t behind) const;

    const ListedLines& lines_;
    std::size_t headings_;  // line of the first
    ListedForm form_;
    ColumnProfiles profiles_;
    bool rows_touch_ = false;    // with no blank lines between
    bool cells_run_on_ = false;  // over more lines than one, in such rows
};

}  // namespace actionplan
