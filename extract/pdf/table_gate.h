// Whether a grid is a table at all: frames, charts, boxed text and columns of prose are not.
#pragma once

#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

bool is_table(const PageTable& table, const PreparedPage& page);

}  // namespace actionplan::pdf
