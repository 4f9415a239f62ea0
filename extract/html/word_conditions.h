// Word's conditions in HTML: <![if !supportLists]> ... <![endif]>.
//
// Browsers pass over them and show what stands between; libxml2 takes them for text.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

// True when the page has marks of the kind.
bool has_word_conditions(std::string_view page);

// Blanks them. Those that end a comment stay: <!--[if gte mso 9]> ... <![endif]-->
void blank_word_conditions(std::string& page);

}  // namespace actionplan
