// Keeps what a page strokes and fills: level and upright lines, rectangles, and the boxes of other drawings.
//
// Only the poppler_*.cpp of this folder include this: Poppler's types go no further.
#pragma once

#include <GfxState.h>

#include <cstdint>

#include "extract/pdf/page_model.h"
#include "extract/pdf/pdf_reader.h"

namespace actionplan::pdf {

// Adds to `page`, up to `limits`; both must live as long as this. Patterns and what is all but transparent are left out.
class PathKeeper {
 public:
    PathKeeper(PageModel& page, const PdfLimits& limits) : page_(page), limits_(limits) {}

    // The state's path is stroked.
    void stroke(GfxState& state);

    // The state's path is filled, by the even-odd rule or by that of the winding number.
    void fill(GfxState& state, bool even_odd);

 private:
    void keep_path(Path path, const GfxState& state);
    void keep_drawing(const BoundingBox& box);
    void keep_shape(const BoundingBox& box, double filled, const Colour& colour);
    void stroke_subpath(const GfxState& state, const GfxSubpath& subpath);
    void keep_frame(const Path& fill, const BoundingBox& outer, const BoundingBox& inner,
                    const GfxState& state);

    PageModel& page_;
    const PdfLimits& limits_;
    std::uint32_t order_ = 0;
};

}  // namespace actionplan::pdf
