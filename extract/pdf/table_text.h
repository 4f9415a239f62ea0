// The cells of a table with their text, fills and places.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/pdf/line_ends.h"
#include "extract/pdf/line_steps.h"
#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

// What the lines of the pages so far have in common.
struct LineHabits {
    LineSteps steps;
    LineEnds ends;
};

// `held_back` and `joined_words` as in text_flow.h; the lists and the habits grow.
Table table_text(const PageTable& table, const PreparedPage& page, LineHabits& habits,
                 std::vector<std::size_t>& held_back, std::vector<std::string>& joined_words);

Place place_on(const PreparedPage& page, const BoundingBox& box);

}  // namespace actionplan::pdf
