// What well-known class names of public websites mean, where the page's own style rules do not say: most pages keep
// their style sheets in other files, which are not read.
//
// Source   GOV.UK and NHS design systems, Bootstrap 3-5, Foundation, WordPress, Drupal; the cases in tests/cases/.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/document.h"

namespace actionplan {

enum class ClassSays : std::uint8_t {
    nothing,
    unseen,     // hidden from the eye
    hidden,     // not shown on a screen
    shown,      // shown on a wide screen though another class hides it on narrow ones
    panel,      // hidden until the reader opens it
    furniture,  // navigation, cookie banner, page header or footer, search
    toggle,     // "Show", "Hide" in the heading of an accordion
};

// What one class name says.
ClassSays meaning_of_class(std::string_view name);

// What an id says: `furniture` or `nothing`.
ClassSays meaning_of_id(std::string_view id);

// A background that a class name promises: "govuk-tag--green", "rag-amber", "bg-danger".
std::optional<Colour> colour_of_class(std::string_view name);

// The element opens and closes a panel: "accordion", "collapsible".
bool is_opener_class(std::string_view name);

}  // namespace actionplan
