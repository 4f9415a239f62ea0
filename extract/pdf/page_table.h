// A table as one page shows it: cells on a grid with the words that stand in them.
#pragma once

#include <vector>

#include "extract/pdf/grid.h"
#include "extract/pdf/lines.h"

namespace actionplan::pdf {

struct PageCell {
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    BoundingBox box;
    std::vector<std::size_t> words;  // indexes into the words of the page
    bool header = false;             // tagged as one
};

// What tables on the pages before say about those of this page.
struct TablesBefore {
    std::vector<std::vector<double>> columns;  // the edges of their columns, latest first
    bool ruled = false;                        // drawn lines part the rows of the latest
    bool open_below = false;                   // the latest ends its page, and no line closes it
};

struct PageTable {
    BoundingBox box;
    std::vector<double> xs;       // one more than columns
    std::vector<double> ys;       // one more than rows
    std::vector<PageCell> cells;  // by row, then column
    std::vector<bool> drawn;      // of the xs: a line or the edge of shading stands there
    bool closed_above = false;    // a drawn line runs along the top
    bool closed_below = false;    // a drawn line runs along the bottom
    int tagged = -1;              // the table of the structure tree that agrees with it
    int first_row = -1;           // of that table's rows, the first and last on this page
    int last_row = -1;
    bool ruled = false;  // drawn lines part most of its rows

    int rows() const { return static_cast<int>(ys.size()) - 1; }
    int columns() const { return static_cast<int>(xs.size()) - 1; }
};

}  // namespace actionplan::pdf
