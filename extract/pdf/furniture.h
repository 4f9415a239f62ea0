// What runs along the pages: headers, footers and page numbers, known by repetition and position.
//
// Takes    a page and the pages near it.
// Gives    the role of each of its lines: body, page_header or page_footer.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

// A line near the top or bottom of a page, with numbers set aside.
struct EdgeLine {
    bool top = false;
    std::size_t line = 0;
    double y = 0;  // from the top, or from the bottom
    std::string text;
    bool page_number = false;  // nothing but a page number
    bool floats =
        false;  // the last line of a page that is not full, with a page number: a footer that follows the text
};

std::vector<EdgeLine> edge_lines(const PreparedPage& page);

std::vector<Role> line_roles(const PreparedPage& page, const std::vector<EdgeLine>& own,
                             std::span<const std::vector<EdgeLine>> neighbours);

}  // namespace actionplan::pdf
