// What an element hands down to the text in it.
#pragma once

#include <optional>

#include "extract/document.h"
#include "extract/html/style.h"

namespace actionplan {

struct Context {
    bool hidden = false;  // not shown at all
    bool unseen = false;  // hidden from the eye, read by screen readers
    bool bold = false;
    bool italic = false;
    bool keep_lines = false;
    bool link = false;
    bool fragment_link = false;  // to another place on the page
    bool marker = false;         // the text is a list marker that Word computed
    bool banner = false;         // in the header of the page
    bool svg = false;
    Font font = Font::text;
    ListStyle list_style = ListStyle::unset;
    Role role = Role::body;
    int heading_level = 0;
    int list_level = 0;
    int list_depth = 0;          // of lists in lists, in this cell
    std::optional<Colour> ink;   // of the type, where one is stated
    std::optional<Colour> fill;  // behind the text, up to its cell
};

}  // namespace actionplan
