// Rows of which a page holds one half of the cells and the next page the other.
#pragma once

#include "extract/document.h"

namespace actionplan {

// Joins a row to the one that a page break cut it from, where each column has text in one of the two at most: neither
// half says by itself what kind of row it is.
//
// Takes    a table whose rows say what parts them (Row::before).
// Gives    the same texts in fewer rows, with the places of both halves.
void join_halves(Table& table);

}  // namespace actionplan
