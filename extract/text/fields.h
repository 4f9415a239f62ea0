// The fields of a line of cells, before it is known which of them are cells of their own.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/text/cell_text.h"
#include "extract/text/lines.h"
#include "extract/text/separators.h"

namespace actionplan {

// One field more than the line has separators; the outer bars of "| a | b |" make no fields.
std::vector<Piece> fields_of(const Line& line, Separator separator);

// The first of them.
Piece first_field(const Line& line, Separator separator);

// How many fields the line has.
std::size_t field_count(const Line& line, Separator separator);

}  // namespace actionplan
