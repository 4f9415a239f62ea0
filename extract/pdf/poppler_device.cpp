#include "extract/pdf/poppler_device.h"

#include <Dict.h>
#include <Object.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "extract/pdf/poppler_compat.h"
#include "extract/pdf/text_string.h"

namespace actionplan::pdf {
namespace {

constexpr double straight = 0.6;     // points that a stroke may lean and still be a ruling line
constexpr double off_page = 2.0;     // points beyond the crop box that still count as on the page
constexpr int invisible_render = 3;  // text render mode: neither filled nor stroked
constexpr int stroked_render = 2;    // filled and stroked: bold made of a thin font
constexpr std::size_t most_styles = 4096;
constexpr std::size_t most_grace = 50'000;  // operators that a page may still run after the limit
constexpr double small_drawing =
    15;  // points: bullets, ticks and round corners are below this both ways
constexpr double flat_drawing = 3;  // points: a slanted line lower than this says nothing
constexpr std::size_t most_drawings = 2000;

Colour colour_of(const GfxRGB& rgb) {
    return {colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b)};
}

bool has(std::string_view name, std::string_view part) {
    return name.find(part) != std::string_view::npos;
}

bool names_bold(std::string_view name) {
    for (const std::string_view part : {"Bold", "bold", "BOLD", "Black", "Heavy", "Demi"}) {
        if (has(name, part)) return true;
    }
    return false;
}

bool names_italic(std::string_view name) {
    return has(name, "Italic") || has(name, "Oblique") || has(name, "italic");
}

bool names_symbols(std::string_view name) {
    for (const std::string_view part : {"Symbol", "Wingdings", "Dingbats", "Webdings"}) {
        if (has(name, part)) return true;
    }
    return false;
}

// Type 3 fonts have a coordinate system of their own; the width of a letter tells how large they are.
double type3_scale(const GfxFont& font) {
    const auto& matrix = font.getFontMatrix();
    const auto* simple = dynamic_cast<const Gfx8BitFont*>(&font);
    double scale = 1;
    if (simple != nullptr) {
        double widest = 0;
        for (int code = 'a'; code <= 'z'; ++code) {
            widest = std::max(widest, simple->getWidth(static_cast<unsigned char>(code)));
        }
        if (widest > 0) scale = widest / 0.8;
    }
    if (matrix[0] != 0) scale *= std::fabs(matrix[3] / matrix[0]);
    return scale;
}

Direction direction_of(const std::array<double, 4>& m) {
    if (std::fabs(m[0] * m[3]) > std::fabs(m[1] * m[2])) {
        return m[0] > 0 || m[3] < 0 ? Direction::right : Direction::left;
    }
    return m[2] > 0 ? Direction::down : Direction::up;
}

double along(Direction direction, double dx, double dy) {
    switch (direction) {
        case Direction::right:
            return dx;
        case Direction::down:
            return dy;
        case Direction::left:
            return -dx;
        case Direction::up:
            return -dy;
    }
    return dx;
}

struct Rectangle {
    BoundingBox box;
    bool clockwise = false;
};

bool holds(const BoundingBox& outer, const BoundingBox& inner) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

// One rectangle cut out of another: how borders of cells are drawn from style sheets. What is inside stays as it was.
bool is_frame(const Rectangle& a, const Rectangle& b, bool even_odd) {
    if (!even_odd && a.clockwise == b.clockwise) return false;
    return holds(a.box, b.box) || holds(b.box, a.box);
}

}  // namespace

void PageDevice::go_beyond_limit() {
    reached_ = "operators_per_page";
    if (operators_ / 2 > limits_.operators_per_page + most_grace) throw LimitReached();
}

void PageDevice::startPage(int number, GfxState* state, XRef* /*xref*/) {
    page_.number = number;
    constexpr std::size_t usual_glyphs = 4096;
    page_.glyphs.reserve(usual_glyphs);
    if (state != nullptr) {
        page_.width = state->getPageWidth();
        page_.height = state->getPageHeight();
    }
}

void PageDevice::saveState(GfxState* /*state*/) { count_operator(); }
void PageDevice::restoreState(GfxState* /*state*/) { style_stale_ = true; }
void PageDevice::updateAll(GfxState* /*state*/) { style_stale_ = true; }
void PageDevice::updateCTM(GfxState* /*state*/, double, double, double, double, double, double) {
    count_operator();
    style_stale_ = true;
}
void PageDevice::updateFont(GfxState* /*state*/) { style_stale_ = true; }
void PageDevice::updateTextMat(GfxState* /*state*/) { style_stale_ = true; }
void PageDevice::updateHorizScaling(GfxState* /*state*/) { style_stale_ = true; }
void PageDevice::updateFillColor(GfxState* /*state*/) { style_stale_ = true; }
void PageDevice::updateFillColorSpace(GfxState* /*state*/) { style_stale_ = true; }
void PageDevice::updateRender(GfxState* /*state*/) { style_stale_ = true; }

void PageDevice::choose_style(GfxState* state) {
    style_stale_ = false;
    TextStyle style;
    std::array<double, 4> matrix{};
    state->getFontTransMat(&matrix[0], &matrix[1], &matrix[2], &matrix[3]);
    matrix[0] *= state->getHorizScaling();
    matrix[1] *= state->getHorizScaling();
    direction_ = direction_of(matrix);
    style.size = std::fabs(state->getTransformedFontSize());
    if (state->getFont()) {
        const GfxFont& font = *state->getFont();
        style.font = text_of(font.getName());
        style.bold = font.isBold() || names_bold(style.font) || font.getWeight() >= GfxFont::W600 ||
                     state->getRender() == stroked_render;
        style.italic = font.isItalic() || names_italic(style.font);
        style.symbols = names_symbols(style.font);
        if (font.getType() == fontType3) style.size *= type3_scale(font);
    }
    style.size = std::round(std::clamp(style.size, 0.1, 2000.0) * 100) / 100;
    if (state->getFillColorSpace()->getMode() != csPattern) {
        GfxRGB rgb;
        state->getFillRGB(&rgb);
        style.colour = colour_of(rgb);
    }
    const auto known = std::find(page_.styles.rbegin(), page_.styles.rend(), style);
    if (known != page_.styles.rend()) {
        style_ = static_cast<std::uint16_t>(page_.styles.rend() - known - 1);
    } else if (page_.styles.size() < most_styles) {
        style_ = static_cast<std::uint16_t>(page_.styles.size());
        page_.styles.push_back(std::move(style));
    }
}

void PageDevice::keep_characters(const Glyph& whole, const Unicode* characters, int count) {
    Glyph part = whole;
    part.advance = whole.advance / count;
    for (int i = 0; i < count; ++i) {
        part.character = characters[i];
        part.spacing = i + 1 == count ? whole.spacing : 0;
        keep_glyph(part);
        part.x += direction_ == Direction::right  ? part.advance
                  : direction_ == Direction::left ? -part.advance
                                                  : 0;
        part.y += direction_ == Direction::down ? part.advance
                  : direction_ == Direction::up ? -part.advance
                                                : 0;
    }
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy,
                          double /*origin_x*/, double /*origin_y*/, CharCode code, int bytes,
                          const Unicode* unicode, int length) {
    count_operator();
    if (style_stale_) choose_style(state);
    double spacing = state->getCharSpace();
    if (bytes == 1 && code == ' ') spacing += state->getWordSpace();
    double spacing_x = 0;
    double spacing_y = 0;
    if (spacing != 0) {
        spacing *= state->getHorizScaling();
        state->textTransformDelta(spacing, 0, &spacing_x, &spacing_y);
        state->transformDelta(spacing_x, spacing_y, &spacing_x, &spacing_y);
    }
    double width_x = 0;
    double width_y = 0;
    state->transformDelta(dx, dy, &width_x, &width_y);
    Glyph glyph;
    state->transform(x, y, &glyph.x, &glyph.y);
    if (!std::isfinite(glyph.x + glyph.y + width_x + width_y)) return;
    if (glyph.x < -off_page || glyph.y < -off_page || glyph.x > page_.width + off_page ||
        glyph.y > page_.height + off_page) {
        return;
    }
    glyph.direction = direction_;
    glyph.style = style_;
    glyph.spacing = along(direction_, spacing_x, spacing_y);
    glyph.advance = along(direction_, width_x, width_y) - glyph.spacing;
    glyph.invisible = (state->getRender() & 3) == invisible_render;
    glyph.content = content_.empty() ? -1 : content_.back();
    if (replacement_) {
        if (!replaced_)
            replaced_ = glyph;
        else
            replaced_->advance = std::max(
                replaced_->advance,
                along(direction_, glyph.x - replaced_->x, glyph.y - replaced_->y) + glyph.advance);
        return;
    }
    if (length <= 0 || unicode == nullptr) {
        ++page_.unmapped;
        glyph.character = U'\uFFFD';
        keep_glyph(glyph);
    } else if (length == 1) {
        glyph.character = unicode[0];
        keep_glyph(glyph);
    } else {
        keep_characters(glyph, unicode, length);
    }
}

void PageDevice::beginActualText(GfxState* /*state*/, const GooString* text) {
    replacement_ = decode_text_string(text_of(text));
    replaced_.reset();
}

void PageDevice::endActualText(GfxState* /*state*/) {
    if (replacement_ && replaced_ && !replacement_->empty()) {
        std::vector<Unicode> characters(replacement_->begin(), replacement_->end());
        keep_characters(*replaced_, characters.data(),
                        static_cast<int>(std::min<std::size_t>(characters.size(), 10'000)));
    }
    replacement_.reset();
    replaced_.reset();
}

void PageDevice::beginMarkedContent(const char* /*name*/, Dict* properties) {
    count_operator();
    int id = content_.empty() ? -1 : content_.back();
    if (properties != nullptr) {
        const Object mcid = properties->lookup("MCID");
        if (mcid.isInt()) id = mcid.getInt();
    }
    content_.push_back(id);
}

void PageDevice::endMarkedContent(GfxState* /*state*/) {
    if (!content_.empty()) content_.pop_back();
}

void PageDevice::keep_path(Path path, GfxState* state) {
    if (page_.paths.size() >= limits_.paths_per_page) {
        page_.paths_cut_off = true;
        return;
    }
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    state->getClipBBox(&left, &top, &right, &bottom);
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

void PageDevice::stroke_subpath(GfxState* state, const GfxSubpath& subpath) {
    Path path;
    path.kind = PathKind::stroke;
    path.width = state->getTransformedLineWidth();
    GfxRGB rgb;
    state->getStrokeRGB(&rgb);
    path.colour = colour_of(rgb);
    double x0 = 0;
    double y0 = 0;
    state->transform(subpath.getX(0), subpath.getY(0), &x0, &y0);
    bool slanted = false;
    BoundingBox whole{x0, y0, x0, y0};
    for (int i = 1; i < subpath.getNumPoints(); ++i) {
        double x1 = 0;
        double y1 = 0;
        state->transform(subpath.getX(i), subpath.getY(i), &x1, &y1);
        if (!subpath.getCurve(i) &&
            (std::fabs(x1 - x0) < straight || std::fabs(y1 - y0) < straight)) {
            path.box = {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
            keep_path(path, state);
        } else {
            slanted = true;
        }
        whole = {std::min(whole.left, x1), std::min(whole.top, y1), std::max(whole.right, x1),
                 std::max(whole.bottom, y1)};
        x0 = x1;
        y0 = y1;
    }
    if (!slanted) return;
    keep_drawing(whole);
    if (page_.slants.size() < most_drawings) page_.slants.push_back(whole);
}

void PageDevice::keep_drawing(const BoundingBox& box) {
    const double longer = std::max(box.right - box.left, box.bottom - box.top);
    const double shorter = std::min(box.right - box.left, box.bottom - box.top);
    if (longer < small_drawing || shorter < flat_drawing) return;
    if (page_.drawings.size() < most_drawings) page_.drawings.push_back(box);
}

void PageDevice::stroke(GfxState* state) {
    count_operator();
    ++order_;
    if (state->getStrokeColorSpace()->getMode() == csPattern || state->getStrokeOpacity() < 0.05)
        return;
    const GfxPath& path = *state->getPath();
    for (int i = 0; i < path.getNumSubpaths() && !page_.paths_cut_off; ++i)
        stroke_subpath(state, *path.getSubpath(i));
}

void PageDevice::fill_path(GfxState* state, bool even_odd) {
    count_operator();
    ++order_;
    if (state->getFillColorSpace()->getMode() == csPattern || state->getFillOpacity() < 0.05)
        return;
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    Path kept;
    kept.kind = PathKind::fill;
    kept.colour = colour_of(rgb);
    const double opacity = std::clamp(state->getFillOpacity(), 0.0, 1.0);
    for (std::uint8_t* part : {&kept.colour.red, &kept.colour.green, &kept.colour.blue}) {
        *part = static_cast<std::uint8_t>(std::lround(255 - (255 - *part) * opacity));
    }
    const GfxPath& path = *state->getPath();
    std::vector<Rectangle> rectangles;
    for (int i = 0; i < path.getNumSubpaths() && rectangles.size() < limits_.paths_per_page; ++i) {
        const GfxSubpath& subpath = *path.getSubpath(i);
        const int points = subpath.getNumPoints();
        if (points < 3) continue;
        BoundingBox box{1e9, 1e9, -1e9, -1e9};
        double area = 0;
        bool rectangle = points >= 4 && points <= 6;
        double last_x = 0;
        double last_y = 0;
        for (int k = 0; k < points; ++k) {
            double x = 0;
            double y = 0;
            state->transform(subpath.getX(k), subpath.getY(k), &x, &y);
            rectangle =
                rectangle && !subpath.getCurve(k) &&
                (k == 0 || std::fabs(x - last_x) < straight || std::fabs(y - last_y) < straight);
            box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x),
                   std::max(box.bottom, y)};
            area += k == 0 ? 0 : last_x * y - x * last_y;
            last_x = x;
            last_y = y;
        }
        if (rectangle)
            rectangles.push_back({box, area > 0});
        else
            keep_drawing(box);
    }
    const auto keep = [&](const BoundingBox& box) {
        kept.box = box;
        keep_path(kept, state);
    };
    if (rectangles.size() == 2 && is_frame(rectangles[0], rectangles[1], even_odd)) {
        const bool first = holds(rectangles[0].box, rectangles[1].box);
        const BoundingBox& outer = rectangles[first ? 0 : 1].box;
        const BoundingBox& inner = rectangles[first ? 1 : 0].box;
        // A cell may have a border on some of its sides only.
        constexpr double least = 0.05;  // points
        const auto keep_side = [&](double thickness, const BoundingBox& side) {
            if (thickness > least) keep(side);
        };
        keep_side(inner.top - outer.top, {outer.left, outer.top, outer.right, inner.top});
        keep_side(outer.bottom - inner.bottom,
                  {outer.left, inner.bottom, outer.right, outer.bottom});
        keep_side(inner.left - outer.left, {outer.left, outer.top, inner.left, outer.bottom});
        keep_side(outer.right - inner.right, {inner.right, outer.top, outer.right, outer.bottom});
        return;
    }
    for (const Rectangle& rectangle : rectangles) {
        if (page_.paths_cut_off) return;
        keep(rectangle.box);
    }
}

void PageDevice::fill(GfxState* state) { fill_path(state, false); }
void PageDevice::eoFill(GfxState* state) { fill_path(state, true); }

}  // namespace actionplan::pdf
