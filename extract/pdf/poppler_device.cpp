#include "extract/pdf/poppler_device.h"

#include <Dict.h>
#include <Object.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "extract/pdf/poppler_compat.h"
#include "extract/pdf/poppler_styles.h"
#include "extract/pdf/text_string.h"

namespace actionplan::pdf {
namespace {

constexpr double off_page = 2.0;     // points beyond the crop box that still count as on the page
constexpr int invisible_render = 3;  // text render mode: neither filled nor stroked
constexpr std::size_t most_styles = 4096;
constexpr std::size_t most_grace = 50'000;  // operators that a page may still run after the limit

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
    direction_ = direction_of(*state);
    TextStyle style = text_style_of(*state);
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

void PageDevice::stroke(GfxState* state) {
    count_operator();
    paths_.stroke(*state);
}

void PageDevice::fill(GfxState* state) {
    count_operator();
    paths_.fill(*state, false);
}

void PageDevice::eoFill(GfxState* state) {
    count_operator();
    paths_.fill(*state, true);
}

}  // namespace actionplan::pdf
