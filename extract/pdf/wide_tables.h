// Sheets that are wider than a page: their columns go on on later pages, beside the same rows.
//
// Takes    the blocks of a document, tables joined over pages.
// Gives    the tables of which one has the rest of another's columns as one. Its rows stand at the same heights, page by
//          page, and its headings are others.
#pragma once

#include <vector>

#include "extract/document.h"

namespace actionplan::pdf {

// `sizes` are of the blocks, and stay so.
void join_wide_tables(std::vector<Block>& blocks, std::vector<double>& sizes);

}  // namespace actionplan::pdf
