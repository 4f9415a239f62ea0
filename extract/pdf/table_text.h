// The cells of a table with their text, fills and places.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/pdf/line_steps.h"
#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

// `held_back` and `joined_words` as in text_flow.h; the lists and the steps grow.
Table table_text(const PageTable& table, const PreparedPage& page, LineSteps& steps,
                 std::vector<std::size_t>& held_back, std::vector<std::string>& joined_words);

Place place_on(const PreparedPage& page, const BoundingBox& box);

}  // namespace actionplan::pdf
