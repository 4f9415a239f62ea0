// The properties of a style sheet that a reader of a page's words and colours cares for.
//
// Source   CSS 2.2; Word's own `mso-` properties.
#pragma once

#include <string_view>

#include "extract/html/style.h"

namespace actionplan {

// Says in the style what the value says, which comes in lower case. A value that means nothing leaves it alone.
using SetProperty = void (*)(Style& style, std::string_view value);

// Takes    the name of a property, in any case.
// Gives    null where it is none that matters: most of Word's many do not.
SetProperty property_of(std::string_view name);

}  // namespace actionplan
