#include "extract/text/cut_cells.h"

#include <string_view>
#include <utility>

#include "extract/text/bullets.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t room_to_break = 4;  // that stays free where a line was broken on purpose

// The text goes on in the line below: it begins with no bullet, and its first word had no room.
bool wraps_to(const Piece& above, const Piece& below, std::size_t width) {
    if (bullet_of(below.text).length > 0) return false;
    if (is_lower(first_code_point(below.text))) return true;
    return !had_room(above.text, below.text, width, room_to_break);
}

// "multi-" and "agency": the hyphen is printed, a space after it is not.
bool is_hyphenated(std::string_view above, std::string_view below) {
    return above.size() > 1 && above.ends_with('-') && above[above.size() - 2] != ' ' &&
           is_lower(first_code_point(below));
}

void append_wrapped(const Piece& piece, std::vector<Paragraph>& paragraphs) {
    std::vector<Paragraph> more;
    append_paragraphs(piece, more);
    for (std::size_t at = 0; at < more.size(); ++at) {
        if (at > 0 || paragraphs.empty()) {
            paragraphs.push_back(std::move(more[at]));
            continue;
        }
        Paragraph& above = paragraphs.back();
        if (!is_hyphenated(above.text, more[at].text)) above.text += ' ';
        above.text += more[at].text;
        above.place = joined(above.place, more[at].place);
    }
}

Cell cell_in(std::span<const CutLine> lines, std::size_t column, std::size_t width) {
    Cell cell;
    cell.column = static_cast<int>(column);
    const Piece* above = nullptr;
    for (const CutLine& line : lines) {
        const Piece& piece = line.pieces[column];
        if (line.gap_before) above = nullptr;
        if (piece.text.empty()) continue;
        if (above != nullptr && wraps_to(*above, piece, width)) {
            append_wrapped(piece, cell.paragraphs);
        } else {
            append_paragraphs(piece, cell.paragraphs);
        }
        above = &piece;
        cell.place = joined(cell.place, place_of(piece));
    }
    if (above == nullptr && cell.paragraphs.empty())
        cell.place = place_of(lines.front().pieces[column]);
    return cell;
}

}  // namespace

Row row_of_cut_lines(std::span<const CutLine> lines, const std::vector<std::size_t>& widths) {
    Row row;
    row.cells.reserve(widths.size());
    for (std::size_t column = 0; column < widths.size(); ++column)
        row.cells.push_back(cell_in(lines, column, widths[column]));
    row.place =
        place_of_lines(*lines.front().pieces.front().line, *lines.back().pieces.front().line);
    return row;
}

}  // namespace actionplan
