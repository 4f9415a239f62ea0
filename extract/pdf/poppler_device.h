// Poppler's output device of this folder: keeps what a page draws and paints nothing.
//
// Only the poppler_*.cpp of this folder include this: Poppler's types go no further.
#pragma once

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>

#include <optional>
#include <string>

#include "extract/pdf/page_model.h"
#include "extract/pdf/pdf_reader.h"
#include "extract/pdf/poppler_paths.h"

namespace actionplan::pdf {

// A page goes on drawing though its limit was reached and Poppler was asked to stop. Poppler is left by this exception
// and leaks what it held; it is the last resort against content that paints nothing.
struct LimitReached {};

class PageDevice : public OutputDev {
 public:
    PageDevice(PageModel& page, const PdfLimits& limits)
        : page_(page), limits_(limits), paths_(page, limits) {}

    // The limit that the page reached, null when none was; what came after it was not kept.
    const char* reached() const { return reached_; }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool needNonText() override { return false; }  // no images, no shadings

    void startPage(int number, GfxState* state, XRef* xref) override;
    void saveState(GfxState* state) override;
    void restoreState(GfxState* state) override;
    void updateAll(GfxState* state) override;
    void updateCTM(GfxState* state, double a, double b, double c, double d, double e,
                   double f) override;
    void updateFont(GfxState* state) override;
    void updateTextMat(GfxState* state) override;
    void updateHorizScaling(GfxState* state) override;
    void updateFillColor(GfxState* state) override;
    void updateFillColorSpace(GfxState* state) override;
    void updateRender(GfxState* state) override;
    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override;
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                  double origin_y, CharCode code, int bytes, const Unicode* unicode,
                  int length) override;
    void beginActualText(GfxState* state, const GooString* text) override;
    void endActualText(GfxState* state) override;
    void beginMarkedContent(const char* name, Dict* properties) override;
    void endMarkedContent(GfxState* state) override;

 private:
    void count_operator() {
        if (++operators_ > limits_.operators_per_page) go_beyond_limit();
    }
    void go_beyond_limit();
    void choose_style(GfxState* state);
    void keep_glyph(const Glyph& glyph) {
        if (page_.glyphs.size() < limits_.glyphs_per_page)
            page_.glyphs.push_back(glyph);
        else
            reached_ = "glyphs_per_page";
    }
    void keep_characters(const Glyph& whole, const Unicode* characters, int count);

    PageModel& page_;
    const PdfLimits& limits_;
    PathKeeper paths_;
    const char* reached_ = nullptr;
    std::size_t operators_ = 0;
    bool style_stale_ = true;
    std::uint16_t style_ = 0;
    Direction direction_ = Direction::right;
    std::vector<int> content_;
    std::optional<std::u32string> replacement_;  // text that stands for the glyphs now drawn
    std::optional<Glyph> replaced_;
};

}  // namespace actionplan::pdf
