#include "extract/text/cut_lines.h"

#include <algorithm>

namespace actionplan {

namespace {

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

std::size_t CutLine::columns_with_text() const {
    return static_cast<std::size_t>(std::count_if(pieces.begin(), pieces.end(),
                                                  [](const Piece& p) { return !p.text.empty(); }));
}

std::vector<std::size_t> widths_of(const std::vector<CutLine>& lines) {
    std::vector<std::size_t> widths(lines.empty() ? 0 : lines.front().pieces.size(), 0);
    for (const CutLine& line : lines) {
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], width_of(line.pieces[column].text));
    }
    return widths;
}

bool had_room(std::string_view above, std::string_view below, std::size_t width, std::size_t room) {
    const std::size_t word = width_of(below.substr(0, below.find(' ')));
    return width_of(above) + 1 + word + room <= width;
}

}  // namespace actionplan
