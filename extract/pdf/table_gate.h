// Whether a grid is a table at all: frames, charts, boxed text and columns of prose are not.
#pragma once

#include "extract/pdf/page_table.h"

namespace actionplan::pdf {

bool is_table(const PageTable& table, std::span<const Word> words);

}  // namespace actionplan::pdf
