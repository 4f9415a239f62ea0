// What a caller may choose about how documents are read.
#pragma once

#include "engine/office.h"
#include "extract/word/word_options.h"

namespace actionplan {

struct ReadOptions {
    WordOptions word;
    OfficeOptions office;  // for the formats that LibreOffice has to save anew
};

}  // namespace actionplan
