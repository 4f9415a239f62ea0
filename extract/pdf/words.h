// Glyphs to words: what stands together on a base line without a gap.
//
// Takes    a page model; its glyphs come in the order in which the page draws them.
// Gives    words in that order: UTF-8 in NFC, ligatures spelt out, glyphs drawn twice (poor man's bold) kept once.
//          A soft hyphen stays only at the end of a word, where a line may end.
// Units    boxes in points of the page; a word set sideways keeps its direction.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/pdf/page_model.h"

namespace actionplan::pdf {

struct PageWord {
    BoundingBox box;
    double baseline = 0;
    double size = 0;
    std::string text;
    std::uint16_t style = 0;
    Direction direction = Direction::right;
    bool bold = false;
    bool glued = false;   // no space parts it from the word that was drawn before it
    bool spaced = false;  // a space is drawn behind it
    int content = -1;
    // Small figures above the line that stand in the text behind something else: an exponent, or the number of a footnote.
    std::uint16_t raised_at = 0;
    std::uint16_t raised_size = 0;
};

std::vector<PageWord> words_of(const PageModel& page);

// A box as it stands when text of that direction is upright, and back again.
BoundingBox turned(const BoundingBox& box, Direction direction);
inline BoundingBox upright(const BoundingBox& box, Direction direction) {
    return direction == Direction::right ? box : turned(box, direction);  // nearly always
}
BoundingBox as_drawn(const BoundingBox& box, Direction direction);

// Turns a page whose text mostly runs sideways, so that it is upright; says which way it was.
Direction turn_upright(PageModel& page);

}  // namespace actionplan::pdf
