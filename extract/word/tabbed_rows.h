// Tables that a Word file sets with tab stops: paragraphs that follow one another, with a tab between two cells.
//
//     No. → By when → Who → What
//     1 → June 2024 → Town Clerk → Bring the plan up to date, which wraps below its own begin
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"

namespace actionplan {

// A paragraph of the body, or a line of one, with tabs in it.
struct TabbedLine {
    std::size_t block = 0;
    std::vector<std::size_t> tabs;  // bytes of its text before each
    bool leader = false;  // its stops have dots in front, as those of a list of contents have
};

// Makes tables of runs of such lines.
//
// Takes    the blocks of a body, those of them that have tabs, in order, and the words of the document, to which numbers
//          that the format computed for such lines are added when they become cells.
// Gives    a table for each run of three rows or more of as many cells, three at least, or of a bold row and two; a
//          short line in bold or in capitals between rows is a band. Contents, forms and columns with nothing in them
//          make no table: those stay paragraphs. Entries of contents, with dots before a page's number, are
//          furniture.
void make_tabbed_tables(std::vector<Block>& blocks, const std::vector<TabbedLine>& lines,
                        WordTally& words);

}  // namespace actionplan
