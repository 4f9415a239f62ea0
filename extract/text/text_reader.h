// Reads a plan that was saved as text, in any of the forms that Word, web pages and copies of them leave.
//
// Takes    bytes in any encoding (UTF-8, UTF-16, windows-1252 and what else ICU knows), a chunk at a time.
// Gives    the document in parts of about `limits.part_bytes`, cut between rows; a text below that is one part.
// Units    places are lines and columns of the text as it was saved; a form feed does not begin a line.
// Errors   `empty-file`, `not-text` (binary content), `line-too-long`.
// Source   docs/ARCHITECTURE.md, "Text"; the forms are shown by the cases in tests/cases/.
#pragma once

#include <cstddef>
#include <memory>

#include "extract/document_reader.h"

namespace actionplan {

struct TextLimits {
    std::size_t part_bytes = std::size_t{1}
                             << 20;  // whole plans fit in one part: the longest seen has 60 KB
    std::size_t line_bytes = std::size_t{16} << 20;  // a longer line is no text that somebody wrote
};

std::unique_ptr<DocumentReader> text_reader(ReadBytes read, const TextLimits& limits = {});

// A whole text that is in memory already, as one document.
Result<Document> read_text(std::string_view bytes, const TextLimits& limits = {});

}  // namespace actionplan
