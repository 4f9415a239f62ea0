// The blocks of the page outside tables, and which of them turn out to be furniture.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/html/open_paragraph.h"

namespace actionplan {

constexpr std::size_t links_of_a_menu = 3;  // lines on end

// A paragraph of the page's body becomes furniture.
void make_furniture(Block& block);

// All blocks from the mark on, unless a table or a heading of up to that level is among them.
void make_furniture(std::vector<Block>& blocks, std::size_t mark, int content_heading);

class PageBlocks {
 public:
    void put(ReadParagraph read);

    // What comes is no more of the menu that the last lines may be.
    void part_menu() { links_in_a_row_ = 0; }

    std::vector<Block>& blocks() { return blocks_; }

    std::vector<Block> finish();

 private:
    void note_links(bool links, int heading_level);

    std::vector<Block> blocks_;
    std::vector<std::size_t> banner_headings_;  // first headings in the page's header
    std::size_t links_in_a_row_ = 0;  // paragraphs of nothing but links that end the page so far
};

}  // namespace actionplan
