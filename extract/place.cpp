#include "extract/place.h"

#include <algorithm>

namespace actionplan {

namespace {

LinePlace joined_lines(const LinePlace& first, const LinePlace& second) {
    LinePlace both{std::min(first.first_line, second.first_line),
                   std::max(first.last_line, second.last_line), 0, 0};
    const bool one_line = both.first_line == both.last_line;
    if (one_line && first.first_column != 0 && second.first_column != 0) {
        both.first_column = std::min(first.first_column, second.first_column);
        both.last_column = std::max(first.last_column, second.last_column);
    }
    return both;
}

BoundingBox joined_boxes(const BoundingBox& first, const BoundingBox& second) {
    return {std::min(first.left, second.left), std::min(first.top, second.top),
            std::max(first.right, second.right), std::max(first.bottom, second.bottom)};
}

PagePlace joined_pages(PagePlace both, const PagePlace& second) {
    for (const PageBox& part : second.parts) {
        const auto same_page = std::find_if(both.parts.begin(), both.parts.end(),
                                            [&](const PageBox& p) { return p.page == part.page; });
        if (same_page == both.parts.end()) {
            both.parts.push_back(part);
        } else {
            same_page->box = joined_boxes(same_page->box, part.box);
        }
    }
    return both;
}

}  // namespace

Place joined(const Place& first, const Place& second) {
    if (std::holds_alternative<std::monostate>(first)) return second;
    if (first.index() != second.index()) return first;
    if (const auto* lines = std::get_if<LinePlace>(&first)) {
        return joined_lines(*lines, std::get<LinePlace>(second));
    }
    if (const auto* pages = std::get_if<PagePlace>(&first)) {
        return joined_pages(*pages, std::get<PagePlace>(second));
    }
    return first;
}

}  // namespace actionplan
