// The options of the commands that convert: `convert` and `watch`.
#pragma once

#include <array>

#include "cli/options.h"
#include "cli/read_options.h"

namespace actionplan {

// The rows are sentences, one field a line reads best.
// clang-format off
inline constexpr OptionSpec out_option{
    .name = "--out", .letter = "-o", .value = "DIR",
    .help = "the folder for the results, made when it is missing; needed but for --stream",
};
inline constexpr OptionSpec stream_option{
    .name = "--stream", .letter = "", .value = "",
    .help = "with - as INPUT: answer JSON requests on standard input, one a line, with plans on "
            "standard output; see docs/stream.md",
};
inline constexpr OptionSpec jobs_option{
    .name = "--jobs", .letter = "-j", .value = "N",
    .help = "convert N files at once (1-256; as many as there are processors)",
};
inline constexpr OptionSpec timeout_option{
    .name = "--timeout", .letter = "", .value = "S",
    .help = "give a document up after so many seconds (1-86400; 60)",
};
inline constexpr OptionSpec memory_option{
    .name = "--memory", .letter = "", .value = "SIZE",
    .help = "the most memory for one document, such as 512M or 4G (2G)",
};
inline constexpr OptionSpec require_sandbox_option{
    .name = "--require-sandbox", .letter = "", .value = "",
    .help = "read nothing where the kernel can't close in the process that reads it",
};
inline constexpr OptionSpec as_of_option{
    .name = "--as-of", .letter = "", .value = "DATE",
    .help = "look at deadlines from this day, like 2016-04-30; else from each plan's own date",
};
inline constexpr OptionSpec quiet_option{
    .name = "--quiet", .letter = "-q", .value = "",
    .help = "no progress and no summary, only what went wrong",
};
inline constexpr OptionSpec verbose_option{
    .name = "--verbose", .letter = "-v", .value = "",
    .help = "a line for each input, whatever became of it",
};
inline constexpr OptionSpec log_format_option{
    .name = "--log-format", .letter = "", .value = "FORMAT",
    .help = "messages as text, or as json: an object a line, and no progress bar (text)",
};
inline constexpr OptionSpec format_option{
    .name = "--format", .letter = "-f", .value = "LIST",
    .help = "json, and besides: ndjson, one action a line in DIR/actions.ndjson; csv, tables in "
            "DIR/tables; xlsx, a workbook DIR/plans.xlsx; both as report writes them; with commas "
            "between them (json)",
};
inline constexpr OptionSpec store_option{
    .name = "--store", .letter = "", .value = "FILE",
    .help = "keep runs and plans in this SQLite file, too, with all of their editions; see "
            "docs/STORE.md",
};
inline constexpr OptionSpec force_option{
    .name = "--force", .letter = "", .value = "",
    .help = "convert again what is unchanged since the last run, too",
};
// clang-format on

inline constexpr std::array convert_table{out_option,        stream_option,  jobs_option,
                                          timeout_option,    memory_option,  require_sandbox_option,
                                          as_of_option,      quiet_option,   verbose_option,
                                          log_format_option, format_option,  store_option,
                                          force_option,      tracked_option, profile_option};

inline constexpr std::array watch_table{
    out_option,   jobs_option,    timeout_option, memory_option,     require_sandbox_option,
    as_of_option, quiet_option,   verbose_option, log_format_option, format_option,
    store_option, tracked_option, profile_option};

}  // namespace actionplan
