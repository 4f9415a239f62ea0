// Columns whose cells are merged over several rows, in all tables of one form.
//
// A page that cuts a merged cell leaves it empty on the next page, also where one row alone is left of it there. That such
// a cell is no empty one is told by its column: cells of it are merged elsewhere, and none is empty but behind a page break.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace actionplan {

// The row is no heading and a page break stands before it.
bool is_behind_break(const Row& row);

class MergedColumns {
 public:
    // What the rows of the table add: to what is known when its first row reads as that of the table before.
    void add(const Table& table);

    // One flag a column of the table added last.
    std::vector<bool> flags() const;

 private:
    std::vector<std::string> heading_;  // the first row
    std::vector<bool> merged_;
    std::vector<bool> blank_;
};

}  // namespace actionplan
