// Lines of one cell, or of running text, to paragraphs: line breaks that are only wrapping go, real ones stay.
//
// Takes    the lines from top to bottom and how far to the right text reaches there.
// Gives    paragraphs with bullets as markers. Where only the whole document can tell whether two line ends are one
//          word, the text holds a joint (joints.h) that is settled later.
// Units    points.
#pragma once

#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/lines.h"
#include "extract/pdf/tags.h"

namespace actionplan::pdf {

struct FlowSpace {
    double left = 0;    // of the space for text: the inner edge of the cell
    double right = 0;   // how far any line of the column reaches
    double edge = 0;    // where the space may end at most: the inner edge of the cell
    bool cell = false;  // of a table: words may be cut by its width
    std::span<const ContentTag> tags;  // of the words, none when the page is not tagged
    bool spaced_ends = false;          // a space is drawn at the end of a line that is wrapped
    double step = 0;  // how far apart base lines of one paragraph stand; 0 where that is unknown
};

struct FlowParagraph {
    Paragraph paragraph;  // without place
    BoundingBox box;
    double size = 0;         // of its type
    bool cut_short = false;  // its last line reaches the edge: it may go on elsewhere
};

// What the text was made of: words that a joint or a glyph run holds back from the tally, by index.
struct FlowResult {
    std::vector<FlowParagraph> paragraphs;
    std::vector<std::size_t> held_back;
    std::vector<std::string>
        joined_words;  // words that stand for held back ones and need no settling
};

FlowResult flow_of(const std::vector<TextLine>& lines, std::span<const PageWord> words,
                   std::span<const TextStyle> styles, const FlowSpace& space);

}  // namespace actionplan::pdf
