// The attributes that the reader asks for, found in one pass.
#pragma once

#include <string_view>

#include "extract/html/events.h"

namespace actionplan {

// Views into libxml2's memory: they live as long as the call that brought them. An absent attribute is empty; those
// whose presence alone counts are flags.
struct ElementAttributes {
    std::string_view id, classes, style, role, bgcolor, color, src, face, alt, href, type, name,
        content, value, start, colspan, rowspan, scope, border, height, aria_level, aria_hidden,
        aria_expanded, aria_controls, aria_label, target, toggle, media, title;
    bool hidden = false;
    bool reversed = false;
    bool selected = false;
    bool checked = false;
    bool heads = false;  // `headers`: a table of data says so
    bool open = false;
};

void read_attributes(const Attributes& attributes, ElementAttributes& found);

}  // namespace actionplan
