#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <limits>

#include "cli/console.h"
#include "cli/convert_table.h"
#include "cli/help.h"
#include "cli/nearest_name.h"
#include "cli/read_options.h"
#include "cli/report_options.h"
#include "engine/version.h"

namespace actionplan {

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

constexpr std::array reading_options{tracked_option};
constexpr std::array showing_options{tracked_option, profile_option};

// clang-format off: the rows are sentences, one field a line reads best
constexpr std::array command_table{
    CommandSpec{
                .name = "convert",
                .operands = "INPUT...",
                .fewest = 1,
                .most = any_number,
                .summary = "convert plans to JSON",
                .details =
            "Each INPUT is a file, a folder, which is searched all the way down, or - for a list "
            "of "
            "paths on standard input, one a line. Writes DIR/NAME.json for each plan NAME.txt, and "
            "DIR/run.ndjson, which says in one line an input what became of it. Inputs of one name "
            "become NAME.json, NAME-2.json and so on, in the order of their paths. An input whose "
            "content, options and output are as the last run left them stays as it is. A run that "
            "was stopped or killed goes on where it was when the same command is given again; "
            "stopped by a signal, it exits with 128 and the signal's number (Ctrl-C: 130).", .options = convert_table,
                .appendix = limits_help,
                .run = run_convert,
                },
    CommandSpec{
                .name = "watch",
                .operands = "FOLDER",
                .fewest = 1,
                .most = 1,
                .summary = "convert what comes into a folder, and keep the report on it up to date",
                .details = "Converts the plans of FOLDER to DIR as convert does, and again whenever files "
                   "come, change or go. A file that is "
                   "being written is left alone until it is closed. After each run DIR/report.html "
                   "is written anew. Ends with 0 at "
                   "SIGINT (Ctrl-C) or SIGTERM; started again, it does what has come since. FOLDER "
                   "must be on a file system of this machine.", .options = watch_table,
                .run = run_watch,
                },
    CommandSpec{
                .name = "report",
                .operands = "DIR",
                .fewest = 1,
                .most = 1,
                .summary = "say how good the data of converted plans is",
                .details = "DIR is a folder that convert wrote, or the file of its --store (its last run; "
                   "or FILE@7 for "
                   "run 7, FILE@-1 for the one before the last). The report "
                   "says what came, what is missing "
                   "and how far it can be "
                   "trusted, and what each publisher should look at, with the words and their "
                   "place. How scores are made "
                   "stands in docs/FINDINGS.md.", .options = report_options,
                .run = run_report,
                },
    CommandSpec{
                .name = "compare",
                .operands = "OLD NEW",
                .fewest = 2,
                .most = 2,
                .summary = "say what changed between two editions of a plan",
                .details = "OLD and NEW are each a plan's JSON, or a document that can be converted; or "
                   "both are folders that "
                   "convert wrote, or files of its --store (FILE@-1 FILE for the last run and the "
                   "one before), "
                   "whose plans are paired by area. Says which actions go on, "
                   "however they are numbered and "
                   "worded now, which were dropped, added, split or merged, by how much dates "
                   "slipped, and whose leads, "
                   "states and colours changed. docs/compare.md says how actions are matched.", .options = compare_options,
                .run = run_compare,
                },
    CommandSpec{
                .name = "explain",
                .operands = "CODE | FILE ACTION [FIELD]",
                .fewest = 1,
                .most = 3,
                .summary = "say what a finding means, or how an action was read",
                .details = "CODE is that of a finding, like AP101, or all for a page in Markdown on all of "
                   "them. FILE is a plan's JSON, "
                   "or a document that can be converted; ACTION a number, an id, or #7 for the "
                   "seventh in the list; FIELD one of "
                   "number, section, action, timescale, lead, outcomes, progress, rag, other, "
                   "links and findings. Prints "
                   "where each value stands, its words, what its column was known by and which "
                   "columns were "
                   "weighed for it and refused, what was made of the words and by what, "
                   "and what else they could have meant.", .options = showing_options,
                .run = run_explain,
                },
    CommandSpec{
                .name = "show",
                .operands = "FILE",
                .fewest = 1,
                .most = 1,
                .summary = "show one plan as a table in the terminal",
                .details = "FILE is a plan's JSON, or a document that can be converted.",
                .options = showing_options,
                .run = run_show,
                },
    CommandSpec{
                .name = "tables",
                .operands = "FILE",
                .fewest = 1,
                .most = 1,
                .summary = "print the tables of a document as the extractor saw them, as JSON",
                .details = "Rows and columns count from 0; every cell says where it stands.",
                .options = reading_options,
                .run = run_tables,
                },
    CommandSpec{
                .name = "validate",
                .operands = "FILE...",
                .fewest = 1,
                .most = any_number,
                .summary = "check plan JSON against the schema",
                .details = "Prints nothing when all is well, else one line for each fault.",
                .options = {},
                .run = run_validate,
                },
    CommandSpec{
                .name = "profile",
                .operands = "check FILE | schema",
                .fewest = 1,
                .most = 2,
                .summary = "check a profile, or print the JSON Schema of profiles",
                .details =
            "A profile is a JSON file with a user's own headings, bodies, date words, colours and "
            "area; docs/profile.md tells of each. check says what is wrong with FILE, one line a "
            "fault.", .options = {},
                .run = run_profile,
                },
    CommandSpec{
                .name = "schema",
                .operands = "",
                .fewest = 0,
                .most = 0,
                .summary = "print the JSON Schema of the plans",
                .details = "",
                .options = {},
                .run = run_schema,
                },
};
// clang-format on

int complain_of_usage(Console& console, const std::string& message) {
    console.complain("actionplan: " + message);
    return wrong_usage;
}

int refuse_command(const std::string& word, Console& console) {
    std::vector<std::string_view> names;
    for (const CommandSpec& command : command_table) names.push_back(command.name);
    for (const std::string_view option : {"--help", "--version"}) names.push_back(option);
    const auto nearest = nearest_name(word, names);
    const bool option = word.starts_with('-');
    return complain_of_usage(console, (option ? "unknown option " : "unknown command ") + word +
                                          (nearest ? "; did you mean " + std::string(*nearest) + "?"
                                                   : "; actionplan --help lists the commands"));
}

}  // namespace

std::span<const CommandSpec> commands() { return command_table; }

const CommandSpec* find_command(std::string_view name) {
    const auto* const found = std::find_if(command_table.begin(), command_table.end(),
                                           [&](const CommandSpec& c) { return c.name == name; });
    return found == command_table.end() ? nullptr : found;
}

int run_program(std::span<const std::string> words, Console& console) {
    if (words.empty())
        return complain_of_usage(console, "needs a command; actionplan --help lists them");
    const std::string& first = words.front();
    if (first == "--help" || first == "-h" || first == "help") {
        console.print(program_help());
        return all_well;
    }
    if (first == "--version") {
        console.print("actionplan " + std::string(version()) + "\n");
        return all_well;
    }
    const CommandSpec* const command = find_command(first);
    if (command == nullptr) return refuse_command(first, console);
    const Result<Arguments> arguments = read_arguments(*command, words.subspan(1));
    if (!arguments) return complain_of_usage(console, arguments.error().message);
    if (arguments.value().help) {
        console.print(command_help(*command));
        return all_well;
    }
    return command->run(arguments.value(), console);
}

}  // namespace actionplan
