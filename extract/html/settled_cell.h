// What a cell says and shows once all of it is read.
#pragma once

#include <string>

#include "extract/html/page_table.h"

namespace actionplan {

// Gives a cell without words those that stand for them, and the colour that covers it.
//
// Takes    the cell, the colour of the page, and where to note words that the cell uses though they are not in the
//          stream of visible text.
void settle(HtmlCell& cell, const Colour& page_colour, std::string& added_words);

}  // namespace actionplan
