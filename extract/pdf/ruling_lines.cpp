#include "extract/pdf/ruling_lines.h"

#include <cmath>

#include "extract/pdf/boxes.h"
#include "extract/pdf/word_backgrounds.h"

namespace actionplan::pdf {
namespace {

struct RulingTolerances {
    double thin = 3.2;  // a fill this thin is a line; the boldest table rules are 3 points
    double same_line =
        2.6;  // parallel lines this close are one (double lines, a border drawn by both cells)
    double dash_gap = 3.2;      // gap that joins collinear pieces: dashes and dots
    double shortest = 5.0;      // a joined line below this is no ruling line
    double cell = 10.0;         // a piece below this is a dash, not the side of a cell
    double shading_side = 5.0;  // shading smaller than this is decoration
    double highest_line = 40;   // shading higher than this lies behind more than a line of text
    double whole_page = 0.7;    // share of the page that makes shading a background
};
constexpr RulingTolerances tolerances;

constexpr Colour white{255, 255, 255};

bool nearly_white(const Colour& colour) {
    return colour.red > 250 && colour.green > 250 && colour.blue > 250;
}

// Where the sides of two cells meet in one line, of pieces in the order of where they begin.
void add_piece_ends(const std::vector<RulingLine>& pieces, double at, std::vector<PieceEnd>& ends) {
    double reach = -1e9;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        const RulingLine& left = pieces[i];
        const RulingLine& right = pieces[i + 1];
        reach = std::max(reach, left.to);
        const bool cells = left.to - left.from >= tolerances.cell &&
                           right.to - right.from >= tolerances.cell && !left.shading &&
                           !right.shading;
        if (cells && left.to == reach && std::fabs(right.from - left.to) <= tolerances.dash_gap)
            ends.push_back({(left.to + right.from) / 2, at});
    }
}

// Joins parallel lines that are closer than a double line, and pieces that touch.
std::vector<RulingLine> joined(std::vector<RulingLine> lines, std::vector<PieceEnd>& ends) {
    std::sort(lines.begin(), lines.end(), [](const RulingLine& a, const RulingLine& b) {
        if (a.at != b.at) return a.at < b.at;
        return a.from < b.from;
    });
    std::vector<RulingLine> result;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i + 1;
        while (end < lines.size() && lines[end].at - lines[end - 1].at <= tolerances.same_line &&
               lines[end].at - lines[i].at <= 2 * tolerances.same_line) {
            ++end;
        }
        std::vector<RulingLine> group(lines.begin() + static_cast<std::ptrdiff_t>(i),
                                      lines.begin() + static_cast<std::ptrdiff_t>(end));
        std::sort(group.begin(), group.end(), [](const RulingLine& a, const RulingLine& b) {
            if (a.from != b.from) return a.from < b.from;
            return a.at < b.at;
        });
        const std::size_t first = result.size();
        double weighted = 0;
        double weight = 0;
        for (const RulingLine& line : group) {
            const double length = std::max(0.1, line.to - line.from) * (line.shading ? 0.1 : 1);
            weighted += line.at * length;
            weight += length;
            if (result.size() > first && line.from - result.back().to <= tolerances.dash_gap) {
                result.back().to = std::max(result.back().to, line.to);
                result.back().shading = result.back().shading && line.shading;
            } else {
                result.push_back(line);
            }
        }
        for (std::size_t k = first; k < result.size(); ++k) result[k].at = weighted / weight;
        add_piece_ends(group, weighted / weight, ends);
        i = end;
    }
    std::erase_if(result,
                  [](const RulingLine& line) { return line.to - line.from < tolerances.shortest; });
    return result;
}

struct Collected {
    std::vector<RulingLine> level;
    std::vector<RulingLine> upright;
    std::vector<Shading> shadings;
};

void add_line(Collected& all, const BoundingBox& box) {
    if (width(box) >= height(box)) {
        all.level.push_back({middle_y(box), box.left, box.right, false});
    } else {
        all.upright.push_back({middle_x(box), box.top, box.bottom, false});
    }
}

void add_edges(Collected& all, const BoundingBox& box) {
    all.level.push_back({box.top, box.left, box.right, true});
    all.level.push_back({box.bottom, box.left, box.right, true});
    all.upright.push_back({box.left, box.top, box.bottom, true});
    all.upright.push_back({box.right, box.top, box.bottom, true});
}

Colour behind(const std::vector<Shading>& shadings, double x, double y) {
    for (auto shading = shadings.rbegin(); shading != shadings.rend(); ++shading) {
        if (holds(shading->box, x, y)) return shading->colour;
    }
    return white;
}

// A line drawn in the colour of what lies on one side of it is not seen: a white one parts shaded areas, and shows no end of
// them.
bool unseen(const Collected& all, const Path& path) {
    constexpr double beside = 0.8;  // points from the line
    if (!nearly_white(path.colour)) return false;
    const double x = middle_x(path.box);
    const double y = middle_y(path.box);
    const bool level = width(path.box) >= height(path.box);
    const double off = (path.width + std::min(width(path.box), height(path.box))) / 2 + beside;
    const auto white_at = [&](double side) {
        return nearly_white(level ? behind(all.shadings, x, y + side)
                                  : behind(all.shadings, x + side, y));
    };
    return white_at(-off) || white_at(off);
}

// Shading in the colour of the shaded area that it lies in, or white on the page, is not seen.
bool changes(const std::vector<Shading>& shadings, const Path& path) {
    const BoundingBox& box = path.box;
    for (auto shading = shadings.rbegin(); shading != shadings.rend(); ++shading) {
        if (!holds(shading->box, middle_x(box), middle_y(box))) continue;
        const bool inside = box.left > shading->box.left - 1 &&
                            box.right < shading->box.right + 1 && box.top > shading->box.top - 1 &&
                            box.bottom < shading->box.bottom + 1;
        return !inside || shading->colour != path.colour;
    }
    return !nearly_white(path.colour);
}

bool whole_page(const PageModel& page, const BoundingBox& box) {
    return width(box) * height(box) > tolerances.whole_page * page.width * page.height;
}

}  // namespace

Ruling ruling_of(const PageModel& page, std::size_t most_lines, std::span<const PageWord> words,
                 const std::vector<TextLine>& lines) {
    Collected all;
    for (const Path& path : page.paths) {
        const bool thin = width(path.box) <= tolerances.thin || height(path.box) <= tolerances.thin;
        if (path.kind == PathKind::stroke || thin) {
            if (path.kind == PathKind::stroke && path.width > 4 * tolerances.thin) continue;
            if (all.shadings.size() > most_lines || !unseen(all, path)) add_line(all, path.box);
            continue;
        }
        if (width(path.box) < tolerances.shading_side || height(path.box) < tolerances.shading_side)
            continue;
        if (all.shadings.size() > most_lines) continue;
        if (!changes(all.shadings, path)) continue;
        if (whole_page(page, path.box)) continue;
        all.shadings.push_back({path.box, path.colour});
        if (height(path.box) < tolerances.highest_line &&
            is_background_of_words(path.box, words, lines))
            continue;
        add_edges(all, path.box);
    }
    Ruling ruling;
    ruling.shadings = std::move(all.shadings);
    ruling.level = joined(std::move(all.level), ruling.piece_ends);
    std::vector<PieceEnd> of_uprights;  // say nothing: rows are parted by level lines
    ruling.upright = joined(std::move(all.upright), of_uprights);
    if (ruling.level.size() + ruling.upright.size() > most_lines) {
        ruling.too_many = true;
        ruling.level.clear();
        ruling.upright.clear();
        ruling.piece_ends.clear();
    }
    return ruling;
}

std::optional<Colour> colour_behind(const Ruling& ruling, const BoundingBox& box) {
    const Colour colour = behind(ruling.shadings, middle_x(box), middle_y(box));
    if (nearly_white(colour)) return std::nullopt;
    return colour;
}

}  // namespace actionplan::pdf
