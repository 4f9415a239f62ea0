// What a page draws, as plain values: the one thing that the geometry of this folder starts from.
//
// Units    points from the top left of the crop box of the page as it is shown (turned by /Rotate), y down.
// Source   docs/ARCHITECTURE.md, "PDF".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/document.h"

namespace actionplan::pdf {

// What glyphs of one look share.
struct TextStyle {
    std::string font;
    double size = 0;
    bool bold = false;
    bool italic = false;
    bool symbols = false;  // a font of signs, such as Wingdings: its letters are bullets and ticks
    Colour colour;

    bool operator==(const TextStyle&) const = default;
};

// Which way a reader has to turn the page, in quarter turns to the right, for text to stand upright.
enum class Direction : std::uint8_t { right, down, left, up };

// One character. A glyph that stands for several characters (a ligature) comes as several, its box divided.
struct Glyph {
    char32_t character = 0;
    std::uint16_t style = 0;  // index into PageModel::styles
    Direction direction = Direction::right;
    bool invisible = false;  // drawn with text render mode 3, such as the text layer of a scan
    double x = 0;            // of the origin, on the base line
    double y = 0;
    double advance = 0;  // to the end of the glyph, along the direction
    double spacing = 0;  // character spacing that the document adds after it
    int content = -1;    // marked content id, -1 when there is none
};

enum class PathKind : std::uint8_t { stroke, fill };

// A straight stroke, or a filled rectangle, as far as its clip lets it show.
struct Path {
    PathKind kind = PathKind::stroke;
    BoundingBox box;   // of a stroke: its two ends; upright or level
    double width = 0;  // of a stroke
    Colour colour;
    std::uint32_t order = 0;  // a later path covers an earlier one
};

// A small filled shape with curved sides: a dot, or a badge behind a word.
struct Mark {
    BoundingBox box;
    Colour colour;
};

struct PageModel {
    int number = 0;  // from 1
    double width = 0;
    double height = 0;
    std::vector<TextStyle> styles;
    std::vector<Glyph> glyphs;
    std::vector<Path> paths;
    std::vector<BoundingBox>
        drawings;  // of curves, slanted strokes and other shapes of some size: charts, logos
    std::vector<BoundingBox> slants;  // of curved and slanted strokes of any size
    std::vector<Mark> marks;
    std::size_t unmapped = 0;    // glyphs whose font does not say which character they are
    bool paths_cut_off = false;  // more paths than the limit
};

}  // namespace actionplan::pdf
