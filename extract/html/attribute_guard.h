// Finds elements with so many attributes that libxml2 would take quadratic time over them: it compares each attribute
// with all before it, and tells us of the element only afterwards.
//
// Takes    the page.
// Gives    the most attributes that libxml2 can see in one tag that opens anywhere in the page, be it in a script or a
//          comment; counting stops above `enough`. A page on which the search itself takes long counts as one that
//          has more than enough.
#pragma once

#include <cstddef>
#include <string_view>

namespace actionplan {

std::size_t most_attributes(std::string_view page, std::size_t enough);

}  // namespace actionplan
