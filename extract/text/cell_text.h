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
};

// What the piece says, one paragraph or item each, behind those that the cell has already. Bullets become markers,
// markup becomes paragraphs; a piece without words gives none.
void append_paragraphs(const Piece& piece, std::vector<Paragraph>& paragraphs);

// Where the piece stands, columns included.
LinePlace place_of(const Piece& piece);

// The piece without the white space around it.
Piece trimmed(Piece piece);

}  // namespace actionplan
