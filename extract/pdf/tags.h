// What a tagged PDF says about its own structure: which content stands in which cell of a table, and in which block.
//
// It may be wrong: what uses it checks it against the page.
// Units    rows and columns from 0, resolved over spans; pages from 1; content ids as the pages mark them.
// Source   ISO 32000-1, 14.7 (logical structure) and 14.8.4 (standard types).
#pragma once

#include <map>
#include <vector>

namespace actionplan::pdf {

struct TaggedCell {
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    bool header = false;  // TH
};

struct TaggedTable {
    int rows = 0;
    int columns = 0;
    bool even = true;  // all rows are equally wide
    std::vector<TaggedCell> cells;
};

// Where one piece of marked content stands. -1: nowhere.
struct ContentTag {
    int table = -1;  // index into TagTree::tables
    int cell = -1;   // index into the cells of that table
    int block = -1;  // the same for all content of one paragraph, heading or item
};

struct TagTree {
    bool tagged = false;  // the file calls itself so
    std::vector<TaggedTable> tables;
    std::map<int, std::map<int, ContentTag>> pages;  // page → content id → tag

    ContentTag of(int page, int content) const;
};

// Columns of the cells, whose `column` is taken to be unknown, by the spans of those before them.
void resolve_columns(TaggedTable& table);

}  // namespace actionplan::pdf
