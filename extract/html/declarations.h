// What a rule of a style sheet declares, or a `style` attribute.
//
// Source   CSS Syntax Module Level 3, "Consume a list of declarations".
#pragma once

#include <string_view>

#include "extract/html/style.h"

namespace actionplan {

struct Declarations {
    Style normal;
    Style important;

    bool operator==(const Declarations&) const = default;
};

// Takes    what stands between the braces of a rule, or in a `style` attribute.
Declarations declarations_of(std::string_view css);

}  // namespace actionplan
