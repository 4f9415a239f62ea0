#include "extract/html/page_blocks.h"

#include <algorithm>
#include <utility>

namespace actionplan {

void make_furniture(Block& block) {
    auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && paragraph->role == Role::body) paragraph->role = Role::furniture;
}

void make_furniture(std::vector<Block>& blocks, std::size_t mark, int content_heading) {
    if (mark > blocks.size()) return;
    const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(mark);
    const bool has_content = std::any_of(first, blocks.end(), [&](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        return paragraph == nullptr ||
               (paragraph->heading_level > 0 && paragraph->heading_level <= content_heading);
    });
    if (has_content) return;
    std::for_each(first, blocks.end(), [](Block& block) { make_furniture(block); });
}

void PageBlocks::put(ReadParagraph read) {
    Paragraph& paragraph = read.paragraph;
    const int heading_level = paragraph.heading_level;
    if (read.banner && heading_level == 1) banner_headings_.push_back(blocks_.size());
    // "Back to top", a contents list of the page itself.
    if (read.fragment_links && heading_level == 0 && paragraph.role == Role::body)
        paragraph.role = Role::furniture;
    blocks_.emplace_back(std::move(paragraph));
    note_links(read.links, heading_level);
}

// Lines on end that are links throughout are a menu.
void PageBlocks::note_links(bool links, int heading_level) {
    if (!links || heading_level > 0) return part_menu();
    ++links_in_a_row_;
    if (links_in_a_row_ < links_of_a_menu) return;
    for (std::size_t i = 0; i < links_of_a_menu; ++i)
        make_furniture(blocks_[blocks_.size() - 1 - i]);
}

std::vector<Block> PageBlocks::finish() {
    const auto first_headings = std::count_if(blocks_.begin(), blocks_.end(), [](const Block& b) {
        const auto* paragraph = std::get_if<Paragraph>(&b);
        return paragraph != nullptr && paragraph->heading_level == 1 &&
               paragraph->role == Role::body;
    });
    // A first heading in the page's header is the page's title only where there is no other.
    if (static_cast<std::size_t>(first_headings) > banner_headings_.size()) {
        for (const std::size_t heading : banner_headings_) make_furniture(blocks_.at(heading));
    }
    return std::move(blocks_);
}

}  // namespace actionplan
