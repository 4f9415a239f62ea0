// HTML that was left inside the text of a cell: tags, entities.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

// A stretch of text between tags that part blocks.
struct MarkupBlock {
    std::string text;     // entities resolved, tags gone, white space as it was
    bool item = false;    // a list item opens here
    bool opened = false;  // a tag opened this block, rather than the end of one before it
};

// Takes    text that may hold HTML tags and entities. Only names that HTML has are tags: "<5" and "<name>" are words.
// Gives    its blocks in order, empty ones left out.
std::vector<MarkupBlock> markup_blocks(std::string_view text);

}  // namespace actionplan
