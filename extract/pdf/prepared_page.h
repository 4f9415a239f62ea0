// A page with its words and lines found, before it is known which of them run along every page.
#pragma once

#include <memory>
#include <vector>

#include "extract/pdf/lines.h"
#include "extract/pdf/pdf_reader.h"
#include "extract/pdf/regions.h"
#include "extract/pdf/ruling_lines.h"
#include "extract/pdf/tags.h"

namespace actionplan::pdf {

// Brings boxes of a page that was turned for reading back to the page as it is shown.
struct Turning {
    Direction direction = Direction::right;
    double shift_x = 0;
    double shift_y = 0;

    BoundingBox shown(const BoundingBox& box) const;
};

struct PreparedPage {
    int number = 0;
    double width = 0;
    double height = 0;
    Turning turning;
    std::vector<TextStyle> styles;
    std::vector<PageWord> words;
    std::vector<ContentTag> tags;  // of the words; none when the page is not tagged
    std::shared_ptr<const TagTree> tree;
    std::vector<TextLine> lines;
    std::vector<double> footnotes;  // base lines of those that words of the page refer to
    Ruling ruling;
    std::vector<BoundingBox> drawings;
    std::vector<BoundingBox> slants;
    std::vector<Mark> marks;
    std::vector<Region> regions;
    std::size_t unmapped = 0;
    bool paths_cut_off = false;
};

PreparedPage prepare(PageModel page, const PdfLimits& limits,
                     std::shared_ptr<const TagTree> tree = nullptr);

}  // namespace actionplan::pdf
