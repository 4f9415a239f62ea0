// Reads the structure tree of a PDF without Poppler's own reader of it, which hangs or overflows on some files.
//
// Only poppler_file.cpp and poppler_tags.cpp include this.
#pragma once

#include <PDFDoc.h>

#include "extract/pdf/tags.h"

namespace actionplan::pdf {

// Without tables and blocks when the file is not tagged, or when its tree is larger or deeper than any real one.
TagTree read_tags(PDFDoc& document);

// The file calls itself tagged (MarkInfo), whatever its tree is worth.
bool says_tagged(PDFDoc& document);

}  // namespace actionplan::pdf
