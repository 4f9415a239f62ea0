#include "extract/pdf/prepared_page.h"

#include <utility>

#include "extract/pdf/references.h"

namespace actionplan::pdf {

BoundingBox Turning::shown(const BoundingBox& box) const {
    if (direction == Direction::right) return box;
    return as_drawn(
        {box.left + shift_x, box.top + shift_y, box.right + shift_x, box.bottom + shift_y},
        direction);
}

PreparedPage prepare(PageModel page, const PdfLimits& limits, std::shared_ptr<const TagTree> tree) {
    PreparedPage prepared;
    const BoundingBox whole{0, 0, page.width, page.height};
    prepared.turning.direction = turn_upright(page);
    const BoundingBox turned = upright(whole, prepared.turning.direction);
    prepared.turning.shift_x = turned.left;
    prepared.turning.shift_y = turned.top;
    prepared.number = page.number;
    prepared.width = page.width;
    prepared.height = page.height;
    prepared.words = words_of(page);
    if (tree != nullptr && tree->pages.count(page.number) > 0) {
        for (const PageWord& word : prepared.words)
            prepared.tags.push_back(tree->of(page.number, word.content));
        prepared.tree = std::move(tree);
    }
    prepared.lines = lines_of(prepared.words);
    prepared.ruling = ruling_of(page, limits.rules_per_page, prepared.words, prepared.lines);
    prepared.regions = ruled_regions(prepared.ruling, prepared.lines, prepared.words);
    drop_references(prepared);
    prepared.drawings = std::move(page.drawings);
    prepared.slants = std::move(page.slants);
    prepared.marks = std::move(page.marks);
    prepared.styles = std::move(page.styles);
    prepared.unmapped = page.unmapped;
    prepared.paths_cut_off = page.paths_cut_off;
    return prepared;
}

}  // namespace actionplan::pdf
