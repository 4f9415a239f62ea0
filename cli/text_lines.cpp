#include "cli/text_lines.h"

#include <algorithm>

#include "cli/text_grid.h"
#include "cli/wrap_text.h"

namespace actionplan {

void TextLines::add(const std::string& text, std::size_t indent, std::string_view paint) {
    const std::size_t width =
        std::max<std::size_t>(1, style_.width - std::min(style_.width, indent));
    const bool painted = style_.colours && !paint.empty();
    for (const std::string& line : wrap_text(text, width)) {
        text_.append(indent, ' ');
        if (painted) text_ += paint;
        text_ += line;
        if (painted) text_ += paint_off;
        text_ += '\n';
    }
}

void TextLines::add_heading(const std::string& text) {
    if (!text_.empty()) text_ += '\n';
    add(text, 0, bold_paint);
}

}  // namespace actionplan
