// Reads a plan that Word saved: .docx and its relatives (.docm, .dotx), strict and transitional.
//
// Takes    the whole file in memory; nothing else is opened, whatever the document refers to.
// Gives    one document: page headers, then the body in order, then notes, comments and page footers. Numbers that
//          Word computes are a paragraph's marker; they are text where they are all that a cell holds, and before a
//          heading or the one text of a row that runs over the whole table.
// Units    places are element paths such as "body/tbl[2]/tr[3]/tc[1]/p[1]"; content controls leave no step in them.
// Errors   `empty-file`, `not-word`, `legacy-word`, `encrypted`, `damaged-word`, `unsafe-word` (a DTD, an entry name
//          that climbs or stands twice), `zip-bomb`, `word-too-large` (a limit by its name).
// Source   ECMA-376 part 1, chapter 17; docs/ARCHITECTURE.md, "Word".
#pragma once

#include <string_view>

#include "extract/document.h"
#include "extract/result.h"
#include "extract/word/word_options.h"

namespace actionplan {

Result<Document> read_word(std::string_view bytes, const WordOptions& options = {},
                           const WordLimits& limits = {});

}  // namespace actionplan
