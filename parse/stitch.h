// Rows that a page break cut in two, made whole.
#pragma once

#include <span>

#include "parse/draft.h"

namespace actionplan {

// Whether `below` is the rest of `above` rather than a row of its own.
//
// Takes    two rows under the same headings, how firmly the source parts them, and whether most rows of the table are
//          numbered.
// Gives    true where the evidence says so: no number and no action of its own, or no number and cells that go on in
//          the middle of a sentence; behind a page break, no number where rows are numbered.
bool continues_row(const DraftRow& above, const DraftRow& below, Break between, bool numbered);

// Of rows of which one continues the other: whether that is likely rather than sure. Sure are a cut that the format
// shows, and cells of which half and more go on in the middle of a sentence: dates and leads seldom do.
bool is_thin_join(const DraftRow& above, const DraftRow& below, Break between);

// Whether the paragraph goes on in the middle of the one before the break.
bool continues_paragraph(const Paragraph& above, const Paragraph& below, Field field);

// Puts `below` behind `above`, cell by cell: a cut sentence with a space, what is new as a block of its own.
void append_row(DraftRow& above, DraftRow below);

}  // namespace actionplan
