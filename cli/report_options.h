// The options of the commands that report on plans.
#pragma once

#include <array>

#include "cli/options.h"
#include "cli/read_options.h"

namespace actionplan {

// The rows are sentences, one field a line reads best.
// clang-format off
inline constexpr std::array report_options{
    OptionSpec{
        .name = "--out", .letter = "-o", .value = "FILE",
        .help = "the report; a folder for csv",
        .needed = true,
    },
    OptionSpec{
        .name = "--format", .letter = "-f", .value = "FORMAT",
        .help = "html (one page that needs no network), json, csv (tables and a Data Package), xlsx (a workbook), or sarif "
                "(SARIF 2.1.0); html unless given",
        .choices = "html json csv xlsx sarif",
    },
    OptionSpec{
        .name = "--baseline", .letter = "", .value = "FILE",
        .help = "an earlier report in sarif; this one then says which findings are new, unchanged or absent",
    },
    OptionSpec{
        .name = "--expect", .letter = "", .value = "FILE",
        .help = "the areas that plans are expected from, one a line: a name, or an ONS code and a name; "
                "else the upper-tier local authorities of England",
    },
    OptionSpec{
        .name = "--as-of", .letter = "", .value = "DATE",
        .help = "look at deadlines from this day, like 2016-04-30; else from each plan's own date",
    },
    OptionSpec{
        .name = "--fail-on", .letter = "", .value = "WHAT",
        .help = "exit with 1 when there is a finding of this severity (error, warning, note) or worse, or of this code",
    },
    OptionSpec{
        .name = "--min-score", .letter = "", .value = "SHARE",
        .help = "exit with 1 when a plan scores less than this, from 0 to 1",
    },
};
// clang-format on

// clang-format off: the rows are sentences, one field a line reads best
inline constexpr std::array compare_options{
    OptionSpec{
               .name = "--out",
               .letter = "-o",
               .value = "FILE",
               .help = "where to write it; standard output unless given",
               },
    OptionSpec{
               .name = "--format",
               .letter = "-f",
               .value = "FORMAT",
               .help = "text, html (one page that needs no network) or json; text unless given",
               .choices = "text html json",
               },
    tracked_option,
    profile_option,
};
// clang-format on

}  // namespace actionplan
