// Numbers of footnotes behind words: "the diagnosis rate¹" where a line further down the page begins with a small 1.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

// Takes the numbers of the page's footnotes off the words of its text; figures that no footnote has, such as exponents,
// stay. The footnotes themselves stay as they are, and the page gets their base lines.
void drop_references(PreparedPage& page);

// The lines of text at the end of the page from the first footnote on, where nothing else stands below it, get the role
// of footnotes; `roles` has one for each line of the page.
void mark_footnotes(const PreparedPage& page, std::vector<Role>& roles);

}  // namespace actionplan::pdf
