// What a caller may choose about how documents are read.
#pragma once

#include <memory>
#include <string>

#include "engine/office.h"
#include "extract/word/word_options.h"

namespace actionplan {

struct Rulebook;

struct ReadOptions {
    WordOptions word;
    std::shared_ptr<const Rulebook> rules;  // the built-in ones when none
    OfficeOptions office;                   // for the formats that LibreOffice has to save anew
    std::string
        as_of;  // YYYY-MM-DD: deadlines are looked at from this day; else from the plan's own
};

}  // namespace actionplan
