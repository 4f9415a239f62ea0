// How documents are to be read, as the arguments say.
//
// Errors   `usage`
#pragma once

#include "cli/options.h"
#include "engine/read_options.h"

namespace actionplan {

// What every command that reads documents takes.
inline constexpr OptionSpec tracked_option{
    .name = "--tracked",
    .letter = "",
    .value = "WHICH",
    .help =
        "of changes that a Word file tracks and nobody has accepted: accept them, reject them, or "
        "keep all of their words (accept, reject or all; accept)",
    .choices = "accept reject all",
};

// What every command that makes plans takes.
inline constexpr OptionSpec profile_option{
    .name = "--profile",
    .letter = "",
    .value = "FILE",
    .help =
        "a JSON file with headings, bodies, date words, colours and area of your own; see "
        "actionplan profile",
};

Result<ReadOptions> read_options(const Arguments& arguments);

}  // namespace actionplan
