// Stretches of lines as the paragraphs of a cell.
#pragma once

#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/text/lines.h"

namespace actionplan {

// Part of a line that belongs to one cell.
struct Piece {
    const Line* line = nullptr;
    std::string_view text;  // lies in line->text
    bool quoted = false;    // of a field in quotes (quoted_fields.h): those in it are doubled
};

// All of a line.
inline Piece whole(const Line& line) { return {&line, line.text}; }

// The stretch of the file from the front of one text to the end of another, which is the same or stands behind it.
std::string_view reaching_to(std::string_view first, std::string_view last);

// What the piece says, one paragraph or item each, behind those that the cell has already. Bullets become markers,
// markup becomes paragraphs; a piece without words gives none.
void append_paragraphs(const Piece& piece, std::vector<Paragraph>& paragraphs);

// Where the piece stands, columns included.
LinePlace place_of(const Piece& piece);

// Where whole lines stand, from one to another.
inline LinePlace place_of_lines(const Line& first, const Line& last) {
    return {first.number, last.number, 0, 0};
}

// The piece without the white space around it.
Piece trimmed(Piece piece);

}  // namespace actionplan
