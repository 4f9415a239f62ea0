#include "extract/pdf/poppler_styles.h"

#include <GfxFont.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "extract/pdf/poppler_compat.h"

namespace actionplan::pdf {
namespace {

constexpr int stroked_render = 2;  // filled and stroked: bold made of a thin font

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

// The text matrix with the horizontal scaling in it, as a, b, c, d of PDF.
std::array<double, 4> text_matrix(const GfxState& state) {
    std::array<double, 4> matrix{};
    state.getFontTransMat(&matrix[0], &matrix[1], &matrix[2], &matrix[3]);
    matrix[0] *= state.getHorizScaling();
    matrix[1] *= state.getHorizScaling();
    return matrix;
}

}  // namespace

Colour colour_of(const GfxRGB& rgb) {
    return {colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b)};
}

Direction direction_of(const GfxState& state) {
    const std::array<double, 4> m = text_matrix(state);
    if (std::fabs(m[0] * m[3]) > std::fabs(m[1] * m[2])) {
        return m[0] > 0 || m[3] < 0 ? Direction::right : Direction::left;
    }
    return m[2] > 0 ? Direction::down : Direction::up;
}

TextStyle text_style_of(GfxState& state) {
    TextStyle style;
    style.size = std::fabs(state.getTransformedFontSize());
    if (state.getFont()) {
        const GfxFont& font = *state.getFont();
        style.font = text_of(font.getName());
        style.bold = font.isBold() || names_bold(style.font) || font.getWeight() >= GfxFont::W600 ||
                     state.getRender() == stroked_render;
        style.italic = font.isItalic() || names_italic(style.font);
        style.symbols = names_symbols(style.font);
        if (font.getType() == fontType3) style.size *= type3_scale(font);
    }
    style.size = std::round(std::clamp(style.size, 0.1, 2000.0) * 100) / 100;
    if (state.getFillColorSpace()->getMode() != csPattern) {
        GfxRGB rgb;
        state.getFillRGB(&rgb);
        style.colour = colour_of(rgb);
    }
    return style;
}

}  // namespace actionplan::pdf
