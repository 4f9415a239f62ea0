// All that the class names of one element say together.
#pragma once

#include <optional>
#include <string_view>

#include "extract/document.h"
#include "extract/html/style_sheet.h"

namespace actionplan {

struct ClassFacts {
    bool unseen = false;
    bool hidden = false;
    bool panel = false;
    bool furniture = false;
    bool toggle = false;
    bool opener = false;
    std::optional<Colour> colour;
};

// Takes    the value of a `class` attribute. A class that the page's own style rules name says only what they say, as
//          to how it looks.
ClassFacts facts_of_classes(std::string_view classes, const StyleSheet& sheet);

}  // namespace actionplan
