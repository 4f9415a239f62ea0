// Drawn lines of tables, whatever they were drawn with: strokes, thin fills, rows of dashes, the edges of shading.
//
// Takes    the paths of a page.
// Gives    level and upright lines, parallel ones closer than a double line drawn as one, collinear ones joined; and
//          the shaded areas, latest last.
// Units    points.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/pdf/lines.h"
#include "extract/pdf/page_model.h"

namespace actionplan::pdf {

struct RulingLine {
    double at = 0;  // y of a level line, x of an upright one
    double from = 0;
    double to = 0;
    bool shading = false;  // nothing but the edge of a shaded area

    bool operator==(const RulingLine&) const = default;
};

struct Shading {
    BoundingBox box;
    Colour colour;
};

// Where one piece of a level line ends and the next begins: lines that are drawn cell by cell.
struct PieceEnd {
    double x = 0;
    double y = 0;
};

struct Ruling {
    std::vector<RulingLine> level;    // by `at`, then `from`
    std::vector<RulingLine> upright;  // by `at`, then `from`
    std::vector<Shading> shadings;
    std::vector<PieceEnd> piece_ends;  // of the level lines, by y
    bool too_many = false;             // over the limit: the lines were dropped
};

// Backgrounds of words in a line of text have no edges that part cells; `words` and `lines` are those of the page.
Ruling ruling_of(const PageModel& page, std::size_t most_lines, std::span<const PageWord> words,
                 const std::vector<TextLine>& lines);

// The colour that shows behind the middle of a box, if it is not the page's white.
std::optional<Colour> colour_behind(const Ruling& ruling, const BoundingBox& box);

}  // namespace actionplan::pdf
