#include "extract/text/row_fields.h"

namespace actionplan {

RowFields row_fields(const PartedLines& lines, std::size_t first, std::size_t behind) {
    RowFields row;
    for (std::size_t line = first; line < behind; ++line) {
        if (lines[line].blank && line > first) continue;
        bool goes_on = line > first;
        for (const Piece& field : lines.fields(line)) {
            if (goes_on) {
                std::string_view& text = row.whole.back().text;
                text = reaching_to(text, field.text);
                row.pieces.back().push_back(field);
            } else {
                row.whole.push_back(field);
                row.pieces.push_back({field});
            }
            goes_on = false;
        }
    }
    return row;
}

}  // namespace actionplan
