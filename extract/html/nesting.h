// Which open elements an element closes when it starts, where the page leaves out end tags.
//
// Source   the HTML Standard, "Tree construction": "in body", "in table", "in row". libxml2 does part of this, but gives
//          up where an element that it does not expect stands in between: <td><div><td>.
#pragma once

#include <cstddef>
#include <span>

#include "extract/html/tags.h"

namespace actionplan {

// Takes    the open elements, outermost first, and the one that starts.
// Gives    how many of them stay open.
std::size_t open_after_start(std::span<const Tag> open, Tag starts);

}  // namespace actionplan
