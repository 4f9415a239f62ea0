// What a page's head says about the page.
//
// Source   Dublin Core, Open Graph, the names that content management systems and Word write.
#pragma once

#include <string_view>

#include "extract/document.h"

namespace actionplan {

// Takes    one <meta>: its `name` or `property`, and its `content`. The first that says a fact is kept.
void note_meta(std::string_view name, std::string_view content, SourceFacts& facts);

}  // namespace actionplan
