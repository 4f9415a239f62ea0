// What a caller may choose about how documents are read and looked at.
#pragma once

#include <string>

#include "engine/office.h"
#include "extract/word/word_options.h"

namespace actionplan {

struct ReadOptions {
    WordOptions word;
    OfficeOptions office;  // for the formats that LibreOffice has to save anew
    std::string as_of{};   // YYYY-MM-DD, from which deadlines are looked at; empty for the plan's own date
};

}  // namespace actionplan
