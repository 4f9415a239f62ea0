// What a caller may choose about how documents are read and looked at.
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
        profile_sha256{};  // of the file that the rules came from; empty for the built-in ones
    std::string
        as_of{};  // YYYY-MM-DD, from which deadlines are looked at; empty for the plan's own date
};

}  // namespace actionplan
