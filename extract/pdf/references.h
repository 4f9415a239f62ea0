// Numbers of footnotes behind words: "the diagnosis rate¹" where a line further down the page begins with a small 1.
#pragma once

#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

// Takes the numbers of the page's footnotes off the words of its text; figures that no footnote has, such as exponents,
// stay. The footnotes themselves stay as they are.
void drop_references(PreparedPage& page);

}  // namespace actionplan::pdf
