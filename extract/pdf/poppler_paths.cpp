#include "extract/pdf/poppler_paths.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/pdf/poppler_styles.h"

namespace actionplan::pdf {
namespace {

constexpr double straight = 0.6;      // points that a stroke may lean and still be a ruling line
constexpr double transparent = 0.05;  // opacity below which nothing is to be seen
constexpr double small_drawing =
    15;  // points: bullets, ticks and round corners are below this both ways
constexpr double flat_drawing = 3;  // points: a slanted line lower than this says nothing
constexpr std::size_t most_drawings = 2000;

struct Outline {
    BoundingBox box;
    bool rectangle = false;
    bool clockwise = false;
    double filled = 0;  // share of the box; of curved sides by their control points
};

// A dot fills about four fifths of its box, a letter that is drawn as a path and most of a logo less.
constexpr double mark_filled = 0.7;
constexpr double least_mark = 3;  // points
constexpr double highest_mark = 30;
constexpr double widest_mark = 200;
constexpr std::size_t most_marks = 2000;

struct Spot {
    double x = 0;
    double y = 0;
};

Spot spot(const GfxState& state, const GfxSubpath& subpath, int at) {
    Spot spot;
    state.transform(subpath.getX(at), subpath.getY(at), &spot.x, &spot.y);
    return spot;
}

void grow(BoundingBox& box, const Spot& spot) {
    box = {std::min(box.left, spot.x), std::min(box.top, spot.y), std::max(box.right, spot.x),
           std::max(box.bottom, spot.y)};
}

bool is_straight(const Spot& a, const Spot& b) {
    return std::fabs(b.x - a.x) < straight || std::fabs(b.y - a.y) < straight;
}

bool holds(const BoundingBox& outer, const BoundingBox& inner) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

// One rectangle cut out of another: how borders of cells are drawn from style sheets. What is inside stays as it was.
bool is_frame(const Outline& a, const Outline& b, bool even_odd) {
    if (!even_odd && a.clockwise == b.clockwise) return false;
    return holds(a.box, b.box) || holds(b.box, a.box);
}

Outline outline_of(const GfxState& state, const GfxSubpath& subpath) {
    const int points = subpath.getNumPoints();
    Spot last = spot(state, subpath, 0);
    Outline outline{
        {last.x, last.y, last.x, last.y},
        points >= 4 && points <= 6, false
    };
    double area = 0;
    bool curved = subpath.getCurve(0);
    for (int i = 1; i < points; ++i) {
        const Spot next = spot(state, subpath, i);
        curved = curved || subpath.getCurve(i);
        outline.rectangle = outline.rectangle && is_straight(last, next);
        grow(outline.box, next);
        area += last.x * next.y - next.x * last.y;
        last = next;
    }
    outline.rectangle = outline.rectangle && !curved;
    outline.clockwise = area > 0;
    const double whole =
        (outline.box.right - outline.box.left) * (outline.box.bottom - outline.box.top);
    if (whole > 0) outline.filled = std::fabs(area) / 2 / whole;
    return outline;
}

// The fill's colour as seen on white paper.
Colour fill_colour(const GfxState& state) {
    GfxRGB rgb;
    state.getFillRGB(&rgb);
    Colour colour = colour_of(rgb);
    const double opacity = std::clamp(state.getFillOpacity(), 0.0, 1.0);
    for (std::uint8_t* part : {&colour.red, &colour.green, &colour.blue}) {
        *part = static_cast<std::uint8_t>(std::lround(255 - (255 - *part) * opacity));
    }
    return colour;
}

}  // namespace

void PathKeeper::keep_path(Path path, const GfxState& state) {
    if (page_.paths.size() >= limits_.paths_per_page) {
        page_.paths_cut_off = true;
        return;
    }
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    BoundingBox& box = path.box;
    const double slack = path.kind == PathKind::stroke ? path.width / 2 : 0;
    if (box.left > right + slack || box.right < left - slack || box.top > bottom + slack ||
        box.bottom < top - slack) {
        return;
    }
    box = {std::max(box.left, left - slack), std::max(box.top, top - slack),
           std::min(box.right, right + slack), std::min(box.bottom, bottom + slack)};
    if (!std::isfinite(box.left + box.top + box.right + box.bottom)) return;
    path.order = order_;
    page_.paths.push_back(path);
}

void PathKeeper::keep_drawing(const BoundingBox& box) {
    const double longer = std::max(box.right - box.left, box.bottom - box.top);
    const double shorter = std::min(box.right - box.left, box.bottom - box.top);
    if (longer < small_drawing || shorter < flat_drawing) return;
    if (page_.drawings.size() < most_drawings) page_.drawings.push_back(box);
}

void PathKeeper::keep_shape(const BoundingBox& box, double filled, const Colour& colour) {
    keep_drawing(box);
    const double width = box.right - box.left;
    const double height = box.bottom - box.top;
    const bool mark = filled > mark_filled && height > least_mark && height < highest_mark &&
                      width > least_mark && width < widest_mark;
    if (mark && page_.marks.size() < most_marks) page_.marks.push_back({box, colour});
}

void PathKeeper::stroke_subpath(const GfxState& state, const GfxSubpath& subpath) {
    Path path;
    path.kind = PathKind::stroke;
    path.width = state.getTransformedLineWidth();
    GfxRGB rgb;
    state.getStrokeRGB(&rgb);
    path.colour = colour_of(rgb);
    Spot last = spot(state, subpath, 0);
    bool slanted = false;
    BoundingBox whole{last.x, last.y, last.x, last.y};
    for (int i = 1; i < subpath.getNumPoints(); ++i) {
        const Spot next = spot(state, subpath, i);
        if (!subpath.getCurve(i) && is_straight(last, next)) {
            path.box = {last.x, last.y, last.x, last.y};
            grow(path.box, next);
            keep_path(path, state);
        } else {
            slanted = true;
        }
        grow(whole, next);
        last = next;
    }
    if (!slanted) return;
    keep_drawing(whole);
    if (page_.slants.size() < most_drawings) page_.slants.push_back(whole);
}

void PathKeeper::stroke(GfxState& state) {
    ++order_;
    if (state.getStrokeColorSpace()->getMode() == csPattern ||
        state.getStrokeOpacity() < transparent) {
        return;
    }
    const GfxPath& path = *state.getPath();
    for (int i = 0; i < path.getNumSubpaths() && !page_.paths_cut_off; ++i)
        stroke_subpath(state, *path.getSubpath(i));
}

// A cell may have a border on some of its sides only.
void PathKeeper::keep_frame(const Path& fill, const BoundingBox& outer, const BoundingBox& inner,
                            const GfxState& state) {
    constexpr double least = 0.05;  // points
    const auto keep_side = [&](double thickness, const BoundingBox& side) {
        if (thickness <= least) return;
        Path path = fill;
        path.box = side;
        keep_path(path, state);
    };
    keep_side(inner.top - outer.top, {outer.left, outer.top, outer.right, inner.top});
    keep_side(outer.bottom - inner.bottom, {outer.left, inner.bottom, outer.right, outer.bottom});
    keep_side(inner.left - outer.left, {outer.left, outer.top, inner.left, outer.bottom});
    keep_side(outer.right - inner.right, {inner.right, outer.top, outer.right, outer.bottom});
}

void PathKeeper::fill(GfxState& state, bool even_odd) {
    ++order_;
    if (state.getFillColorSpace()->getMode() == csPattern || state.getFillOpacity() < transparent)
        return;
    Path kept;
    kept.kind = PathKind::fill;
    kept.colour = fill_colour(state);
    const GfxPath& path = *state.getPath();
    std::vector<Outline> rectangles;
    for (int i = 0; i < path.getNumSubpaths() && rectangles.size() < limits_.paths_per_page; ++i) {
        const GfxSubpath& subpath = *path.getSubpath(i);
        if (subpath.getNumPoints() < 3) continue;
        const Outline outline = outline_of(state, subpath);
        if (outline.rectangle)
            rectangles.push_back(outline);
        else
            keep_shape(outline.box, outline.filled, kept.colour);
    }
    if (rectangles.size() == 2 && is_frame(rectangles[0], rectangles[1], even_odd)) {
        const bool first = holds(rectangles[0].box, rectangles[1].box);
        keep_frame(kept, rectangles[first ? 0 : 1].box, rectangles[first ? 1 : 0].box, state);
        return;
    }
    for (const Outline& rectangle : rectangles) {
        if (page_.paths_cut_off) return;
        kept.box = rectangle.box;
        keep_path(kept, state);
    }
}

}  // namespace actionplan::pdf
